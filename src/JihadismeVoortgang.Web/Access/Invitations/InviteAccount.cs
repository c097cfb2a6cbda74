using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access.Invitations;

/// <summary>Makes an account without a password and invites whom it is for to set one; invites again, and withdraws.</summary>
internal sealed class InviteAccount(UseCases useCases, AccountManagers managers, AccountLinks links)
{
    /// <param name="account">The administrator.</param>
    /// <param name="wanted">The form.</param>
    /// <param name="cancellation">Gives up; nothing is made then.</param>
    /// <exception cref="BrokenRuleException">Something is missing or not allowed; lists all of it.</exception>
    public Task<Invited> RunAsync(int account, WrittenInvitation wanted, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<PortalUser, Invited>
            {
                Action = nameof(InviteAccount),
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
                        AccountRules.Demand([.. AccountRules.NameFaults(user), .. await AccountRules.AddressFaultsAsync(identity, user), .. AccountRules.RoleFaults(wanted.Roles)]);
                        (await identity.CreateAsync(user)).OrThrow();
                        (await identity.AddToRolesAsync(user, wanted.Roles.Select(role => role.ToString()))).OrThrow();
                    });
                    return new Invited(user.Id, await links.SendAsync(work, user, AccountLinkKind.Invitation, cancellation));
                },
            },
            account,
            cancellation);

    /// <summary>A new link; the one before does not work any more.</summary>
    /// <param name="account">The administrator.</param>
    /// <param name="number">Who was invited.</param>
    /// <param name="cancellation">Gives up; the link before holds then.</param>
    /// <exception cref="BrokenRuleException">There is no such account, or they set a password, or may not use it.</exception>
    public Task<Invited> AgainAsync(int account, int number, CancellationToken cancellation = default) =>
        RunAsync("InviteAgain", account, number, async (work, user) =>
        {
            AccountRules.DemandUsable(user, work.At);
            return new Invited(user.Id, await links.SendAsync(work, user, AccountLinkKind.Invitation, cancellation));
        }, cancellation);

    /// <summary>The link does not work any more; the account stays, and can be invited again.</summary>
    /// <param name="account">The administrator.</param>
    /// <param name="number">Who was invited.</param>
    /// <param name="cancellation">Gives up; the link holds then.</param>
    /// <exception cref="BrokenRuleException">There is no such account, or no invitation to withdraw.</exception>
    public Task<bool> WithdrawAsync(int account, int number, CancellationToken cancellation = default) =>
        RunAsync("WithdrawInvitation", account, number, async (work, user) =>
        {
            var link = await work.Db.AccountLinks.SingleOrDefaultAsync(known => known.UserId == user.Id && known.Kind == AccountLinkKind.Invitation, cancellation)
                ?? throw new BrokenRuleException("", "Er is geen uitnodiging (meer) om in te trekken.");
            work.Db.AccountLinks.Remove(link);
            return true;
        }, cancellation);

    private Task<T> RunAsync<T>(
        string action, int account, int number, Func<UseCaseWork, PortalUser, Task<T>> work, CancellationToken cancellation) =>
        useCases.RunAsync(
            new UseCase<PortalUser, T>
            {
                Action = action,
                Load = (db, stop) => AccountSubject.LoadAsync(db, number, stop),
                Right = (caller, _) => Rights.ManageAccounts(caller),
                About = AccountSubject.About,
                Work = (within, user) => user.PasswordHash is null
                    ? work(within, user)
                    : throw new BrokenRuleException("", "Dit account heeft al een wachtwoord; er is geen uitnodiging meer."),
            },
            account,
            cancellation);
}

/// <summary>The form that invites somebody, as filled in.</summary>
internal sealed record WrittenInvitation(string Name, string Email, IReadOnlySet<Role> Roles);

/// <param name="Number">Of the account.</param>
/// <param name="Link">To hand over; null when it is mailed.</param>
internal sealed record Invited(int Number, HandedLink? Link);
