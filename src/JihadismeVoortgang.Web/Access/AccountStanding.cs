using System.Security.Claims;
using JihadismeVoortgang.Web.Shell;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace JihadismeVoortgang.Web.Access;

/// <summary>Whether an account is still what it was when somebody signed in with it.</summary>
internal sealed class AccountStanding(
    IServiceScopeFactory scopes,
    Sessions sessions,
    IOptions<IdentityOptions> options,
    AccessSettings settings,
    TimeProvider clock,
    ILogger<AccountStanding> log)
{
    /// <returns>
    /// False when its roles or password changed, or it was blocked: each gives an account a new stamp. False also when
    /// the session has lasted as long as one may. True also while
    /// the database does not answer: signing out would throw away the text on the page, nothing can be read or changed
    /// meanwhile, and the use case judges the right anew when it is back.
    /// </returns>
    public Task<bool> HoldsAsync(ClaimsPrincipal principal) => AskAsync(
        async () =>
        {
            if (HasLastedTooLong(principal))
                return false;

            await using var scope = scopes.CreateAsyncScope();
            var user = await scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>().GetUserAsync(principal);
            return user is not null
                && user.SecurityStamp == principal.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
        },
        otherwise: true);

    /// <returns>True when it is time to sign in anew, however busy somebody is.</returns>
    public bool HasLastedTooLong(ClaimsPrincipal principal) => settings.IsTooOld(principal, clock.GetUtcNow());

    /// <returns>True when this session was ended by signing out; false also while the database does not answer.</returns>
    public Task<bool> HasSignedOutAsync(ClaimsPrincipal principal) => AskAsync(() => sessions.HasEndedAsync(principal), otherwise: false);

    private async Task<bool> AskAsync(Func<Task<bool>> ask, bool otherwise)
    {
        try
        {
            return await ask();
        }
        catch (Exception silent) when (Attempt.IsDatabase(silent))
        {
            log.LogWarning(silent, "The database does not tell whether an account still stands; asking again later");
            return otherwise;
        }
    }
}
