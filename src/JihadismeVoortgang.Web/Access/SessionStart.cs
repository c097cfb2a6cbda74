using System.Globalization;
using System.Security.Claims;
using JihadismeVoortgang.Domain.History;
using Microsoft.AspNetCore.Identity;

namespace JihadismeVoortgang.Web.Access;

/// <summary>Writes the cookie of somebody who showed who they are.</summary>
internal sealed class SessionStart(IServiceScopeFactory scopes, SignInLog log)
{
    /// <param name="account">Its number.</param>
    /// <param name="method">One of <see cref="SignInMethod"/>.</param>
    /// <param name="provider">Which provider vouches for them; null for the portal itself.</param>
    /// <returns>The roles of the account.</returns>
    public async Task<IReadOnlyList<Role>> BeginAsync(int account, string method, string? provider = null)
    {
        await log.SignedInAsync(account);
        return await WriteAsync(
            account, [Sessions.New(), SignInMethod.ClaimOf(method), .. provider is null ? [] : new[] { new Claim(SignInMethod.ProviderClaim, provider) }]);
    }

    /// <summary>
    /// Who changes their own password or factors ends every session of theirs; the one they do it in goes on.
    /// </summary>
    /// <param name="session">As it was until now.</param>
    /// <param name="method">What they have shown by now; null when that is as it was.</param>
    /// <returns>The roles of the account.</returns>
    public Task<IReadOnlyList<Role>> GoOnAsync(ClaimsPrincipal session, string? method = null)
    {
        var kept = session.Claims.Where(Sessions.IsOfSession).Where(claim => method is null || claim.Type != SignInMethod.Claim);
        return WriteAsync(session.AccountNumber(), [.. kept, .. method is null ? [] : new[] { SignInMethod.ClaimOf(method) }]);
    }

    /// <summary>In a scope of its own: the one of the request may hold the account as it was before the change.</summary>
    private async Task<IReadOnlyList<Role>> WriteAsync(int account, IReadOnlyList<Claim> claims)
    {
        await using var scope = scopes.CreateAsyncScope();
        var signIn = scope.ServiceProvider.GetRequiredService<SignInManager<PortalUser>>();
        var user = await signIn.UserManager.FindByIdAsync(account.ToString(CultureInfo.InvariantCulture)) ?? throw new AccessDeniedException();
        await signIn.SignInWithClaimsAsync(user, isPersistent: false, claims);
        return [.. (await signIn.UserManager.GetRolesAsync(user)).Select(Enum.Parse<Role>)];
    }
}
