using JihadismeVoortgang.Web.Access.SingleSignOn;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Components.Routing;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>Headers every answer carries.</summary>
internal static class HeadersSetup
{
    /// <summary>No script or style but our own files; no frame; forms go to ourselves.</summary>
    private const string StrictPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    /// <summary>MudBlazor places its parts by style attributes; only pages that hold it may have them.</summary>
    private const string InteractivePolicy =
        "default-src 'none'; script-src 'self'; style-src-elem 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    private const string OwnForms = "form-action 'self'";

    /// <summary>The browser shows a PDF in a page of its own making, with its own styles.</summary>
    private const string PdfPolicy = "frame-ancestors 'none'";

    private const string ResourcePolicy = "Cross-Origin-Resource-Policy";

    /// <summary>A year: browsers that reached the portal over https once, keep to it.</summary>
    private const string TransportSecurity = "max-age=31536000; includeSubDomains";

    /// <summary>What no page of ours uses, an embedded script may not either. Passkeys are ours: publickey-credentials-* is not among them.</summary>
    private const string NoPermissions =
        "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

    /// <summary>Written when the answer starts, so that they survive an exception, which clears what was there.</summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        var isProduction = app.Environment.IsProduction(); // not for a developer's localhost, which serves other things too
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                Write(context);
                if (isProduction && context.Request.IsHttps)
                    context.Response.Headers.StrictTransportSecurity = TransportSecurity;
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    private static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        if (headers.ContentSecurityPolicy.Count == 0) // a page may be stricter
            headers.ContentSecurityPolicy = PolicyFor(context);
        if (context.User.Identity?.IsAuthenticated == true) // never so on a page for readers: see WorkCookies
            headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = NoPermissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["X-Permitted-Cross-Domain-Policies"] = "none";
        if (headers[ResourcePolicy].Count == 0) // open data says otherwise
            headers[ResourcePolicy] = "same-origin";
    }

    /// <summary>A browser holds a form to this where its answer leads on to, too: signing in and out of the provider.</summary>
    private static string WithOrigins(string policy, IReadOnlyList<string> origins) =>
        origins.Count == 0 ? policy : policy.Replace(OwnForms, $"{OwnForms} {string.Join(' ', origins)}", StringComparison.Ordinal);

    private static string PolicyFor(HttpContext context)
    {
        if (context.Response.ContentType?.StartsWith("application/pdf", StringComparison.OrdinalIgnoreCase) == true)
            return PdfPolicy;

        if (context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is null)
            return StrictPolicy;

        return WithOrigins(
            context.AcceptsInteractiveRouting() ? InteractivePolicy : StrictPolicy,
            context.RequestServices.GetRequiredService<SignInWays>().FormOrigins);
    }
}
