using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>
/// Refuses a form whose token is not valid before its page sees it: a page would answer in English, and an answer that
/// has a text keeps its text. What is left empty here, the error page fills. The same goes for a form that no page has:
/// Blazor repeats the name it was given, in English.
/// </summary>
internal static class FormGuard
{
    /// <summary>After antiforgery, whose judgement it carries out.</summary>
    public static void UseFormGuard(this WebApplication app) =>
        app.Use((context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: true }
                || context.Features.Get<IAntiforgeryValidationFeature>() is not { } judged)
                return next(context);
            if (judged.IsValid)
                return HttpMethods.IsPost(context.Request.Method) ? AnswerAsync(context, next) : next(context);

            // The body that could not be read counts as a form without a token.
            context.Response.StatusCode = judged.Error?.InnerException is BadHttpRequestException unreadable
                ? unreadable.StatusCode
                : StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });

    /// <summary>A page that was sent a form is small: it is held back until it is known to be one.</summary>
    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var line = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var page = new MemoryStream();
        context.Response.Body = page;
        try
        {
            await next(context);
        }
        finally
        {
            context.Features.Set(line);
        }

        var isRefused = context.Response.StatusCode == StatusCodes.Status400BadRequest && !context.Response.HasStarted;
        if (isRefused)
            context.Response.ContentLength = null;
        else if (page.TryGetBuffer(out var written) && written.Count > 0)
            await context.Response.Body.WriteAsync(written, context.RequestAborted);
    }
}
