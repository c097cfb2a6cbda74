using Microsoft.AspNetCore.Antiforgery;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>
/// Refuses a form whose token is not valid before its page sees it: a page would answer in English, and an answer that
/// has a text keeps its text. What is left empty here, the error page fills.
/// </summary>
internal static class FormGuard
{
    /// <summary>After antiforgery, whose judgement it carries out.</summary>
    public static void UseFormGuard(this WebApplication app) =>
        app.Use((context, next) =>
        {
            if (context.GetEndpoint()?.Metadata.GetMetadata<IAntiforgeryMetadata>() is not { RequiresValidation: true }
                || context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } refused)
                return next(context);

            // The body that could not be read counts as a form without a token.
            context.Response.StatusCode = refused.Error?.InnerException is BadHttpRequestException unreadable
                ? unreadable.StatusCode
                : StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
}
