using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;

namespace JihadismeVoortgang.Web.Access.SecondFactor;

/// <summary>
/// Where the portal asks for two factors, who works on the report and signed in with one sees nothing but the way to a
/// second: no page, no file, no draft, no circuit. This is the one place that judges it, before any endpoint runs.
/// </summary>
internal static class SecondFactorGate
{
    /// <summary>After authorization: who has no right at all hears that first.</summary>
    public static void UseSecondFactorGate(this WebApplication app)
    {
        if (!app.Services.GetRequiredService<AccessSettings>().RequireSecondFactor)
            return;

        app.Use((context, next) =>
        {
            if (!IsShut(context))
                return next(context);

            if (IsForPerson(context))
                context.Response.Redirect(AccessLinks.WithReturn(AccessLinks.Authenticator, ReturnAddress(context.Request)));
            else
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        });
    }

    private static bool IsShut(HttpContext context) =>
        context.GetEndpoint()?.Metadata is { } metadata
        && metadata.GetMetadata<OpenWithoutSecondFactorAttribute>() is null
        && metadata.GetMetadata<IAllowAnonymous>() is null
        && context.User.PortalRoles().Any(role => role != Domain.History.Role.Reader)
        && !SignInMethod.HasTwoFactors(context.User);

    private static bool IsForPerson(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.GetEndpoint()!.Metadata.GetMetadata<IDisableCookieRedirectMetadata>() is null
        && context.GetEndpoint()!.Metadata.GetMetadata<Microsoft.AspNetCore.SignalR.HubMetadata>() is null;

    private static string? ReturnAddress(HttpRequest request) => ReturnUrl.Local(request.Path.ToUriComponent() + request.QueryString);
}

/// <summary>What somebody may see who still has to set up a second factor: that, and the way out.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OpenWithoutSecondFactorAttribute : Attribute;
