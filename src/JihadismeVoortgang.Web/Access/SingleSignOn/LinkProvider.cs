using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace JihadismeVoortgang.Web.Access.SingleSignOn;

/// <summary>Remembers who an account is at the provider, so that from then on its address may change.</summary>
internal sealed class LinkProvider(UseCases useCases, AccountManagers managers)
{
    /// <param name="account">Whose; they do it by signing in.</param>
    /// <param name="person">As the provider names them.</param>
    /// <param name="cancellation">Gives up; nothing is changed then.</param>
    /// <exception cref="AccessDeniedException">The account was blocked, or its owner left, since they were let through.</exception>
    public Task<bool> RunAsync(int account, ProviderPerson person, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<PortalUser, bool>
            {
                Action = nameof(LinkProvider),
                Load = (db, stop) => AccountSubject.LoadAsync(db, account, stop),
                Right = Rights.EnterThroughProvider,
                IsForWithoutRole = true,
                About = AccountSubject.About,
                Work = async (work, user) =>
                {
                    AccountRules.DemandMayEnter(user, work.At);
                    await managers.UseAsync(work.Db, async identity =>
                        (await identity.AddLoginAsync(user, new UserLoginInfo(person.Issuer, person.Subject, null))).OrThrow());
                    return true;
                },
            },
            account,
            cancellation);
}
