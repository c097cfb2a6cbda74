using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Interchange;
using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>
/// Makes a <see cref="ProgressReport"/> from a round: reads its texts, links its cross-references and numbers its
/// footnotes row by row, column by column. Nothing else in the portal does.
/// </summary>
internal sealed class ReportComposer
{
    private readonly ReportSource _source;
    private readonly HashSet<int> _measures;
    private readonly FootnoteNumbering _numbering = new();

    private ReportComposer(ReportSource source)
    {
        _source = source;
        _measures = [.. source.Round.Entries.SelectMany(entry => entry.Measures).Select(measure => measure.MeasureNumber)];
    }

    /// <param name="source">The round and what belongs to it.</param>
    /// <param name="concept">True for the round as it stands; false for what is being adopted.</param>
    public static ProgressReport Compose(ReportSource source, bool concept) => new ReportComposer(source).Compose(concept);

    private ProgressReport Compose(bool concept)
    {
        var round = _source.Round;
        return new ProgressReport
        {
            Number = round.Number,
            Programme = _source.Programme,
            Title = round.Title,
            RunningHeader = round.RunningHeader,
            PreviousReportDate = round.PreviousReportDate,
            ReferenceDate = round.ReferenceDate,
            IsConcept = concept,
            Introduction = Text(round.Introduction, own: []),
            Themes = [.. _source.Themes.OrderBy(theme => theme.Number).Select(theme => Theme(theme, concept)).Where(theme => theme.Rows.Count > 0)],
            Figures = ReportFigures.Of(_source.Figures, _source.Observations),
        };
    }

    private ReportTheme Theme(Theme theme, bool concept) => new(theme.Number, theme.Title,
    [
        .. _source.Round.Entries
            .Where(entry => entry.ThemeNumber == theme.Number)
            .OrderBy(entry => entry.Measures.Min(measure => measure.MeasureNumber))
            .Select(entry => Row(entry, concept)),
    ]);

    private ReportRow Row(StatusEntry entry, bool concept)
    {
        var own = entry.Measures.Select(measure => measure.MeasureNumber).ToHashSet();
        return new ReportRow
        {
            Measures = [.. entry.Measures.OrderBy(measure => measure.MeasureNumber).Select(measure => Designation(measure, own))],
            Planning = new ReportPlanning(
                entry.Planning.Label,
                entry.Planning.State is { } state ? JsonWord.Of(state) : null,
                entry.Planning.TargetFrom,
                entry.Planning.TargetUntil),
            StateOfPlay = Text(entry.StateOfPlay, own),
            RecentDevelopments = Text(entry.RecentDevelopments, own),
            Revision = concept ? entry.Revision : null,
            State = concept ? "concept" : null,
        };
    }

    private ReportMeasure Designation(StatusEntryMeasure measure, HashSet<int> own)
    {
        var parts = _source.Measures.Single(known => known.Number == measure.MeasureNumber).Parts;
        var words = MarkdownReader.ReadLine(measure.Description).OrThrow();
        return new ReportMeasure(
            measure.MeasureNumber,
            _numbering.Number(CrossReferences.Link(words, _measures, own)),
            [.. parts.Select(part => new ReportMeasurePart(part.Letter, part.Description, part.CompletedInReport))]);
    }

    private IReadOnlyList<Block> Text(string markdown, HashSet<int> own) =>
        _numbering.Number(CrossReferences.Link(MarkdownReader.ReadBlocks(markdown).OrThrow(), _measures, own));
}
