using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Data;
using Microsoft.AspNetCore.Identity;

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
        About = user => $"account {user.Id}",
        Work = async (work, user) =>
        {
            await managers.UseAsync(work.Db, async identity =>
            {
                await RequireAsync(identity, user, wanted);
                (await identity.CreateAsync(user, wanted.Password)).OrThrow();
                (await identity.AddToRolesAsync(user, wanted.Roles.Select(role => role.ToString()))).OrThrow();
            });
            return user.Id;
        },
    };

    /// <summary>Identity stops at the first kind of fault; somebody who fills in a form wants to hear all of them.</summary>
    private static async Task RequireAsync(UserManager<PortalUser> identity, PortalUser user, NewAccount wanted)
    {
        var faults = new List<Fault>();
        if (user.DisplayName.Length is 0 or > PortalUser.MaxNameLength || user.DisplayName.Any(char.IsControl))
            faults.Add(new Fault(AccountFields.Name, $"Vul een naam in van hoogstens {PortalUser.MaxNameLength} tekens."));

        foreach (var validator in identity.UserValidators)
            faults.AddRange((await validator.ValidateAsync(identity, user)).Errors.Select(error => error.ToFault()));

        foreach (var validator in identity.PasswordValidators)
            faults.AddRange((await validator.ValidateAsync(identity, user, wanted.Password)).Errors.Select(error => error.ToFault()));

        if (wanted.Password.Length > PasswordRules.MaxLength)
            faults.Add(new Fault(AccountFields.Password, $"Het wachtwoord is te lang: gebruik hoogstens {PasswordRules.MaxLength} tekens."));
        if (wanted.Roles.Count == 0)
            faults.Add(new Fault(AccountFields.Roles, "Kies ten minste één rol."));
        if (faults.Count > 0)
            throw new BrokenRuleException([.. faults.Distinct()]);
    }
}
