using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Access.Invitations;
using JihadismeVoortgang.Web.Data;

namespace JihadismeVoortgang.Web.Access.Administration;

/// <summary>
/// For a password that leaked: it opens nothing any more, nor does a link to replace it, and every session of the account ends.
/// An invitation is the way back; the second factor stays.
/// </summary>
internal sealed class WithdrawPassword(UseCases useCases, AccountManagers managers)
{
    /// <param name="account">The administrator.</param>
    /// <param name="number">Whose password.</param>
    /// <param name="cancellation">Gives up; nothing is changed then.</param>
    /// <exception cref="BrokenRuleException">No such account, or one's own, or it has no password.</exception>
    public Task<bool> RunAsync(int account, int number, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<PortalUser, bool>
            {
                Action = nameof(WithdrawPassword),
                Load = (db, stop) => AccountSubject.LoadAsync(db, number, stop),
                Right = (caller, _) => Rights.ManageAccounts(caller),
                About = AccountSubject.About,
                Work = async (work, user) =>
                {
                    Demand(work, user);
                    await managers.UseAsync(work.Db, async identity => (await identity.RemovePasswordAsync(user)).OrThrow()); // with a new stamp
                    await AccountLinks.EndAllAsync(work, number, cancellation);
                    await Administrators.DemandOneStaysAsync(work, "", cancellation);
                    return true;
                },
            },
            account,
            cancellation);

    private static void Demand(UseCaseWork work, PortalUser user)
    {
        AccountRules.DemandPresent(user);
        if (user.Id == work.Actor.Number)
            throw new BrokenRuleException("", "U kunt uw eigen wachtwoord niet intrekken. Wijzig het onder uw account.");
        if (user.PasswordHash is null)
            throw new BrokenRuleException("", "Dit account heeft geen wachtwoord (meer) om in te trekken.");
    }
}
