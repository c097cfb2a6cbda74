using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Data;

namespace JihadismeVoortgang.Web.Access.SingleSignOn;

/// <summary>
/// Gives an account the roles the provider says it has, and no other. Its other sessions end, as after any change of roles.
/// </summary>
internal sealed class TakeProviderRoles(UseCases useCases, AccountManagers managers)
{
    /// <param name="account">Whose; they do it by signing in.</param>
    /// <param name="roles">All roles it is to have; may be empty.</param>
    /// <param name="cancellation">Gives up; nothing is changed then.</param>
    /// <exception cref="AccessDeniedException">The account was blocked, or its owner left, since they were let through.</exception>
    public Task<bool> RunAsync(int account, IReadOnlySet<Role> roles, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<PortalUser, bool>
            {
                Action = nameof(TakeProviderRoles),
                Load = (db, stop) => AccountSubject.LoadAsync(db, account, stop),
                Right = Rights.EnterThroughProvider,
                IsForWithoutRole = true,
                About = AccountSubject.About,
                Work = async (work, user) =>
                {
                    AccountRules.DemandMayEnter(user, work.At);
                    await managers.UseAsync(work.Db, identity => identity.GiveRolesAsync(user, roles));
                    return true;
                },
            },
            account,
            cancellation);
}
