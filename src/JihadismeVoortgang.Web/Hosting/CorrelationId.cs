using System.Diagnostics;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>
/// One number for all that happened during a request: in every log line (the trace id), in a header of the answer,
/// and on the page of an error as its reference number.
/// </summary>
internal static class CorrelationId
{
    public const string Header = "X-Correlation-ID";

    public static string Of(HttpContext context) => Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier;

    /// <summary>Comes first, so that its header is written last: an answer out of a cache gets a number of its own.</summary>
    public static void UseCorrelationId(this WebApplication app) =>
        app.Use((context, next) =>
        {
            var id = Of(context);
            context.Response.OnStarting(() =>
            {
                context.Response.Headers[Header] = id;
                return Task.CompletedTask;
            });
            return next(context);
        });
}
