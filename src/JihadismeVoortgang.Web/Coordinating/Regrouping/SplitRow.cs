using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Coordinating.Regrouping;

/// <summary>Splitsen: each measure of a row of the open round gets a row of its own. Editions stay as they are.</summary>
internal sealed class SplitRow(UseCases useCases)
{
    /// <param name="account">The coordinator.</param>
    /// <param name="round">The round that was on the screen.</param>
    /// <param name="seen">The row as it was on the screen.</param>
    /// <param name="reason">Why; kept in the history.</param>
    /// <param name="cancellation">Gives up; nothing is split then.</param>
    /// <returns>The measures that have rows now.</returns>
    /// <exception cref="BrokenRuleException">There is no reason, the row is handed in or about one measure.</exception>
    /// <exception cref="ConflictException">Somebody changed the row meanwhile.</exception>
    public Task<IReadOnlyList<int>> RunAsync(int account, int round, SeenRow seen, string reason, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<RegroupedRound, IReadOnlyList<int>>
            {
                Action = nameof(SplitRow),
                Load = (db, stop) => RegroupedRound.LoadAsync(db, round, stop),
                Right = (caller, _) => Rights.Coordinate(caller),
                About = target => $"ronde {target.Round.Number}, maatregel {seen.Measure}",
                Revised = _ => null,
                SaidOf = target => target.Round,
                Reason = reason,
                Work = async (work, target) =>
                {
                    RegroupedRound.DemandReason(reason);
                    var row = (await target.FindAsync(work.Db, [seen], cancellation))[0];
                    var rows = Parts(row.Content);
                    var label = row.Label;
                    target.Round.Split(row, rows[0], work.Actor);

                    // The other measures are free only when the database has seen them go.
                    await work.SaveAsync(cancellation);
                    List<StatusEntry> all = [row, .. rows.Skip(1).Select(content => target.Round.AddSplitOff(row, content, work.Actor))];
                    await TakenAlong.CopyAsync(work, [row], [.. all.Skip(1)], cancellation);
                    work.Db.Steps.AddRange(all.Select(part => new Step(
                        nameof(SplitRow), $"ronde {part.RoundNumber}, maatregel {label}", work.Actor, work.At, reason, part)));
                    return [.. all.SelectMany(part => part.Measures).Select(measure => measure.MeasureNumber).Order()];
                },
            },
            account,
            cancellation);

    private static List<StatusEntryContent> Parts(StatusEntryContent content)
    {
        var measures = content.Measures.Select(measure => measure.Number).ToHashSet();
        return
        [
            .. content.Measures.Select(measure => content with
            {
                StateOfPlay = RegroupedText.PartOf(content.StateOfPlay, measure.Number, measures),
                RecentDevelopments = RegroupedText.PartOf(content.RecentDevelopments, measure.Number, measures),
                Measures = [measure],
            }),
        ];
    }
}
