using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Publishing;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Coordinating.Regrouping;

/// <summary>Samenvoegen: rows of the open round become one, about all their measures. Editions stay as they are.</summary>
internal sealed class MergeRows(UseCases useCases)
{
    /// <param name="account">The coordinator.</param>
    /// <param name="merge">Which rows, and what the one row begins with.</param>
    /// <param name="cancellation">Gives up; nothing is merged then.</param>
    /// <returns>Label of the row: "27 &amp; 28".</returns>
    /// <exception cref="BrokenRuleException">There is no reason, a row is handed in, or somebody has a draft in one.</exception>
    /// <exception cref="ConflictException">Somebody changed one of the rows meanwhile.</exception>
    public Task<string> RunAsync(int account, Merge merge, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<RegroupedRound, string>
            {
                Action = nameof(MergeRows),
                Load = (db, stop) => RegroupedRound.LoadAsync(db, merge.Round, stop),
                Right = (caller, _) => Rights.Coordinate(caller),
                About = target => $"ronde {target.Round.Number}, maatregel {string.Join(" & ", merge.Rows.Select(row => row.Measure).Order())}",
                Revised = _ => null,
                SaidOf = target => target.Round,
                Reason = merge.Reason,
                Work = async (work, target) =>
                {
                    RegroupedRound.DemandReason(merge.Reason);
                    var rows = await target.FindAsync(work.Db, merge.Rows, cancellation);
                    if (rows is not [var kept, _, ..])
                        throw new BrokenRuleException("measures", "Kies ten minste twee statusregels om samen te voegen.");

                    var content = merge.ContentOf(rows);
                    List<StatusEntry> merged = [.. rows.Skip(1)];
                    target.Round.Dissolve(kept, merged);
                    await RegroupedRound.DemandNoDraftsAsync(work.Db, merged, cancellation);
                    await TakeAlongAsync(work, merged, kept, merge.Reason, cancellation);

                    // Their measures are free only when the database has seen them go: it holds a measure to one row a round.
                    await work.SaveAsync(cancellation);
                    target.Round.Write(kept, content, work.Actor);
                    return kept.Label;
                },
            },
            account,
            cancellation);

    /// <summary>Remarks and what else hangs on a row move to the one that goes on; the history of each that goes says what became of it.</summary>
    private static async Task TakeAlongAsync(
        UseCaseWork work, IReadOnlyList<StatusEntry> merged, StatusEntry kept, string reason, CancellationToken cancellation)
    {
        var ids = merged.Select(row => (Guid?)row.Id).ToList();
        foreach (var thread in await work.Db.RemarkThreads.Where(known => ids.Contains(known.StatusEntryId)).ToListAsync(cancellation))
            thread.GoAlongTo(kept);
        await TakenAlong.MoveAsync(work, merged, kept, cancellation);
        work.Db.Steps.AddRange(merged.Append(kept).Select(row => new Step(
            nameof(MergeRows), $"ronde {row.RoundNumber}, maatregel {row.Label}", work.Actor, work.At, reason, row)));
    }
}

/// <param name="Round">The round that was on the screen.</param>
/// <param name="Rows">As they were on the screen.</param>
/// <param name="PlanningOf">First measure of the row whose planning the one row gets.</param>
/// <param name="TextsOf">First measure of the row whose texts it gets; null for all of them under each other.</param>
/// <param name="Reason">Why; kept in the history.</param>
public sealed record Merge(int Round, IReadOnlyList<SeenRow> Rows, int PlanningOf, int? TextsOf, string Reason)
{
    /// <param name="rows">In order of number.</param>
    internal StatusEntryContent ContentOf(IReadOnlyList<StatusEntry> rows)
    {
        var texts = TextsOf is { } chosen ? [RowOf(rows, chosen)] : rows;
        return new StatusEntryContent(
            RowOf(rows, PlanningOf).Planning,
            TextsOf is null ? RegroupedText.Merge([.. rows.Select(row => (row.Label, row.StateOfPlay))]) : texts[0].StateOfPlay,
            TextsOf is null ? RegroupedText.Merge([.. rows.Select(row => (row.Label, row.RecentDevelopments))]) : texts[0].RecentDevelopments,
            [.. rows.SelectMany(row => row.Content.Measures).OrderBy(measure => measure.Number)]);
    }

    private static StatusEntry RowOf(IReadOnlyList<StatusEntry> rows, int measure) =>
        rows.FirstOrDefault(row => row.Measures.Any(known => known.MeasureNumber == measure))
        ?? throw new BrokenRuleException("planning", "Kies de planning en de teksten van een van de statusregels die u samenvoegt.");
}

/// <summary>A row as it was on the screen.</summary>
/// <param name="Measure">Its first measure.</param>
/// <param name="Revision">Its content.</param>
public sealed record SeenRow(int Measure, int Revision);
