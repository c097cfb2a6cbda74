using Microsoft.AspNetCore.Components.Authorization;

namespace JihadismeVoortgang.Web.Access;

/// <summary>Who works with the page, static or interactive: the number to give to a use case.</summary>
internal sealed class CurrentAccount(AuthenticationStateProvider authentication)
{
    /// <exception cref="AccessDeniedException">Nobody is signed in, or no longer.</exception>
    public async Task<int> NumberAsync() => (await authentication.GetAuthenticationStateAsync()).User.AccountNumber();
}
