using Microsoft.AspNetCore.Http.HttpResults;

namespace JihadismeVoortgang.Web.Shell;

/// <summary>The page for every address that leads nowhere.</summary>
internal static class NotFoundPages
{
    public static IResult Answer() =>
        new RazorComponentResult<ErrorPage>(new { Status = StatusCodes.Status404NotFound }) { StatusCode = StatusCodes.Status404NotFound };
}
