using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Coordinating.Regrouping;

/// <summary>The rows of the open round as they can be merged and split, and what was done of that before.</summary>
internal sealed class RowsToRegroup(ConceptReads reads)
{
    /// <summary>Null in an empty portal.</summary>
    public Task<RegroupableRound?> LoadAsync(int account, CancellationToken cancellation = default) =>
        reads.RunAsync(account, Rights.Coordinate, async (db, _) =>
        {
            var round = await db.Rounds.Include(open => open.Entries).SingleOrDefaultAsync(open => open.State != RoundState.Adopted, cancellation);
            if (round is null)
                return null;

            var themes = await db.Themes.ToDictionaryAsync(theme => theme.Number, cancellation);
            var start = $"ronde {round.Number}, ";
            string[] actions = [nameof(MergeRows), nameof(SplitRow)];
            var steps = await db.Steps
                .Where(step => actions.Contains(step.Action) && step.Kind == null && step.Subject.StartsWith(start))
                .OrderByDescending(step => step.Id)
                .Join(db.Users, step => step.ActorNumber, user => user.Id, (step, user) => new Regrouped(step.Action == nameof(MergeRows), step.Subject, user.DisplayName, step.At, step.Reason))
                .ToListAsync(cancellation);
            var designations = await db.Measures.ToDictionaryAsync(measure => measure.Number, measure => measure.Description, cancellation);
            return new RegroupableRound(
                round.Number,
                [
                    .. round.Entries
                        .OrderBy(entry => themes[entry.ThemeNumber].Position)
                        .ThenBy(entry => entry.Content.Measures[0].Number)
                        .Select(entry => new RegroupableRow(
                            new SeenRow(entry.Content.Measures[0].Number, entry.Revision),
                            entry.Label,
                            string.Join(" / ", entry.Content.Measures.Select(measure => designations[measure.Number])),
                            $"{entry.ThemeNumber}. {themes[entry.ThemeNumber].Title}",
                            entry.Planning.Label,
                            entry.ReviewState,
                            entry.IsWaitedFor,
                            entry.Measures.Count > 1)),
                ],
                steps);
        }, cancellation);
}

/// <param name="Number">Of the round.</param>
/// <param name="Rows">As they are printed.</param>
/// <param name="Done">What was merged and split before, the last one first.</param>
public sealed record RegroupableRound(int Number, IReadOnlyList<RegroupableRow> Rows, IReadOnlyList<Regrouped> Done);

/// <param name="Seen">For the act.</param>
/// <param name="Label">"27 &amp; 28".</param>
/// <param name="Description">Its designations, in plain words.</param>
/// <param name="Theme">With its number.</param>
/// <param name="Planning">As printed.</param>
/// <param name="State">Where it is on its way.</param>
/// <param name="IsFree">It is not handed in.</param>
/// <param name="IsMerged">It is about several measures.</param>
public sealed record RegroupableRow(SeenRow Seen, string Label, string Description, string Theme, string Planning, EntryState State, bool IsFree, bool IsMerged);

/// <param name="IsMerge">Else it was a split.</param>
/// <param name="Subject">"ronde 7, maatregel 27 &amp; 28".</param>
/// <param name="Name">Who.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why.</param>
public sealed record Regrouped(bool IsMerge, string Subject, string Name, DateTimeOffset At, string? Reason);
