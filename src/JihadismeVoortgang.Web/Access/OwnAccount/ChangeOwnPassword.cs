using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Data;

namespace JihadismeVoortgang.Web.Access.OwnAccount;

/// <summary>Gives one's own account another password. Other sessions of the account end.</summary>
internal sealed class ChangeOwnPassword(UseCases useCases, AccountManagers managers, PasswordAgain password)
{
    /// <param name="account">Whose.</param>
    /// <param name="current">The password it has.</param>
    /// <param name="wanted">The one it is to have.</param>
    /// <param name="repeated">The same, typed a second time.</param>
    /// <param name="cancellation">Gives up; nothing is changed then.</param>
    /// <exception cref="BrokenRuleException">The password is wrong, or the new one is not allowed; all that is wrong with it.</exception>
    public Task<bool> RunAsync(int account, string? current, string? wanted, string? repeated, CancellationToken cancellation = default)
    {
        Require(wanted ?? "", repeated ?? "", current ?? "");
        return useCases.RunAsync(OwnAccountChange.Act(nameof(ChangeOwnPassword), account, managers, async (_, identity, user) =>
        {
            await password.DemandAsync(account, current, cancellation);
            (await identity.ChangePasswordAsync(user, current!, wanted!)).OrThrow();
            return true;
        }), account, cancellation);
    }

    /// <summary>What needs no database.</summary>
    private static void Require(string wanted, string repeated, string current)
    {
        var faults = new List<Fault>();
        if (wanted.Length > PasswordRules.MaxLength)
            faults.Add(new Fault(OwnAccountFields.NewPassword, $"Het wachtwoord is te lang: gebruik hoogstens {PasswordRules.MaxLength} tekens."));
        if (wanted == current)
            faults.Add(new Fault(OwnAccountFields.NewPassword, "Kies een ander wachtwoord dan u nu hebt."));
        if (wanted != repeated)
            faults.Add(new Fault(OwnAccountFields.Repeated, "De twee nieuwe wachtwoorden zijn niet gelijk."));
        if (faults.Count > 0)
            throw new BrokenRuleException([.. faults]);
    }
}
