using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Data;

namespace JihadismeVoortgang.Web.Access.Administration;

/// <summary>Makes an account that can sign in at once.</summary>
internal sealed class CreateAccount(UseCases useCases, AccountManagers managers)
{
    /// <returns>The number of the account.</returns>
    /// <exception cref="BrokenRuleException">Something is missing or not allowed; lists all of it.</exception>
    public Task<int> RunAsync(int account, NewAccount wanted, CancellationToken cancellation = default) =>
        useCases.RunAsync(Act(wanted), account, cancellation);

    /// <summary>The same, in the hands of who runs the server.</summary>
    public Task<int> RunForCommandLineAsync(NewAccount wanted, CancellationToken cancellation = default) =>
        useCases.RunForCommandLineAsync(Act(wanted), cancellation);

    private UseCase<PortalUser, int> Act(NewAccount wanted) => new()
    {
        Action = nameof(CreateAccount),
        Load = (_, _) => Task.FromResult(new PortalUser
        {
            UserName = wanted.Email.Trim(),
            Email = wanted.Email.Trim(),
            DisplayName = wanted.Name.Trim(),
        }),
        Right = (caller, _) => Rights.ManageAccounts(caller),
        About = AccountSubject.About,
        Work = async (work, user) =>
        {
            await managers.UseAsync(work.Db, async identity =>
            {
                AccountRules.Demand(
                [
                    .. AccountRules.NameFaults(user),
                    .. await AccountRules.AddressFaultsAsync(identity, user),
                    .. await AccountRules.PasswordFaultsAsync(identity, user, wanted.Password),
                    .. AccountRules.RoleFaults(wanted.Roles),
                ]);
                (await identity.CreateAsync(user, wanted.Password)).OrThrow();
                (await identity.AddToRolesAsync(user, wanted.Roles.Select(role => role.ToString()))).OrThrow();
            });
            return user.Id;
        },
    };
}
