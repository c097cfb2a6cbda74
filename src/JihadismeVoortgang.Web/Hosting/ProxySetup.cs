using Microsoft.AspNetCore.HttpOverrides;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>Behind a proxy the caller's address and scheme come in headers, which anybody can write.</summary>
internal static class ProxySetup
{
    /// <summary>Takes those headers from the configured proxies only, and from nobody when there are none.</summary>
    public static void UseTrustedProxies(this WebApplication app, PortalSettings settings)
    {
        if (settings.TrustedProxies.Count == 0)
            return;

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null, // a chain is followed as far as its links are trusted
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in settings.TrustedProxies)
            options.KnownIPNetworks.Add(network);

        app.UseForwardedHeaders(options);
    }
}
