using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Interchange;
using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>
/// Makes a <see cref="ProgressReport"/> from a round: reads its texts, links its cross-references and numbers its
/// footnotes through the whole. Nothing else in the portal does.
/// </summary>
internal static class ReportComposer
{
    /// <param name="source">The round and what belongs to it.</param>
    /// <param name="concept">True for the round as it stands; false for what is being adopted.</param>
    public static ProgressReport Compose(ReportSource source, bool concept)
    {
        var round = source.Round;
        return FootnoteNumbering.Number(CrossReferences.Link(new ProgressReport
        {
            Number = round.Number,
            Programme = source.Programme,
            Title = round.Title,
            RunningHeader = round.RunningHeader,
            PreviousReportDate = round.PreviousReportDate,
            ReferenceDate = round.ReferenceDate,
            IsConcept = concept,
            Introduction = MarkdownReader.ReadBlocks(round.Introduction).Require(),
            Themes = [.. source.Themes.OrderBy(theme => theme.Position).ThenBy(theme => theme.Number).Select(theme => Theme(source, theme, concept)).Where(theme => theme.Rows.Count > 0)],
            Figures = ReportFigures.Of(source.Figures, source.Observations),
        }));
    }

    /// <summary>As it is printed, with the years it aims at.</summary>
    public static ReportPlanning Planning(string label, PlanningState? state, int? from, int? until) =>
        new(label, state is { } known ? JsonWord.Of(known) : null, from, until);

    private static ReportTheme Theme(ReportSource source, Theme theme, bool concept) => new(theme.Number, theme.Title,
    [
        .. source.Round.Entries
            .Where(entry => entry.ThemeNumber == theme.Number)
            .OrderBy(entry => entry.Measures.Min(measure => measure.MeasureNumber))
            .Select(entry => Row(source, entry, concept)),
    ]);

    private static ReportRow Row(ReportSource source, StatusEntry entry, bool concept) => new()
    {
        Measures = [.. entry.Measures.OrderBy(measure => measure.MeasureNumber).Select(measure => Designation(source, measure))],
        Planning = Planning(entry.Planning.Label, entry.Planning.State, entry.Planning.TargetFrom, entry.Planning.TargetUntil),
        StateOfPlay = MarkdownReader.ReadBlocks(entry.StateOfPlay).Require(),
        RecentDevelopments = MarkdownReader.ReadBlocks(entry.RecentDevelopments).Require(),
        Revision = concept ? entry.Revision : null,
        State = concept ? EntryStates.Name(entry.ReviewState) : null,
    };

    private static ReportMeasure Designation(ReportSource source, StatusEntryMeasure measure)
    {
        var known = source.Measures.Single(candidate => candidate.Number == measure.MeasureNumber);
        return new ReportMeasure(
            measure.MeasureNumber,
            MarkdownReader.ReadLine(measure.Description).Require(),
            [.. known.Parts.Select(part => new ReportMeasurePart(part.Letter, part.Description, part.CompletedInReport))])
        {
            Responsible = known.Responsible,
        };
    }
}
