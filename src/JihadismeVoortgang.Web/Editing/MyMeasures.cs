using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Editing;

/// <summary>The rows of the open round as an officer sees them: their own first.</summary>
internal sealed class MyMeasures(ConceptReads reads, TimeProvider clock)
{
    /// <summary>Null when there is no round yet.</summary>
    public Task<RoundOverview?> LoadAsync(int account, CancellationToken cancellation = default) =>
        reads.RunAsync(account, Rights.ReadConcept, (db, caller) => ReadAsync(db, caller, clock.GetUtcNow(), cancellation), cancellation);

    private static async Task<RoundOverview?> ReadAsync(PortalDbContext db, Caller caller, DateTimeOffset now, CancellationToken cancellation)
    {
        var round = await db.Rounds
            .Include(open => open.Entries)
            .SingleOrDefaultAsync(open => open.State != RoundState.Adopted, cancellation);
        if (round is null)
            return null;

        var themes = await db.Themes.ToDictionaryAsync(theme => theme.Number, theme => theme.Title, cancellation);
        var measures = await db.Measures.ToDictionaryAsync(measure => measure.Number, measure => measure.Description, cancellation);
        var changes = await LastChange.OfEntriesAsync(db, round.Entries, cancellation);
        return new RoundOverview(round.Number, round.Title, round.State,
        [
            .. round.Entries
                .OrderBy(entry => entry.Measures.Min(measure => measure.MeasureNumber))
                .Select(entry => new RowOverview(
                    entry.Measures.Min(measure => measure.MeasureNumber),
                    entry.Label,
                    entry.ThemeNumber,
                    themes[entry.ThemeNumber],
                    string.Join(" · ", entry.Measures.Select(measure => measure.MeasureNumber).Order().Select(number => measures[number])),
                    entry.Planning,
                    IsMine: entry.Measures.Any(measure => caller.Measures.Contains(measure.MeasureNumber)),
                    MayWrite: Rights.WriteEntry(caller, entry) is not null,
                    entry.ReviewState,
                    round.DeadlineOf(entry),
                    round.IsLate(entry, now),
                    entry.Revision,
                    changes[entry.Id.ToString()])),
        ]);
    }
}

public sealed record RoundOverview(int Number, string Title, RoundState State, IReadOnlyList<RowOverview> Rows);

/// <param name="Measure">First measure of the row; names it in addresses.</param>
/// <param name="Label">"27 &amp; 28".</param>
/// <param name="Theme">Number of its theme.</param>
/// <param name="ThemeTitle">Title of its theme.</param>
/// <param name="Description">The designations.</param>
/// <param name="Planning">As it stands in the round.</param>
/// <param name="IsMine">Assigned to who asks.</param>
/// <param name="MayWrite">Who asks may change it.</param>
/// <param name="State">Where it is on its way into the report.</param>
/// <param name="Deadline">The last day to hand it in; null before the round is opened.</param>
/// <param name="IsLate">It should have been handed in by now.</param>
/// <param name="Revision">Its revision.</param>
/// <param name="Changed">Who changed it last, and when.</param>
public sealed record RowOverview(
    int Measure,
    string Label,
    int Theme,
    string ThemeTitle,
    string Description,
    Planning Planning,
    bool IsMine,
    bool MayWrite,
    EntryState State,
    DateOnly? Deadline,
    bool IsLate,
    int Revision,
    LastChange Changed);
