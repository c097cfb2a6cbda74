using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Coordinating;

/// <summary>Who reads along with the open round, and who could.</summary>
internal sealed class ReviewersForCoordinator(ConceptReads reads, TimeProvider clock)
{
    /// <returns>Null when there is no round yet.</returns>
    public Task<ReviewersOfRound?> LoadAsync(int account, CancellationToken cancellation = default) =>
        reads.RunAsync(account, Rights.Coordinate, (db, _) => ReadAsync(db, clock.GetUtcNow(), cancellation), cancellation);

    private static async Task<ReviewersOfRound?> ReadAsync(PortalDbContext db, DateTimeOffset now, CancellationToken cancellation)
    {
        var round = await db.Rounds.Include(open => open.Entries).SingleOrDefaultAsync(open => open.State != RoundState.Adopted, cancellation);
        if (round is null)
            return null;

        var labels = round.Entries.ToDictionary(entry => entry.Id, entry => (First: entry.Measures.Min(measure => measure.MeasureNumber), entry.Label));
        var given = await db.ReviewAssignments
            .Where(review => review.RoundNumber == round.Number)
            .Join(db.Users, review => review.UserId, user => user.Id, (review, user) => new { Review = review, user.DisplayName })
            .ToListAsync(cancellation);
        var people = await db.Users
            .Where(user => (user.LockoutEnd == null || user.LockoutEnd <= now)
                && db.UserRoles.Any(has => has.UserId == user.Id && db.Roles.Any(role => role.Id == has.RoleId && role.Name == nameof(Role.Reviewer))))
            .OrderBy(user => user.DisplayName)
            .Select(user => new Reviewer(user.Id, user.DisplayName))
            .ToListAsync(cancellation);
        var today = Dutch.DayOf(now);
        return new ReviewersOfRound(round.Number, people,
        [
            .. given
                .GroupBy(known => (known.Review.UserId, known.DisplayName, known.Review.Until))
                .OrderBy(group => group.Key.DisplayName, StringComparer.Create(Dutch.Culture, ignoreCase: true))
                .ThenBy(group => group.Key.Until)
                .Select(group => new GivenReview(
                    round.Number,
                    group.Key.UserId,
                    group.Key.DisplayName,
                    [.. group.Select(known => known.Review.Id)],
                    IsWholeRound: group.Any(known => known.Review.StatusEntryId is null),
                    [.. group.Where(known => known.Review.StatusEntryId is { } row && labels.ContainsKey(row)).Select(known => labels[known.Review.StatusEntryId!.Value]).OrderBy(row => row.First).Select(row => row.Label)],
                    group.Key.Until,
                    IsOver: group.Key.Until < today)),
        ]);
    }
}

/// <param name="Round">Its number.</param>
/// <param name="People">Who can be asked, by name.</param>
/// <param name="Given">Who was asked what.</param>
public sealed record ReviewersOfRound(int Round, IReadOnlyList<Reviewer> People, IReadOnlyList<GivenReview> Given);

/// <summary>An account that can be asked to read along.</summary>
public sealed record Reviewer(int Number, string Name);

/// <param name="Round">The open round.</param>
/// <param name="Person">Number of the account.</param>
/// <param name="Name">Of the person.</param>
/// <param name="Ids">What was given, to end it.</param>
/// <param name="IsWholeRound">All of it, the introduction too.</param>
/// <param name="Rows">Labels of rows that were given by themselves.</param>
/// <param name="Until">The last day.</param>
/// <param name="IsOver">That day is past.</param>
public sealed record GivenReview(
    int Round, int Person, string Name, IReadOnlyList<long> Ids, bool IsWholeRound, IReadOnlyList<string> Rows, DateOnly Until, bool IsOver)
{
    /// <summary>"de hele ronde", "maatregel 2 en 27 &amp; 28".</summary>
    public string What => IsWholeRound ? "de hele ronde"
        : Rows.Count == 0 ? "regels die niet meer in de ronde staan"
        : $"maatregel {(Rows.Count == 1 ? Rows[0] : $"{string.Join(", ", Rows.SkipLast(1))} en {Rows[^1]}")}";
}
