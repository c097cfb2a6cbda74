using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Access.Invitations;
using JihadismeVoortgang.Web.Data;

namespace JihadismeVoortgang.Web.Access.Administration;

/// <summary>Blocks an account till an administrator lifts it, or lifts every lock on it.</summary>
internal sealed class BlockAccount(UseCases useCases, AccountManagers managers)
{
    /// <param name="account">The administrator.</param>
    /// <param name="number">Which account.</param>
    /// <param name="blocked">True to block; false also lifts a lock that wrong passwords brought.</param>
    /// <param name="cancellation">Gives up; nothing is changed then.</param>
    /// <exception cref="BrokenRuleException">No such account, or one's own.</exception>
    public Task<bool> RunAsync(int account, int number, bool blocked, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<PortalUser, bool>
            {
                Action = blocked ? nameof(BlockAccount) : "UnblockAccount",
                Load = (db, stop) => AccountSubject.LoadAsync(db, number, stop),
                Right = (caller, _) => Rights.ManageAccounts(caller),
                About = AccountSubject.About,
                Work = async (work, user) =>
                {
                    if (blocked && user.Id == work.Actor.Number)
                        throw new BrokenRuleException("", "U kunt uw eigen account niet blokkeren. Vraag het een andere beheerder.");

                    AccountRules.DemandPresent(user);
                    await managers.UseAsync(work.Db, async identity =>
                    {
                        (await identity.SetLockoutEndDateAsync(user, blocked ? DateTimeOffset.MaxValue : null)).OrThrow();
                        (await identity.ResetAccessFailedCountAsync(user)).OrThrow();
                        (await identity.UpdateSecurityStampAsync(user)).OrThrow();
                    });
                    if (blocked)
                    {
                        await AccountLinks.EndAllAsync(work, number, cancellation); // or lifting the block revives them
                        await Administrators.DemandOneStaysAsync(work, "", cancellation);
                    }

                    return true;
                },
            },
            account,
            cancellation);
}
