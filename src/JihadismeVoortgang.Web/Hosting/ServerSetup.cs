using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>The web server itself: what it accepts, and in which language it answers.</summary>
internal static class ServerSetup
{
    /// <summary>Ample for every form; an endpoint that takes a file asks for more itself.</summary>
    private const long MaxRequestBytes = 1 << 20;

    /// <summary>Our cookies and the longest address; what a proxy adds besides.</summary>
    private const int MaxHeaderBytes = 16 << 10;

    public static void AddServer(this WebApplicationBuilder builder)
    {
        // An unpublished build keeps its static files in the source folders and the packages. Without this it answers
        // every one of them with an error outside Development; a published build is not affected.
        builder.WebHost.UseStaticWebAssets();
        builder.Services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = MaxHeaderBytes;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
        });
        builder.Services.Configure<HostFilteringOptions>(hosts => hosts.IncludeFailureMessage = false); // an English page otherwise
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

    /// <summary>Who may choose the host name chooses what stands in links of mail, feeds and redirects.</summary>
    public static void WarnOfAnyHost(this WebApplication app)
    {
        if (app.Environment.IsProduction() && app.Configuration["AllowedHosts"] is null or "" or "*")
            app.Logger.LogWarning("AllowedHosts is not set: the portal answers to whatever host name a request makes up");
    }
}
