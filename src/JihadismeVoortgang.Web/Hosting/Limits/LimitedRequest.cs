using System.Security.Claims;
using JihadismeVoortgang.Web.Drafts;
using JihadismeVoortgang.Web.Hosting.Circuits;
using JihadismeVoortgang.Web.Shell;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.SignalR;

namespace JihadismeVoortgang.Web.Hosting.Limits;

/// <summary>What a request counts as, and whose count it goes to.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Caller">An account, or an address.</param>
internal readonly record struct LimitedRequest(LimitedKind Kind, string Caller)
{
    private static readonly string[] FileTypes = [".pdf", ".docx", ".odt", ".xlsx", ".csv", ".json", ".jsonl", ".zip"];

    public static LimitedRequest Of(HttpContext context)
    {
        var kind = KindOf(context);
        var address = CallerAddress.KeyOf(context.Connection.RemoteIpAddress);
        var account = context.User.FindFirstValue(ClaimTypes.NameIdentifier);
        return new LimitedRequest(kind, kind == LimitedKind.SignIn || account is null ? address : $"account {account}");
    }

    private static LimitedKind KindOf(HttpContext context)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            return LimitedKind.None; // the page that says why a form was refused, asked for by the method of the form

        var request = context.Request;
        var isSignedIn = context.User.Identity?.IsAuthenticated == true;
        if (request.Path.StartsWithSegments(CircuitGuard.Root))
            return isSignedIn && context.GetEndpoint()?.Metadata.GetMetadata<HubMetadata>() is not null ? LimitedKind.Connection : LimitedKind.None;
        if (request.Path.StartsWithSegments(DraftAddress.Root))
            return LimitedKind.Draft;
        if (HttpMethods.IsPost(request.Method))
            return isSignedIn && !request.Path.StartsWithSegments(Links.SignIn) ? LimitedKind.None : LimitedKind.SignIn;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            return LimitedKind.None;
        if (request.Path.StartsWithSegments(Links.Search))
            return LimitedKind.Search;

        return IsFile(context) ? LimitedKind.Export : LimitedKind.None;
    }

    /// <summary>Made by an endpoint of ours: a file that lies ready costs nothing.</summary>
    private static bool IsFile(HttpContext context) =>
        context.GetEndpoint() is RouteEndpoint { RoutePattern: var pattern }
        && !context.Request.Path.StartsWithSegments(Links.Api)
        && (pattern.GetParameter("format") is not null
            || (FileTypes.Contains(Path.GetExtension(context.Request.Path.Value), StringComparer.OrdinalIgnoreCase) && IsOurs(context)));

    private static bool IsOurs(HttpContext context) =>
        context.GetEndpoint()!.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null;
}

internal enum LimitedKind
{
    None,
    SignIn,
    Search,
    Export,
    Draft,
    Connection,
}
