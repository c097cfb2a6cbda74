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
    /// <param name="seen">Those that were on the screen: who did not see a role go must not give it back.</param>
    /// <param name="cancellation">Gives up; nothing is changed then.</param>
    /// <exception cref="BrokenRuleException">
    /// No such account, or administrators who would shut themselves out, or somebody else changed the roles meanwhile.
    /// </exception>
    public Task<bool> RunAsync(
        int account, int number, IReadOnlySet<Role> roles, IReadOnlySet<Role> seen, CancellationToken cancellation = default) =>
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

                    AccountRules.DemandPresent(user);
                    await managers.UseAsync(work.Db, async identity =>
                    {
                        AccountSubject.DemandSame(AccountFields.Roles, Words(seen), Words((await identity.GetRolesAsync(user)).Select(Enum.Parse<Role>)));
                        await identity.GiveRolesAsync(user, roles);
                    });
                    await Administrators.DemandOneStaysAsync(work, AccountFields.Roles, cancellation);
                    return true;
                },
            },
            account,
            cancellation);

    private static string Words(IEnumerable<Role> roles) => string.Join(", ", roles.Order().Select(Accounts.Dutch));
}
