using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>The row as it would be printed with what is typed now; notes count from 1, as the rest is not at hand.</summary>
internal static class RowPreview
{
    /// <summary>Null with the faults in the texts when they cannot be printed yet.</summary>
    public static (ReportRow? Row, IReadOnlyList<Fault> Faults) Of(TypedRow typed)
    {
        var state = MarkdownReader.ReadBlocks(typed.StateOfPlay);
        var developments = MarkdownReader.ReadBlocks(typed.RecentDevelopments);
        if (!state.IsValid || !developments.IsValid)
        {
            return (null,
            [
                .. state.Faults.Select(fault => new Fault("Stand van zaken", $"Regel {fault.Line}: {fault.Message}")),
                .. developments.Faults.Select(fault => new Fault("Recente ontwikkelingen", $"Regel {fault.Line}: {fault.Message}")),
            ]);
        }

        var own = typed.Measures.Select(measure => measure.Number).ToHashSet();
        var next = 1;
        var designations = new List<ReportMeasure>();
        foreach (var (number, description) in typed.Measures)
        {
            var words = CrossReferences.Link(MarkdownReader.ReadLine(description).Require(), typed.MeasuresInRound, own);
            designations.Add(new ReportMeasure(number, FootnoteNumbering.Renumber(words, ref next), []));
        }

        return (new ReportRow
        {
            Measures = designations,
            Planning = ReportComposer.Planning(typed.PlanningLabel, typed.PlanningState, typed.TargetFrom, typed.TargetUntil),
            StateOfPlay = FootnoteNumbering.Renumber(CrossReferences.Link(state.Content, typed.MeasuresInRound, own), ref next),
            RecentDevelopments = FootnoteNumbering.Renumber(CrossReferences.Link(developments.Content, typed.MeasuresInRound, own), ref next),
        }, []);
    }
}

/// <summary>A row as it stands in a form, with nothing judged yet.</summary>
internal sealed record TypedRow
{
    public required IReadOnlyList<DescribedMeasure> Measures { get; init; }

    /// <summary>Numbers of all measures with a row in the report: what a reference may lead to.</summary>
    public required IReadOnlySet<int> MeasuresInRound { get; init; }

    public required string PlanningLabel { get; init; }

    public required PlanningState? PlanningState { get; init; }

    /// <summary>A year.</summary>
    public required int? TargetFrom { get; init; }

    /// <summary>A year.</summary>
    public required int? TargetUntil { get; init; }

    /// <summary>Markdown, as typed.</summary>
    public required string StateOfPlay { get; init; }

    /// <summary>Markdown, as typed.</summary>
    public required string RecentDevelopments { get; init; }
}
