using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>The web server itself: what it accepts, and in which language it answers.</summary>
internal static class ServerSetup
{
    /// <summary>Ample for every form; an endpoint that takes a file asks for more itself.</summary>
    private const long MaxRequestBytes = 1 << 20;

    public static void AddServer(this WebApplicationBuilder builder)
    {
        // An unpublished build keeps its static files in the source folders and the packages. Without this it answers
        // every one of them with an error outside Development; a published build is not affected.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBytes;
        });
        builder.Services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
    }

    /// <summary>Dates and numbers are Dutch for everyone, whatever a browser asks for.</summary>
    public static void UseDutch(this WebApplication app) =>
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(Domain.Dutch.Culture),
            SupportedCultures = [Domain.Dutch.Culture],
            SupportedUICultures = [Domain.Dutch.Culture],
            RequestCultureProviders = [],
        });

    /// <summary>Browsers that reached the portal over https once, keep to it. Not for a developer's localhost.</summary>
    public static void UseHstsInProduction(this WebApplication app)
    {
        if (app.Environment.IsProduction())
            app.UseHsts();
    }
}
