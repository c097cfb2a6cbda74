using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access.Invitations;

/// <summary>
/// What somebody does with a link: looks at it, which changes nothing (mail scanners open every link), and sets a password with it,
/// once. Whoever was signed in with the account is signed out by that.
/// </summary>
internal sealed class SetPassword(
    UseCases useCases, IDbContextFactory<PortalDbContext> contexts, AccountManagers managers, TimeProvider clock)
{
    public const string NotValid = "Deze link is niet (meer) geldig: hij is al gebruikt, ingetrokken of door een nieuwere vervangen.";

    /// <summary>Null for a link that is not there, also because it was used, withdrawn or replaced.</summary>
    public async Task<OpenedLink?> FindAsync(string? secret, AccountLinkKind kind, CancellationToken cancellation = default)
    {
        if (string.IsNullOrEmpty(secret))
            return null;

        var (hash, now) = (AccountLink.HashOf(secret), clock.GetUtcNow());
        var longestLock = now + PasswordRules.Lockout;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.AccountLinks
            .Where(link => link.Hash == hash && link.Kind == kind)
            .Join(db.Users.Where(user => user.LockoutEnd == null || user.LockoutEnd <= longestLock), link => link.UserId, user => user.Id, (link, user) => new { link, user })
            .Select(known => new OpenedLink(known.user.Id, known.user.DisplayName, known.user.Email ?? "", known.link.ExpiresAt, known.link.ExpiresAt <= now))
            .SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Takes up an invitation: the name as it is to be shown, and a password.</summary>
    /// <exception cref="BrokenRuleException">The link cannot be used (any more), or lists what is wrong with the form.</exception>
    public Task<bool> AcceptInvitationAsync(string? secret, string name, string password, CancellationToken cancellation = default) =>
        RunAsync("AcceptInvitation", AccountLinkKind.Invitation, secret, password, user =>
        {
            user.DisplayName = name.Trim();
            return AccountRules.NameFaults(user);
        }, cancellation);

    /// <summary>Sets another password in the place of one that was forgotten.</summary>
    /// <exception cref="BrokenRuleException">The link cannot be used (any more), or lists what is wrong with the password.</exception>
    public Task<bool> ReplaceForgottenAsync(string? secret, string password, CancellationToken cancellation = default) =>
        RunAsync("ReplacePassword", AccountLinkKind.Password, secret, password, _ => [], cancellation);

    private async Task<bool> RunAsync(
        string action, AccountLinkKind kind, string? secret, string password, Func<PortalUser, IEnumerable<Fault>> prepare, CancellationToken cancellation)
    {
        Origin.Is(Origin.Current with { Kind = OriginKind.MailLink });
        var opened = await FindAsync(secret, kind, cancellation) ?? throw new BrokenRuleException("", NotValid);
        return await useCases.RunAsync(
            new UseCase<PortalUser, bool>
            {
                Action = action,
                Load = (db, stop) => AccountSubject.LoadAsync(db, opened.Account, stop),
                Right = Rights.OwnAccount,
                About = AccountSubject.About,
                Work = async (work, user) =>
                {
                    await TakeAsync(work, user, AccountLink.HashOf(secret!), cancellation);
                    var faults = prepare(user).ToList();
                    await managers.UseAsync(work.Db, identity => ReplaceAsync(identity, user, password, faults));
                    return true;
                },
            },
            opened.Account,
            cancellation);
    }

    /// <summary>Locks it, so that of two who use it at once the second finds it gone; and ends every other link of the account.</summary>
    private static async Task TakeAsync(UseCaseWork work, PortalUser user, string hash, CancellationToken cancellation)
    {
        var links = await work.Db.AccountLinks
            .FromSql($"SELECT * FROM account_links WHERE user_id = {user.Id} ORDER BY kind FOR UPDATE")
            .ToListAsync(cancellation);
        var link = links.SingleOrDefault(known => known.Hash == hash) ?? throw new BrokenRuleException("", NotValid);
        if (link.ExpiresAt <= work.At)
            throw new BrokenRuleException("", $"Deze link was geldig tot {Dutch.Moment(link.ExpiresAt)}.");

        work.Db.AccountLinks.RemoveRange(links);
    }

    private static async Task ReplaceAsync(UserManager<PortalUser> identity, PortalUser user, string password, List<Fault> faults)
    {
        faults.AddRange(await AccountRules.PasswordFaultsAsync(identity, user, password));
        AccountRules.Demand(faults);
        (await identity.RemovePasswordAsync(user)).OrThrow();
        (await identity.AddPasswordAsync(user, password)).OrThrow();
        (await identity.SetLockoutEndDateAsync(user, null)).OrThrow(); // of wrong passwords: a blocked account has no link that works
        (await identity.ResetAccessFailedCountAsync(user)).OrThrow();
    }
}

/// <param name="Account">Its number.</param>
/// <param name="Name">As the administrator wrote it.</param>
/// <param name="Email">To sign in with.</param>
/// <param name="ExpiresAt">Until when the link could or can be used.</param>
/// <param name="IsExpired">Whether that is past.</param>
public sealed record OpenedLink(int Account, string Name, string Email, DateTimeOffset ExpiresAt, bool IsExpired);
