using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using Microsoft.AspNetCore.Identity;

namespace JihadismeVoortgang.Web.Access.Administration;

/// <summary>
/// What an account must be. Identity stops at the first kind of fault; somebody who fills in a form wants to hear all of them.
/// </summary>
internal static class AccountRules
{
    public static IEnumerable<Fault> NameFaults(PortalUser user)
    {
        if (user.DisplayName.Length is 0 or > PortalUser.MaxNameLength || user.DisplayName.Any(char.IsControl))
            yield return new Fault(AccountFields.Name, $"Vul een naam in van hoogstens {PortalUser.MaxNameLength} tekens.");
    }

    public static async Task<IEnumerable<Fault>> AddressFaultsAsync(UserManager<PortalUser> identity, PortalUser user)
    {
        var faults = new List<Fault>();
        foreach (var validator in identity.UserValidators)
            faults.AddRange((await validator.ValidateAsync(identity, user)).Errors.Select(error => error.ToFault()));

        return faults;
    }

    public static async Task<IEnumerable<Fault>> PasswordFaultsAsync(UserManager<PortalUser> identity, PortalUser user, string password)
    {
        var faults = new List<Fault>();
        foreach (var validator in identity.PasswordValidators)
            faults.AddRange((await validator.ValidateAsync(identity, user, password)).Errors.Select(error => error.ToFault()));

        if (password.Length > PasswordRules.MaxLength)
            faults.Add(new Fault(AccountFields.Password, $"Het wachtwoord is te lang: gebruik hoogstens {PasswordRules.MaxLength} tekens."));
        return faults;
    }

    public static IEnumerable<Fault> RoleFaults(IReadOnlySet<Role> roles)
    {
        if (roles.Count == 0)
            yield return new Fault(AccountFields.Roles, "Kies ten minste één rol.");
    }

    /// <exception cref="BrokenRuleException">There are faults; each is said once.</exception>
    public static void Demand(IEnumerable<Fault> faults)
    {
        if (faults.Distinct().ToList() is { Count: > 0 } found)
            throw new BrokenRuleException(found);
    }

    /// <summary>A link for who cannot sign in anyway would only confuse them.</summary>
    /// <exception cref="BrokenRuleException">The account is blocked, or its owner left.</exception>
    public static void DemandUsable(PortalUser user, DateTimeOffset now)
    {
        DemandPresent(user);
        if (user.IsBlockedAt(now))
            throw new BrokenRuleException("", "Dit account is geblokkeerd. Deblokkeer het eerst.");
    }

    /// <summary>For what the portal does to an account as its owner comes in, whatever was judged before.</summary>
    /// <exception cref="AccessDeniedException">The account is blocked, or its owner left.</exception>
    public static void DemandMayEnter(PortalUser user, DateTimeOffset now)
    {
        if (user.LeftAt is not null || user.LockoutEnd > now + PasswordRules.Lockout)
            throw new AccessDeniedException();
    }

    /// <exception cref="BrokenRuleException">Its owner left.</exception>
    public static void DemandPresent(PortalUser user)
    {
        if (user.LeftAt is not null)
            throw new BrokenRuleException("", "Dit account is van iemand die uit dienst is; het wordt niet meer gebruikt.");
    }
}
