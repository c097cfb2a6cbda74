using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Data;

namespace JihadismeVoortgang.Web.Access.Administration;

/// <summary>Gives an account other roles. Whoever is signed in with it signs in anew, so that nothing old lingers.</summary>
internal sealed class ChangeRoles(UseCases useCases, AccountManagers managers)
{
    /// <param name="account">The administrator.</param>
    /// <param name="number">Whose roles.</param>
    /// <param name="roles">All roles it is to have; may be empty.</param>
    /// <param name="cancellation">Gives up; nothing is changed then.</param>
    /// <exception cref="BrokenRuleException">No such account, or administrators who would shut themselves out.</exception>
    public Task<bool> RunAsync(int account, int number, IReadOnlySet<Role> roles, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<PortalUser, bool>
            {
                Action = nameof(ChangeRoles),
                Load = (db, stop) => AccountSubject.LoadAsync(db, number, stop),
                Right = (caller, _) => Rights.ManageAccounts(caller),
                About = AccountSubject.About,
                Work = async (work, user) =>
                {
                    if (user.Id == work.Actor.Number && !roles.Contains(Role.Administrator))
                        throw new BrokenRuleException(AccountFields.Roles, "U kunt uw eigen rol van beheerder niet intrekken. Vraag het een andere beheerder.");

                    await managers.UseAsync(work.Db, async identity =>
                    {
                        var has = (await identity.GetRolesAsync(user)).ToHashSet();
                        var wanted = roles.Select(role => role.ToString()).ToHashSet();
                        (await identity.RemoveFromRolesAsync(user, has.Except(wanted))).OrThrow();
                        (await identity.AddToRolesAsync(user, wanted.Except(has))).OrThrow();
                        (await identity.UpdateSecurityStampAsync(user)).OrThrow();
                    });
                    return true;
                },
            },
            account,
            cancellation);
}
