using System.Globalization;
using JihadismeVoortgang.Web.Access;
using Microsoft.AspNetCore.SignalR;

namespace JihadismeVoortgang.Web.Hosting.Circuits;

/// <summary>
/// Only our own pages connect to a circuit, and only for somebody who is signed in. A browser lets any site open a
/// websocket to any other, and what is not asked cannot be refused later: an anonymous circuit costs memory.
/// </summary>
internal static class CircuitGuard
{
    public const string Root = "/_blazor";

    /// <summary>By then a page was closed, or another one of the account is of no use any more.</summary>
    private const int RetryAfterSeconds = 60;

    /// <summary>After authentication: it asks who somebody is.</summary>
    public static void UseCircuitGuard(this WebApplication app)
    {
        var open = app.Services.GetRequiredService<OpenConnections>();
        app.Use((context, next) =>
        {
            if (!context.Request.Path.StartsWithSegments(Root))
                return next(context);

            if (!IsOurs(context.Request))
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
            else if (IsConnection(context) && context.User.Identity?.IsAuthenticated != true)
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            else
                return IsConnection(context) ? CountAsync(context, next, open) : next(context);

            return Task.CompletedTask;
        });
    }

    /// <summary>A connection is one request that lasts as long as its page is open.</summary>
    private static async Task CountAsync(HttpContext context, RequestDelegate next, OpenConnections open)
    {
        var account = context.User.AccountNumber();
        if (!open.TryEnter(account))
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
            return;
        }

        try
        {
            await next(context);
        }
        finally
        {
            open.Leave(account);
        }
    }

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
