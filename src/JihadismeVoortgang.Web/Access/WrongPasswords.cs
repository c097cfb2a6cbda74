using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access;

/// <summary>
/// Counts the wrong passwords and codes of an account and locks it when there are too many. The database counts, in one statement:
/// Identity reads, adds and writes, so that of guesses that come at once only one counts. Nothing cancels it: who hangs up has guessed all the same.
/// </summary>
internal sealed class WrongPasswords(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public bool AreTooMany(PortalUser user) => user.LockoutEnd > clock.GetUtcNow();

    /// <returns>True when this was one too many: the account is locked.</returns>
    public async Task<bool> CountAsync(int account)
    {
        await using var db = await contexts.CreateDbContextAsync();
        var now = clock.GetUtcNow();
        DateTimeOffset? until = now + PasswordRules.Lockout;
        var stamp = Guid.NewGuid().ToString(); // who read the account before this must not write the old count back
        await Unlocked(db, account, now).ExecuteUpdateAsync(user => user
            .SetProperty(known => known.AccessFailedCount, known => (known.AccessFailedCount + 1) % PasswordRules.Attempts)
            .SetProperty(known => known.LockoutEnd, known => known.AccessFailedCount + 1 < PasswordRules.Attempts ? known.LockoutEnd : until)
            .SetProperty(known => known.ConcurrencyStamp, stamp));
        return await db.Users.AnyAsync(user => user.Id == account && user.LockoutEnd > now);
    }

    /// <summary>To be asked after a password turned out right.</summary>
    /// <returns>
    /// False when the account was locked while that password was being checked; it must not be let in then, or who
    /// sends a hundred guesses at once has a hundred guesses.
    /// </returns>
    public async Task<bool> ForgetAsync(int account)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await Unlocked(db, account, clock.GetUtcNow())
            .ExecuteUpdateAsync(user => user.SetProperty(known => known.AccessFailedCount, 0)) == 1;
    }

    /// <summary>To be asked after the first of two factors turned out right: what was counted stays till the second is.</summary>
    /// <returns>False when the account was locked meanwhile.</returns>
    public async Task<bool> IsOpenAsync(int account)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await Unlocked(db, account, clock.GetUtcNow()).AnyAsync();
    }

    private static IQueryable<PortalUser> Unlocked(PortalDbContext db, int account, DateTimeOffset now) =>
        db.Users.Where(user => user.Id == account && (user.LockoutEnd == null || user.LockoutEnd <= now));
}
