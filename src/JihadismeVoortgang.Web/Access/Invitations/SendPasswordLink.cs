using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access.Invitations;

/// <summary>A link to set another password: asked for by who forgot theirs, or sent by an administrator.</summary>
internal sealed class SendPasswordLink(
    UseCases useCases, IDbContextFactory<PortalDbContext> contexts, AccountLinks links, TimeProvider clock)
{
    /// <summary>As Identity writes addresses down to find them by.</summary>
    private static readonly UpperInvariantLookupNormalizer Names = new();

    /// <summary>Asked again within this time, the link before is not replaced: somebody else could make it useless over and over.</summary>
    internal static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <param name="account">The administrator.</param>
    /// <param name="number">Who is to set another password.</param>
    /// <param name="cancellation">Gives up; an earlier link holds then.</param>
    /// <exception cref="BrokenRuleException">There is no such account, or it has no password, or may not be used.</exception>
    public Task<Invited> RunAsync(int account, int number, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<PortalUser, Invited>
            {
                Action = nameof(SendPasswordLink),
                Load = (db, stop) => AccountSubject.LoadAsync(db, number, stop),
                Right = (caller, _) => Rights.ManageAccounts(caller),
                About = AccountSubject.About,
                Work = async (work, user) =>
                {
                    AccountRules.DemandUsable(user, work.At);
                    if (user.PasswordHash is null)
                        throw new BrokenRuleException("", "Dit account heeft nog geen wachtwoord. Stuur een nieuwe uitnodiging.");

                    return new Invited(user.Id, await links.SendAsync(work, user, AccountLinkKind.Password, cancellation));
                },
            },
            account,
            cancellation);

    /// <summary>
    /// For who forgot their password. Nothing tells whether it was sent: whether an address has an account is nobody's business.
    /// An account that never had a password gets none this way, or a withdrawn invitation could be helped along.
    /// </summary>
    public async Task ForgottenAsync(string email, CancellationToken cancellation = default)
    {
        if (await FindAsync(email, cancellation) is { } number)
        {
            await useCases.RunAsync(
                new UseCase<PortalUser, bool>
                {
                    Action = "RequestPasswordLink",
                    Load = (db, stop) => AccountSubject.LoadAsync(db, number, stop),
                    Right = Rights.OwnAccount,
                    About = AccountSubject.About,
                    Work = async (work, user) => await links.SendAsync(work, user, AccountLinkKind.Password, cancellation) is null,
                },
                number,
                cancellation);
        }
    }

    private async Task<int?> FindAsync(string email, CancellationToken cancellation)
    {
        var (address, now) = (Names.NormalizeEmail(email.Trim()), clock.GetUtcNow());
        var (longestLock, recent) = (now + PasswordRules.Lockout, now - Pause);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await db.Users
            .Where(user => user.NormalizedEmail == address && user.PasswordHash != null && !user.IsDemo
                && (user.LockoutEnd == null || user.LockoutEnd <= longestLock)
                && db.UserRoles.Any(role => role.UserId == user.Id)
                && !db.AccountLinks.Any(link => link.UserId == user.Id && link.Kind == AccountLinkKind.Password && link.MadeAt > recent))
            .Select(user => (int?)user.Id)
            .SingleOrDefaultAsync(cancellation);
    }
}
