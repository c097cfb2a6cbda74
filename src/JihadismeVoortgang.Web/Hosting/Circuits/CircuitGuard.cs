using Microsoft.AspNetCore.SignalR;

namespace JihadismeVoortgang.Web.Hosting.Circuits;

/// <summary>
/// Only our own pages connect to a circuit, and only for somebody who is signed in. A browser lets any site open a
/// websocket to any other, and what is not asked cannot be refused later: an anonymous circuit costs memory.
/// </summary>
internal static class CircuitGuard
{
    public const string Root = "/_blazor";

    /// <summary>After authentication: it asks who somebody is.</summary>
    public static void UseCircuitGuard(this WebApplication app) =>
        app.Use((context, next) =>
        {
            if (!context.Request.Path.StartsWithSegments(Root))
                return next(context);

            if (!IsOurs(context.Request))
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
            else if (IsConnection(context) && context.User.Identity?.IsAuthenticated != true)
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            else
                return next(context);

            return Task.CompletedTask;
        });

    /// <summary>Hanging up needs no account: the page that says so may have been signed out.</summary>
    private static bool IsConnection(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<HubMetadata>() is not null;

    /// <summary>
    /// The scheme is left out: behind a proxy it is not ours to know. No browser leaves the origin out where it counts;
    /// who is no browser can write what they like.
    /// </summary>
    private static bool IsOurs(HttpRequest request)
    {
        if (request.Headers.Origin.ToString() is not { Length: > 0 } origin)
            return true;

        return Uri.TryCreate(origin, UriKind.Absolute, out var from)
            && string.Equals(from.IdnHost, request.Host.Host, StringComparison.OrdinalIgnoreCase)
            && (request.Host.Port is { } port ? from.Port == port : from.IsDefaultPort);
    }
}
