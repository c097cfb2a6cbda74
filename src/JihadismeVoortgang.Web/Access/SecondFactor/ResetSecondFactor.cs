using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Data;

namespace JihadismeVoortgang.Web.Access.SecondFactor;

/// <summary>
/// For who lost telephone, passkeys and recovery codes: an administrator takes them all away. Every session of the
/// account ends, and the next time it signs in with the password it sets them up anew.
/// </summary>
internal sealed class ResetSecondFactor(UseCases useCases, AccountManagers managers)
{
    /// <param name="account">The administrator.</param>
    /// <param name="number">Whose second factors.</param>
    /// <param name="cancellation">Gives up; nothing is changed then.</param>
    /// <exception cref="BrokenRuleException">No such account, or one's own.</exception>
    public Task<bool> RunAsync(int account, int number, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<PortalUser, bool>
            {
                Action = nameof(ResetSecondFactor),
                Load = (db, stop) => AccountSubject.LoadAsync(db, number, stop),
                Right = (caller, _) => Rights.ManageAccounts(caller),
                About = AccountSubject.About,
                Work = async (work, user) =>
                {
                    if (user.Id == work.Actor.Number)
                        throw new BrokenRuleException("", "Wijzig uw eigen tweede stap onder uw account, of vraag een andere beheerder.");

                    AccountRules.DemandPresent(user);
                    await managers.UseAsync(work.Db, async identity =>
                    {
                        foreach (var passkey in await identity.GetPasskeysAsync(user))
                            (await identity.RemovePasskeyAsync(user, passkey.CredentialId)).OrThrow();

                        await AccountSecrets.RemoveKeyAsync(work.Db, number);
                        await SecondFactorActs.LeaveAsync(work.Db, identity, user, hasAnother: false);
                    });
                    return true;
                },
            },
            account,
            cancellation);
}
