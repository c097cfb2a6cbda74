using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.SignalR;

namespace JihadismeVoortgang.Web.Access;

/// <summary>
/// Hides the cookie of who is signed in from every endpoint that has no business with accounts: readers' pages, files,
/// health. Those are the same for everyone and kept in caches, so no renewed cookie may ever travel with them; and
/// they cost no question to the database about an account.
/// </summary>
internal sealed class WorkCookies : ICookieManager
{
    private readonly ChunkingCookieManager _cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) =>
        IsForAccounts(context.GetEndpoint()) ? _cookies.GetRequestCookie(context, key) : null;

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _cookies.AppendResponseCookie(context, key, value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        _cookies.DeleteCookie(context, key, options);

    /// <summary>Blazor's pages and circuits, forms, and whatever asks for a right.</summary>
    private static bool IsForAccounts(Endpoint? endpoint) =>
        endpoint?.Metadata is { } metadata
        && (metadata.GetMetadata<ComponentTypeMetadata>() is not null
            || metadata.GetMetadata<HubMetadata>() is not null
            || metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: true }
            || metadata.GetMetadata<IAuthorizeData>() is not null);
}
