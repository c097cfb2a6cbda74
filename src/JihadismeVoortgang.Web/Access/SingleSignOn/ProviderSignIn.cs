using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access.SecondFactor;

namespace JihadismeVoortgang.Web.Access.SingleSignOn;

/// <summary>Signing in as somebody the provider vouches for. Who is refused changes nothing.</summary>
internal sealed class ProviderSignIn(
    SessionStart session, SecondStep secondStep, ProviderAccounts accounts, LinkProvider link, TakeProviderRoles take, SingleSignOnSettings settings)
{
    public async Task<ProviderOutcome> TryAsync(ProviderPerson person)
    {
        var account = await accounts.FindAsync(person);
        var roles = person.Roles ?? account.Roles;
        var refusal = account.Refusal ?? (settings.Mfa.IsRequired && roles.Any(IsAtWork) && !person.HasSecondFactor ? SignInRefusal.NoSecondFactor : null);
        if (refusal is not null || account.Number is not { } number)
            return new ProviderOutcome(account.Number, refusal ?? SignInRefusal.Unknown, []);

        if (!account.IsLinked)
            await link.RunAsync(number, person);
        if (!roles.SetEquals(account.Roles))
            await take.RunAsync(number, roles);

        // Only now: it has a new stamp, and who is signed in with the old one is signed out at once.
        if (!person.HasSecondFactor && await secondStep.TryBeginAsync(number, person.Issuer))
            return new ProviderOutcome(number, null, [.. roles]) { IsHalfway = true };

        await session.BeginAsync(number, person.HasSecondFactor ? SignInMethod.MultiFactor : SignInMethod.Provider, person.Issuer);
        return new ProviderOutcome(number, null, [.. roles]);
    }

    /// <summary>A reader sees what everybody sees.</summary>
    private static bool IsAtWork(Role role) => role != Role.Reader;
}

/// <param name="Account">Its number, when one was found.</param>
/// <param name="Refusal">Null for who is signed in now, or halfway.</param>
/// <param name="Roles">Those of who is.</param>
internal sealed record ProviderOutcome(int? Account, SignInRefusal? Refusal, IReadOnlyList<Role> Roles)
{
    /// <summary>Their account has a second factor here, and that is still to be shown.</summary>
    public bool IsHalfway { get; init; }
}
