using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Markdown;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Publishing;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Coordinating.Programme;

/// <summary>
/// Laten vervallen or vervangen: the report of the open round prints that and why, the one after it has no row for the
/// measure. What earlier reports said stays.
/// </summary>
internal sealed class CloseMeasure(UseCases useCases)
{
    /// <param name="account">The coordinator.</param>
    /// <param name="measure">Number of the measure.</param>
    /// <param name="revision">That was on the screen.</param>
    /// <param name="reason">Printed.</param>
    /// <param name="supersededBy">The measure that takes its place; null when none does.</param>
    /// <param name="cancellation">Gives up; nothing happens then.</param>
    /// <exception cref="BrokenRuleException">
    /// It left already, there is no reason, it shares its row with others, or the row is approved.
    /// </exception>
    /// <exception cref="ConflictException">Somebody else changed the measure meanwhile.</exception>
    public Task<int> RunAsync(
        int account, int measure, int revision, string reason, int? supersededBy, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<MeasureInRound, int>
            {
                Action = nameof(CloseMeasure),
                Load = (db, stop) => MeasureInRound.LoadAsync(db, measure, stop),
                Right = (caller, _) => Rights.Coordinate(caller),
                About = _ => $"maatregel {measure}",
                Revised = target => target.Measure,
                Reason = reason,
                Work = async (work, target) =>
                {
                    await target.DemandSeenAsync(work.Db, revision, cancellation);
                    if (target.Measure.Closing is { } earlier)
                        throw new BrokenRuleException("", $"Maatregel {measure} is al vervallen, in rapportage {earlier.Report}.");
                    if (target.Row is not { } row)
                        throw new BrokenRuleException("", $"Maatregel {measure} heeft in ronde {target.Round.Number} geen statusregel.");
                    if (row.Measures.Count > 1)
                        throw new BrokenRuleException("", $"Maatregel {measure} staat met andere in statusregel {row.Label}. Splits die eerst.");
                    if (supersededBy is { } other && !target.Round.Entries.Any(known => known.Measures.Any(next => next.MeasureNumber == other)))
                        throw new BrokenRuleException("supersededBy", $"Maatregel {other} heeft in ronde {target.Round.Number} geen statusregel.");

                    var closing = new MeasureClosing(target.Round.Number, reason, supersededBy);
                    target.Measure.Write(target.Measure.Content with { Closing = closing });
                    target.Round.Write(row, Printed(row.Content, closing), work.Actor);
                    return target.Measure.Revision;
                },
            },
            account,
            cancellation);

    /// <summary>Not after all: while the round is open in which it was to be printed. Its row is then written anew.</summary>
    /// <inheritdoc cref="RunAsync"/>
    public Task<int> UndoAsync(int account, int measure, int revision, string reason, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<MeasureInRound, int>
            {
                Action = "KeepMeasure",
                Load = (db, stop) => MeasureInRound.LoadAsync(db, measure, stop),
                Right = (caller, _) => Rights.Coordinate(caller),
                About = _ => $"maatregel {measure}",
                Revised = target => target.Measure,
                Reason = reason,
                Work = async (work, target) =>
                {
                    await target.DemandSeenAsync(work.Db, revision, cancellation);
                    if (string.IsNullOrWhiteSpace(reason))
                        throw new BrokenRuleException("closingReason", "Vul in waarom de maatregel toch blijft.");
                    if (target.Measure.Closing?.Report != target.Round.Number || target.Row is not { } row)
                        throw new BrokenRuleException("", $"Dat maatregel {measure} vervalt, staat niet in ronde {target.Round.Number}; het is niet meer terug te draaien.");

                    var before = await BeforeClosingAsync(work.Db, row, cancellation);
                    target.Measure.Write(target.Measure.Content with { Closing = null });
                    target.Round.Write(row, row.Content with { Planning = before.Planning, RecentDevelopments = before.RecentDevelopments }, work.Actor);
                    return target.Measure.Revision;
                },
            },
            account,
            cancellation);

    /// <summary>Planning and developments as they were before they said that the measure was withdrawn.</summary>
    private static async Task<StatusEntryContent> BeforeClosingAsync(PortalDbContext db, StatusEntry row, CancellationToken cancellation)
    {
        var key = row.Id.ToString();
        var revisions = await db.Revisions
            .Where(revision => revision.Kind == Domain.History.RevisedKind.StatusEntry && revision.Key == key)
            .OrderByDescending(revision => revision.Number)
            .ToListAsync(cancellation);
        return revisions
            .Select(revision => revision.ContentAs<StatusEntrySnapshot>().Content)
            .FirstOrDefault(content => content.Planning.State != PlanningState.Withdrawn) ?? row.Content;
    }

    /// <summary>What was to be told of the last months stays below it.</summary>
    private static StatusEntryContent Printed(StatusEntryContent content, MeasureClosing closing)
    {
        var (label, sentence) = closing.SupersededBy is { } other
            ? ($"vervangen door maatregel {other}", $"Deze maatregel is vervangen door maatregel {other}. {closing.Reason}")
            : ("vervallen", $"Deze maatregel is vervallen. {closing.Reason}");
        var developments = MarkdownReader.ReadBlocks(content.RecentDevelopments).Require();
        return content with
        {
            Planning = new Planning(label, PlanningState.Withdrawn),
            RecentDevelopments = PrintedWords.Above("closingReason", sentence, developments),
        };
    }
}
