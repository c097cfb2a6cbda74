using Microsoft.AspNetCore.Components.Authorization;

namespace JihadismeVoortgang.Web.Access;

/// <summary>Who works with the page, static or interactive: the number to give to a use case.</summary>
internal sealed class CurrentAccount(AuthenticationStateProvider authentication, Sessions sessions)
{
    private const string SignedOut =
        "U bent uitgelogd, in een ander tabblad of venster. Er is niets opgeslagen en uw tekst blijft staan: kopieer haar, log opnieuw in en open deze pagina opnieuw.";

    /// <exception cref="AccessDeniedException">Nobody is signed in, or no longer.</exception>
    public async Task<int> NumberAsync()
    {
        var user = (await authentication.GetAuthenticationStateAsync()).User;
        return await sessions.HasEndedAsync(user) ? throw new AccessDeniedException(SignedOut) : user.AccountNumber();
    }
}
