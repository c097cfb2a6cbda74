using JihadismeVoortgang.Web.Hosting;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace JihadismeVoortgang.Web.Access;

/// <summary>Asks, as long as a circuit is open, whether its account still stands; signs it out when not.</summary>
internal sealed class RevalidatingAccounts(AccountStanding standing, ILoggerFactory loggers)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => AccessSetup.RevalidationInterval;

    protected override Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        standing.HoldsAsync(authenticationState.User);
}
