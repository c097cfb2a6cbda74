using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Reading.History;

/// <summary>One measure through the current editions of all reports.</summary>
/// <param name="Number">The measure's number.</param>
/// <param name="Appearances">Its rows, newest report first; at least one.</param>
/// <param name="IsInNewest">The newest report holds it; otherwise it was merged or withdrawn, and what is known is old.</param>
public sealed record MeasureHistory(int Number, IReadOnlyList<MeasureAppearance> Appearances, bool IsInNewest)
{
    /// <summary>The last that was published about it.</summary>
    public MeasureAppearance Latest => Appearances[0];

    /// <summary>The newest report in which anything about it differs from the report before.</summary>
    public MeasureAppearance LastChange => Appearances.First(appearance => appearance.Changes != RowChanges.None);
}

/// <summary>A measure in one report.</summary>
/// <param name="Source">The edition.</param>
/// <param name="Theme">The theme it stands under there.</param>
/// <param name="Row">Its row, shared with other measures where they are reported on together.</param>
/// <param name="Difference">In what it differs from the report before; worked out when first asked.</param>
public sealed record MeasureAppearance(PublishedReport Source, ReportTheme Theme, ReportRow Row, Lazy<RowChanges> Difference)
{
    public RowChanges Changes => Difference.Value;
}

internal static class ReportRowMeasures
{
    /// <summary>A measure as this row names it.</summary>
    public static ReportMeasure Find(this ReportRow row, int measure) =>
        row.Measures.Single(candidate => candidate.Number == measure);

    /// <summary>The measures that share the row, in order of number.</summary>
    public static IReadOnlyList<ReportMeasure> Beside(this ReportRow row, int measure) =>
        [.. row.Measures.Where(candidate => candidate.Number != measure)];
}
