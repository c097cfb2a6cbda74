using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Comparison;

/// <summary>Everything that changed from one report to another; also from an edition to its correction.</summary>
/// <param name="Before">The older report.</param>
/// <param name="After">The newer report.</param>
/// <param name="Introduction">Null when it is the same.</param>
/// <param name="Rows">All rows, also those that stayed the same: those of the newer report, then what it no longer holds.</param>
public sealed record ReportComparison(
    ProgressReport Before, ProgressReport After, ComparedText? Introduction, IReadOnlyList<ComparedRow> Rows)
{
    /// <summary>Null when it is the same.</summary>
    public ComparedLine? Title => RowComparison.Compare([new Text(Before.Title)], [new Text(After.Title)]);

    /// <summary>Null when it is the same.</summary>
    public ComparedLine? RunningHeader => RowComparison.Compare([new Text(Before.RunningHeader)], [new Text(After.RunningHeader)]);

    /// <summary>Every measure of either report once.</summary>
    public IEnumerable<ComparedMeasure> Measures => Rows.SelectMany(row => row.Measures);

    /// <summary>Compares all there is in both.</summary>
    public static ReportComparison Of(ReportIndex before, ReportIndex after) => new(
        before.Report,
        after.Report,
        RowComparison.Compare(before.Report.Introduction, after.Report.Introduction),
        [.. RowComparison.LeadersOf(before, after).Select(leader => RowComparison.Of(before, after, leader))]);

    /// <summary>How many measures became what; together all measures of either report. None is left out.</summary>
    public IReadOnlyDictionary<MeasureChange, IReadOnlyList<ComparedMeasure>> ByChange()
    {
        var measures = Measures.OrderBy(measure => measure.Number).ToLookup(measure => measure.Change);
        return MeasureChanges.All.ToDictionary(change => change, change => (IReadOnlyList<ComparedMeasure>)[.. measures[change]]);
    }
}
