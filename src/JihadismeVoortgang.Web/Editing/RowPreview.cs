using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Interchange;
using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Web.Editing;

/// <summary>The row as it would be printed with what is typed now; notes count from 1, as the rest is not at hand.</summary>
internal static class RowPreview
{
    /// <summary>Null with the faults in the texts when they cannot be printed yet.</summary>
    public static (ReportRow? Row, IReadOnlyList<Fault> Faults) Of(EditableEntry entry, WrittenEntry written)
    {
        var state = MarkdownReader.ReadBlocks(written.StateOfPlay);
        var developments = MarkdownReader.ReadBlocks(written.RecentDevelopments);
        if (!state.IsValid || !developments.IsValid)
        {
            return (null,
            [
                .. state.Faults.Select(fault => new Fault("Stand van zaken", $"Regel {fault.Line}: {fault.Message}")),
                .. developments.Faults.Select(fault => new Fault("Recente ontwikkelingen", $"Regel {fault.Line}: {fault.Message}")),
            ]);
        }

        var own = entry.Content.Measures.Select(measure => measure.Number).ToHashSet();
        var next = 1;
        var designations = new List<ReportMeasure>();
        foreach (var (number, description) in entry.Content.Measures)
        {
            var words = CrossReferences.Link(MarkdownReader.ReadLine(description).Require(), entry.MeasuresInRound, own);
            designations.Add(new ReportMeasure(number, FootnoteNumbering.Renumber(words, ref next), []));
        }

        return (new ReportRow
        {
            Measures = designations,
            Planning = new ReportPlanning(
                written.PlanningLabel, written.PlanningState is { } planning ? JsonWord.Of(planning) : null, written.TargetFrom, written.TargetUntil),
            StateOfPlay = FootnoteNumbering.Renumber(CrossReferences.Link(state.Content, entry.MeasuresInRound, own), ref next),
            RecentDevelopments = FootnoteNumbering.Renumber(CrossReferences.Link(developments.Content, entry.MeasuresInRound, own), ref next),
        }, []);
    }
}
