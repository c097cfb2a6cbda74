using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>Behind a proxy the caller's address and scheme come in headers, which anybody can write.</summary>
internal static class ProxySetup
{
    /// <summary>Takes those headers from the configured proxies only, and from nobody when there are none.</summary>
    public static void UseTrustedProxies(this WebApplication app, PortalSettings settings)
    {
        app.WarnOfUnknownProxy(settings);
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

    /// <summary>Once: behind a proxy that nobody configured all visitors have one address, and share one limit.</summary>
    private static void WarnOfUnknownProxy(this WebApplication app, PortalSettings settings)
    {
        var hasWarned = 0;
        app.Use((context, next) =>
        {
            if (context.Request.Headers.ContainsKey(ForwardedHeadersDefaults.XForwardedForHeaderName)
                && !IsTrusted(settings, context.Connection.RemoteIpAddress)
                && Interlocked.Exchange(ref hasWarned, 1) == 0)
                app.Logger.LogWarning("{Header} from {Address}, which is not in Portal:TrustedProxies, is ignored", ForwardedHeadersDefaults.XForwardedForHeaderName, context.Connection.RemoteIpAddress);
            return next(context);
        });
    }

    private static bool IsTrusted(PortalSettings settings, IPAddress? caller)
    {
        if (caller is { IsIPv4MappedToIPv6: true })
            caller = caller.MapToIPv4();
        return caller is null || settings.TrustedProxies.Any(known => known.Contains(caller));
    }
}
