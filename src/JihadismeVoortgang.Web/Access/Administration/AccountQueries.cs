using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access.Invitations;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access.Administration;

/// <summary>What an administrator sees of the accounts.</summary>
internal sealed class AccountQueries(ConceptReads reads, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>The accounts of people that the filter lets through, by name.</summary>
    /// <exception cref="AccessDeniedException">The account that asks has no right to it, or no longer.</exception>
    public Task<AccountPageView> ListAsync(int asking, AccountFilter filter, CancellationToken cancellation = default) =>
        reads.RunAsync(asking, Rights.ManageAccounts, async (db, _) =>
        {
            var now = clock.GetUtcNow();
            var chosen = filter.Apply(db, People(db), now);
            var count = await chosen.CountAsync(cancellation);
            var accounts = await ReadAsync(db, chosen.OrderBy(user => user.DisplayName).ThenBy(user => user.Id).Skip((filter.Page - 1) * PageSize).Take(PageSize), now, cancellation);
            return new AccountPageView(accounts, count, Math.Max(1, (count + PageSize - 1) / PageSize), await UnkeptAsync(db, without: null, now, cancellation));
        }, cancellation);

    /// <summary>One of them; null when there is none.</summary>
    /// <exception cref="AccessDeniedException">The account that asks has no right to it, or no longer.</exception>
    public Task<AccountView?> FindAsync(int asking, int number, CancellationToken cancellation = default) =>
        reads.RunAsync(asking, Rights.ManageAccounts, async (db, _) =>
            (await ReadAsync(db, People(db).Where(user => user.Id == number), clock.GetUtcNow(), cancellation)).SingleOrDefault(), cancellation);

    /// <summary>The measures of the open round that nobody could write if this account were not there: "1-3"; empty for none.</summary>
    /// <exception cref="AccessDeniedException">The account that asks has no right to it, or no longer.</exception>
    public Task<string> LeftAloneAsync(int asking, int number, CancellationToken cancellation = default) =>
        reads.RunAsync(asking, Rights.ManageAccounts, (db, _) => UnkeptAsync(db, number, clock.GetUtcNow(), cancellation), cancellation);

    internal static IQueryable<PortalUser> People(PortalDbContext db) => db.Users.Where(user => user.Id != Actor.CommandLine.Number);

    internal static async Task<IReadOnlyList<AccountView>> ReadAsync(
        PortalDbContext db, IQueryable<PortalUser> chosen, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = Dutch.DayOf(now);
        var users = await chosen.AsNoTracking().Include(user => user.Assignments).ToListAsync(cancellation);
        var numbers = users.Select(user => user.Id).ToList();
        var roles = (await db.UserRoles
            .Where(given => numbers.Contains(given.UserId))
            .Join(db.Roles, given => given.RoleId, role => role.Id, (given, role) => new { given.UserId, role.Name })
            .ToListAsync(cancellation)).ToLookup(given => given.UserId, given => Enum.Parse<Role>(given.Name!));
        var passkeys = await db.UserPasskeys.Where(key => numbers.Contains(key.UserId)).Select(key => key.UserId).Distinct().ToListAsync(cancellation);
        var invitations = await db.AccountLinks
            .Where(link => numbers.Contains(link.UserId) && link.Kind == AccountLinkKind.Invitation)
            .ToDictionaryAsync(link => link.UserId, link => link.ExpiresAt, cancellation);
        var reviews = (await db.ReviewAssignments.Where(given => numbers.Contains(given.UserId) && given.Until >= today).ToListAsync(cancellation)).ToLookup(given => given.UserId);
        return
        [
            .. users.Select(user => new AccountView(
                user.Id,
                user.DisplayName,
                user.Email ?? "",
                [.. roles[user.Id].Order()],
                MeasureNumbers.Write(user.Assignments.Where(given => !given.IsStandIn).Select(given => given.MeasureNumber)),
                user.IsDemo,
                AccountStatuses.Of(user, now))
            {
                HasPassword = user.PasswordHash is not null,
                LastSignInAt = user.LastSignInAt,
                HasSecondFactor = user.TwoFactorEnabled || passkeys.Contains(user.Id),
                InvitedUntil = invitations.TryGetValue(user.Id, out var until) ? until : null,
                IsInvitationOver = until <= now,
                StandsIn = StandInsOf(user),
                Reviews = [.. reviews[user.Id].GroupBy(given => (given.RoundNumber, given.Until)).Select(same =>
                    new GivenReview(same.Key.RoundNumber, same.Any(given => given.StatusEntryId is null) ? 0 : same.Count(), same.Key.Until))],
            }),
        ];
    }

    private static IReadOnlyList<Keeper> StandInsOf(PortalUser user) =>
    [
        .. user.Assignments
            .Where(given => given.IsStandIn)
            .OrderBy(given => given.MeasureNumber)
            .Select(given => new Keeper(given.MeasureNumber, user.Id, user.DisplayName, given.IsStandIn, given.Until, CanWrite: true)),
    ];

    /// <param name="db">The database.</param>
    /// <param name="without">Counts as gone, and only what it has is looked at; null looks at everything as it is.</param>
    /// <param name="now">Which day it is.</param>
    /// <param name="cancellation">Gives up.</param>
    private static async Task<string> UnkeptAsync(PortalDbContext db, int? without, DateTimeOffset now, CancellationToken cancellation)
    {
        var keepers = await Keepers.LoadAsync(db, now, cancellation);
        var open = await db.Rounds.Where(round => round.State != RoundState.Adopted)
            .SelectMany(round => round.Entries).SelectMany(entry => entry.Measures).Select(measure => measure.MeasureNumber)
            .ToListAsync(cancellation);
        return MeasureNumbers.Write(open.Where(measure =>
            !keepers.Of(measure).Any(keeper => keeper.CanWrite && keeper.Account != without)
            && (without is null || keepers.Of(measure).Any(keeper => keeper.Account == without))));
    }
}
