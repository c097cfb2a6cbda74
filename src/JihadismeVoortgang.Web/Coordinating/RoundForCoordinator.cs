using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Coordinating;

/// <summary>The open round and the editions there are, for the coordinator.</summary>
internal sealed class RoundForCoordinator(ConceptReads reads)
{
    public Task<CoordinatedRound> LoadAsync(int account, CancellationToken cancellation = default) =>
        reads.RunAsync(account, Rights.Coordinate, (db, _) => ReadAsync(db, cancellation), cancellation);

    private static async Task<CoordinatedRound> ReadAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var round = await db.Rounds
            .Include(open => open.Entries)
            .SingleOrDefaultAsync(open => open.State != RoundState.Adopted, cancellation);
        var publications = (await db.Publications.ToListAsync(cancellation))
            .ToDictionary(publication => new EditionNumber(publication.ReportNumber, publication.Correction));
        var editions = await db.Editions
            .OrderByDescending(edition => edition.ReportNumber)
            .ThenByDescending(edition => edition.Correction)
            .Select(edition => new { edition.ReportNumber, edition.Correction, edition.Title, edition.AdoptedAt })
            .ToListAsync(cancellation);
        return new CoordinatedRound(
            round is null ? null : await RowsAsync(db, round, cancellation),
            [
                .. editions
                    .Select(edition => (edition, Number: new EditionNumber(edition.ReportNumber, edition.Correction)))
                    .Select(known => new CoordinatedEdition(
                        known.Number,
                        known.edition.Title,
                        known.edition.AdoptedAt,
                        publications.GetValueOrDefault(known.Number)?.PublishedAt,
                        publications.GetValueOrDefault(known.Number)?.Kamerstuk)),
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

    private static async Task<OpenRoundRows> RowsAsync(PortalDbContext db, ReportingRound round, CancellationToken cancellation)
    {
        var themes = await db.Themes.ToDictionaryAsync(theme => theme.Number, theme => theme.Title, cancellation);
        var changes = await LastChange.OfEntriesAsync(db, round.Entries, cancellation);
        var officers = (await db.Assignments
                .Join(db.Users, assignment => assignment.UserId, user => user.Id, (assignment, user) => new { assignment.MeasureNumber, user.DisplayName })
                .ToListAsync(cancellation))
            .ToLookup(assigned => assigned.MeasureNumber, assigned => assigned.DisplayName);
        return new OpenRoundRows(round.Number, round.Title, round.State, await UnchangedSinceAsync(db, round, cancellation),
        [
            .. round.Entries
                .OrderBy(entry => entry.ThemeNumber)
                .ThenBy(entry => entry.Measures.Min(measure => measure.MeasureNumber))
                .Select(entry => new CoordinatedRow(
                    entry.Measures.Min(measure => measure.MeasureNumber),
                    entry.Label,
                    entry.ThemeNumber,
                    themes[entry.ThemeNumber],
                    entry.Planning,
                    [.. entry.Measures.SelectMany(measure => officers[measure.MeasureNumber]).Distinct().Order(StringComparer.Ordinal)],
                    HasDevelopments: entry.RecentDevelopments.Length > 0,
                    entry.Revision,
                    changes[entry.Id.ToString()])),
        ]);
    }
}

/// <param name="Round">Null in an empty portal.</param>
/// <param name="Editions">Newest first.</param>
public sealed record CoordinatedRound(OpenRoundRows? Round, IReadOnlyList<CoordinatedEdition> Editions);

/// <param name="Number">Of the open round.</param>
/// <param name="Title">Of its report.</param>
/// <param name="State">Open, or still being prepared.</param>
/// <param name="UnchangedSince">The report whose introduction this one still has; null when it was rewritten.</param>
/// <param name="Rows">By theme.</param>
public sealed record OpenRoundRows(int Number, string Title, RoundState State, int? UnchangedSince, IReadOnlyList<CoordinatedRow> Rows);

/// <param name="Measure">First measure of the row; names it in addresses.</param>
/// <param name="Label">"27 &amp; 28".</param>
/// <param name="Theme">Number of its theme.</param>
/// <param name="ThemeTitle">Title of its theme.</param>
/// <param name="Planning">As it stands.</param>
/// <param name="Officers">Names of who keeps it.</param>
/// <param name="HasDevelopments">Something was written for this round.</param>
/// <param name="Revision">Its revision.</param>
/// <param name="Changed">Who changed it last, and when.</param>
public sealed record CoordinatedRow(
    int Measure,
    string Label,
    int Theme,
    string ThemeTitle,
    Planning Planning,
    IReadOnlyList<string> Officers,
    bool HasDevelopments,
    int Revision,
    LastChange Changed);

/// <param name="Number">Report and correction.</param>
/// <param name="Title">As adopted.</param>
/// <param name="AdoptedAt">Null for a report adopted outside the portal.</param>
/// <param name="PublishedAt">Null while it is not published; may lie ahead.</param>
/// <param name="Kamerstuk">Its number in Parliament.</param>
public sealed record CoordinatedEdition(
    EditionNumber Number, string Title, DateTimeOffset? AdoptedAt, DateTimeOffset? PublishedAt, string? Kamerstuk);
