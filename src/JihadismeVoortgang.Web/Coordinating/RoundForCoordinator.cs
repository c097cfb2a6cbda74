using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Review.Board;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Coordinating;

/// <summary>The open round and the editions there are, for the coordinator.</summary>
internal sealed class RoundForCoordinator(ConceptReads reads, TimeProvider clock)
{
    public Task<CoordinatedRound> LoadAsync(int account, CancellationToken cancellation = default) =>
        reads.RunAsync(account, Rights.Coordinate, (db, caller) => ReadAsync(db, caller, clock.GetUtcNow(), cancellation), cancellation);

    private static async Task<CoordinatedRound> ReadAsync(
        PortalDbContext db, Caller caller, DateTimeOffset now, CancellationToken cancellation)
    {
        var round = await db.Rounds
            .Include(open => open.Entries)
            .SingleOrDefaultAsync(open => open.State != RoundState.Adopted, cancellation);
        var publications = (await db.Publications.ToListAsync(cancellation))
            .ToDictionary(publication => new EditionNumber(publication.ReportNumber, publication.Correction));
        var editions = await db.Editions
            .OrderByDescending(edition => edition.ReportNumber)
            .ThenByDescending(edition => edition.Correction)
            .Select(edition => new { edition.ReportNumber, edition.Correction, edition.Title, edition.AdoptedAt, edition.Reason })
            .ToListAsync(cancellation);
        return new CoordinatedRound(
            round is null ? null : await RowsAsync(db, caller, round, now, cancellation),
            [
                .. editions
                    .Select(edition => (edition, Number: new EditionNumber(edition.ReportNumber, edition.Correction)))
                    .Select(known => new CoordinatedEdition(
                        known.Number,
                        known.edition.Title,
                        known.edition.AdoptedAt,
                        publications.GetValueOrDefault(known.Number)?.PublishedAt,
                        publications.GetValueOrDefault(known.Number)?.Kamerstuk)
                    {
                        Reason = known.edition.Reason,
                        IsNewest = !editions.Exists(other => other.ReportNumber == known.Number.Report && other.Correction > known.Number.Correction),
                    }),
            ]);
    }

    /// <summary>A new round begins with the introduction of the one before it, which is easily forgotten.</summary>
    private static async Task<int?> UnchangedSinceAsync(PortalDbContext db, ReportingRound round, CancellationToken cancellation)
    {
        var before = await db.Rounds
            .Where(earlier => earlier.Number < round.Number)
            .OrderByDescending(earlier => earlier.Number)
            .Select(earlier => new { earlier.Number, earlier.Introduction })
            .FirstOrDefaultAsync(cancellation);
        return before?.Introduction == round.Introduction ? before.Number : null;
    }

    private static async Task<OpenRoundRows> RowsAsync(
        PortalDbContext db, Caller caller, ReportingRound round, DateTimeOffset now, CancellationToken cancellation) => new()
        {
            Number = round.Number,
            Title = round.Title,
            State = round.State,
            Schedule = round.Schedule,
            Suggested = round.State == RoundState.Prepared ? await SuggestedAsync(db, round, Dutch.DayOf(now), cancellation) : null,
            UnchangedSince = await UnchangedSinceAsync(db, round, cancellation),
            Rows = await BoardReading.OfAsync(db, caller, round, now, cancellation),
        };

    private static async Task<WrittenRound> SuggestedAsync(PortalDbContext db, ReportingRound round, DateOnly today, CancellationToken cancellation)
    {
        var before = await db.Rounds
            .Where(earlier => earlier.Number < round.Number && earlier.Schedule != null)
            .OrderByDescending(earlier => earlier.Number)
            .FirstOrDefaultAsync(cancellation);
        return WrittenRound.Suggested(round.Number, round.Revision, round.Title, before?.Schedule, today);
    }
}

/// <param name="Round">Null in an empty portal.</param>
/// <param name="Editions">Newest first.</param>
public sealed record CoordinatedRound(OpenRoundRows? Round, IReadOnlyList<CoordinatedEdition> Editions);

/// <summary>The round that is not adopted, with its board.</summary>
public sealed record OpenRoundRows
{
    public required int Number { get; init; }

    /// <summary>Of its report.</summary>
    public required string Title { get; init; }

    /// <summary>Open, or still being prepared.</summary>
    public required RoundState State { get; init; }

    /// <summary>Null before it is opened.</summary>
    public required RoundSchedule? Schedule { get; init; }

    /// <summary>The form to open it with; null when it is open.</summary>
    public required WrittenRound? Suggested { get; init; }

    /// <summary>The report whose introduction this one still has; null when it was rewritten.</summary>
    public required int? UnchangedSince { get; init; }

    /// <summary>The introduction, then the rows in the order of the report.</summary>
    public required IReadOnlyList<BoardRow> Rows { get; init; }

    /// <summary>Where the introduction is on its way.</summary>
    public EntryState Introduction => Rows.Single(row => row.Measure is null).State;
}

/// <param name="Number">Report and correction.</param>
/// <param name="Title">As adopted.</param>
/// <param name="AdoptedAt">Null for a report adopted outside the portal.</param>
/// <param name="PublishedAt">Null while it is not published; may lie ahead.</param>
/// <param name="Kamerstuk">Its number in Parliament.</param>
public sealed record CoordinatedEdition(
    EditionNumber Number, string Title, DateTimeOffset? AdoptedAt, DateTimeOffset? PublishedAt, string? Kamerstuk)
{
    /// <summary>Of a correction: what was mended.</summary>
    public string? Reason { get; init; }

    /// <summary>The edition of its report that a correction would mend.</summary>
    public required bool IsNewest { get; init; }
}
