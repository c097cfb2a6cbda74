using System.Globalization;
using System.Security.Claims;
using JihadismeVoortgang.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access;

/// <summary>
/// A session is one sign-in in one browser: all its tabs share it. Signing out ends it in the database too, because a
/// page that is still open in another tab, and a copy of the cookie, know nothing of a cookie that was deleted.
/// </summary>
internal sealed class Sessions(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    private const string SessionClaim = "portal:session";

    /// <summary>
    /// Sessions that ended are kept among the account's tokens, under this provider, with when they ended; for as long as the
    /// retention of sessions says.
    /// </summary>
    public const string Ended = "ended session";

    /// <summary>For the cookie of somebody who signs in.</summary>
    public static Claim New() => new(SessionClaim, Guid.NewGuid().ToString("N"));

    /// <summary>What a cookie says of the session, and not of the account.</summary>
    public static bool IsOfSession(Claim claim) => claim.Type is SessionClaim or AccessSettings.SinceClaim or SignInMethod.Claim or SignInMethod.ProviderClaim;

    /// <summary>A cookie that is written anew belongs to the same session.</summary>
    public static Task CarryOverAsync(SecurityStampRefreshingPrincipalContext refreshing)
    {
        if (refreshing is { CurrentPrincipal: { } current, NewPrincipal.Identity: ClaimsIdentity renewed })
            renewed.AddClaims(current.Claims.Where(IsOfSession));

        return Task.CompletedTask;
    }

    public async Task EndAsync(ClaimsPrincipal principal)
    {
        if (principal.FindFirstValue(SessionClaim) is not { } session)
            return;

        var now = clock.GetUtcNow();
        await using var db = await contexts.CreateDbContextAsync();
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO user_tokens (user_id, login_provider, name, value)
            VALUES ({principal.AccountNumber()}, {Ended}, {session}, {Write(now)}) ON CONFLICT DO NOTHING
            """);
    }

    /// <returns>True when somebody signed out of it; false also when nobody is signed in.</returns>
    public async Task<bool> HasEndedAsync(ClaimsPrincipal principal)
    {
        if (principal.FindFirstValue(SessionClaim) is not { } session)
            return false;

        var account = principal.AccountNumber();
        await using var db = await contexts.CreateDbContextAsync();
        return await db.UserTokens.AnyAsync(token => token.UserId == account && token.LoginProvider == Ended && token.Name == session);
    }

    /// <summary>So that texts are in the order of time.</summary>
    public static string Write(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
