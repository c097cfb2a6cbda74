using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Reading.OpenData;
using JihadismeVoortgang.Web.Shell;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>
/// What somebody sees when something is not there or went wrong: a Dutch page with a reference number for a reader,
/// a problem object for a script; never a detail, which only the log holds.
/// </summary>
internal static class ErrorSetup
{
    private const string Root = "/fout";

    /// <summary>A restart takes less.</summary>
    private const string RetryAfterSeconds = "30";

    public static void AddErrors(this IServiceCollection services) =>
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = problem =>
        {
            problem.ProblemDetails.Detail = null;
            problem.ProblemDetails.Extensions.Remove("exception");
            problem.ProblemDetails.Extensions["traceId"] = CorrelationId.Of(problem.HttpContext);
        });

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = $"{Root}/500",
            CreateScopeForErrors = true,
            StatusCodeSelector = StatusOf,
            SuppressDiagnosticsCallback = handled => StatusOf(handled.Exception) < StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute($"{Root}/{{0}}", createScopeForStatusCodePages: true);
    }

    public static void MapErrorPages(this WebApplication app) =>
        app.Map($"{Root}/{{status:int:range(400,599)}}", Answer).AllowAnonymous().DisableAntiforgery();

    private static IResult Answer(int status, HttpContext context)
    {
        var thrown = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (thrown is not null)
            status = context.Response.StatusCode;
        else if (context.Features.Get<IStatusCodeReExecuteFeature>() is null)
            status = StatusCodes.Status404NotFound; // nobody is led here; who types the address finds what there is: nothing

        if (status == StatusCodes.Status503ServiceUnavailable)
            context.Response.Headers.RetryAfter = RetryAfterSeconds;

        if (IsForOpenData(context))
            return ApiAnswer.Problem(context, ApiProblem.Of(status));

        var faults = (thrown as BrokenRuleException)?.Faults ?? [];
        if (!WantsPage(context.Request))
            return Results.Problem(statusCode: status, title: faults is [] ? TitleOf(status) : string.Join(" ", faults));

        // The page that found nothing has set it already, and Blazor cannot set it twice.
        context.Response.Headers.Remove("blazor-enhanced-nav");
        return status switch
        {
            StatusCodes.Status404NotFound => ReadingPage.NotFound(),
            StatusCodes.Status500InternalServerError => ReadingPage.ServerError(CorrelationId.Of(context)),
            _ => new ReadingPage<ErrorPage>(new { Status = status, Faults = faults, Again = AgainAfter(context) }, status),
        };
    }

    /// <summary>A script shows it to its user as it is; other refusals are for who wrote the script.</summary>
    private static string TitleOf(int status) => status switch
    {
        StatusCodes.Status429TooManyRequests => "Te veel verzoeken in korte tijd. Wacht even en probeer het dan opnieuw.",
        StatusCodes.Status413PayloadTooLarge => "Dit is te groot. Er is niets opgeslagen.",
        _ => ReasonPhrases.GetReasonPhrase(status),
    };

    /// <summary>Where the form that was refused can be opened anew; null when no form was.</summary>
    private static string? AgainAfter(HttpContext context)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not { } refused || !HttpMethods.IsPost(context.Request.Method))
            return null;

        return refused.OriginalPath == AccessLinks.SignOut // no page of its own
            ? Links.SignIn
            : ReturnUrl.Local(new PathString(refused.OriginalPath).ToUriComponent() + refused.OriginalQueryString);
    }

    /// <summary>A request that cannot be read, or asks for what one may not, is no mistake of ours and wakes nobody.</summary>
    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException unreadable => unreadable.StatusCode,
        BrokenRuleException => StatusCodes.Status422UnprocessableEntity,
        AccessDeniedException => StatusCodes.Status403Forbidden,
        _ when DatabaseAway.Explains(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Programs that ask for open data get a problem object whatever they accept.</summary>
    private static bool IsForOpenData(HttpContext context) =>
        new PathString(context.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath)
            .StartsWithSegments(Links.Api, StringComparison.Ordinal);

    /// <summary>A person follows a link; a script says that it wants JSON, or the browser says that a script asks.</summary>
    private static bool WantsPage(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        if (accept.Contains("text/html", StringComparison.OrdinalIgnoreCase))
            return true;

        var isScript = request.Headers["Sec-Fetch-Dest"].ToString() is "empty";
        return !isScript && !accept.Contains("json", StringComparison.OrdinalIgnoreCase);
    }
}
