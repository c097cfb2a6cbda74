using System.Data.Common;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace JihadismeVoortgang.Web.Access;

/// <summary>
/// Looks, while a circuit is open, whether its account is still what it was when the page was loaded. Every change of
/// roles, password or block gives the account a new stamp; a circuit with the old one is signed out.
/// </summary>
internal sealed class RevalidatingAccounts(
    ILoggerFactory loggers, IServiceScopeFactory scopes, IOptions<IdentityOptions> options)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    private readonly ILogger _log = loggers.CreateLogger<RevalidatingAccounts>();

    protected override TimeSpan RevalidationInterval => Hosting.AccessSetup.RevalidationInterval;

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
            var user = await users.GetUserAsync(authenticationState.User);
            var stamp = authenticationState.User.FindFirst(options.Value.ClaimsIdentity.SecurityStampClaimType)?.Value;
            return user is not null && user.SecurityStamp == stamp;
        }
        catch (Exception silent) when (silent is DbException or TimeoutException or InvalidOperationException { InnerException: DbException })
        {
            // Signing out would throw away the text on the page. Without a database nothing can be read or changed
            // anyway, and the use case judges the right anew when it is back.
            _log.LogWarning(silent, "The database does not tell whether an account still stands; asking again later");
            return true;
        }
    }
}
