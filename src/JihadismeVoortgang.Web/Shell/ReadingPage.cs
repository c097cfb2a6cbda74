using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace JihadismeVoortgang.Web.Shell;

/// <summary>
/// Answers with one component as a whole document: no cookie, no antiforgery, no circuit, and the same
/// bytes for everybody. The headers that keep it so travel with the page.
/// </summary>
internal sealed class ReadingPage<TPage>(object? parameters = null, int status = StatusCodes.Status200OK) : IResult
    where TPage : IComponent
{
    /// <summary>Narrower than the portal's own: a page for readers opens no connection.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>
    /// With this header Blazor would patch the page into the document of an editor who follows a link to it, styles
    /// and connection of the editing pages included. Without it the browser loads the page as everybody gets it.
    /// </summary>
    private const string EnhancedNavigation = "blazor-enhanced-nav";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        httpContext.Response.Headers.CacheControl = "no-cache"; // may be kept, must be asked about: a publication shows at once
        httpContext.Response.OnStarting(static state =>
        {
            ((HttpResponse)state).Headers.Remove(EnhancedNavigation);
            return Task.CompletedTask;
        }, httpContext.Response);
        var page = new RazorComponentResult<TPage>(parameters ?? new { }) { StatusCode = status, PreventStreamingRendering = true };
        return page.ExecuteAsync(httpContext);
    }
}

/// <summary>The pages that answer what went wrong, for every part of the portal.</summary>
internal static class ReadingPage
{
    public static IResult NotFound() => new ReadingPage<ReadingNotFound>(status: StatusCodes.Status404NotFound);

    /// <param name="reference">Under which the log holds the details.</param>
    public static IResult ServerError(string? reference) =>
        new ReadingPage<ReadingServerError>(new { Reference = reference }, StatusCodes.Status500InternalServerError);
}
