using System.Collections.Frozen;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Developments;

namespace JihadismeVoortgang.Reports.Checks;

/// <summary>A composed report of an open round, and what is known beside it.</summary>
public sealed record CheckedReport
{
    /// <summary>With its references linked and its notes numbered.</summary>
    public required ProgressReport Report { get; init; }

    /// <summary>The edition before it; null for a first report.</summary>
    public ProgressReport? Previous { get; init; }

    /// <summary>First day of the period reported on; null while that is not settled.</summary>
    public DateOnly? PeriodFrom { get; init; }

    /// <summary>The day it is in The Hague: the reference day of a report that gives none.</summary>
    public required DateOnly Today { get; init; }

    public IReadOnlyList<WithheldNumber> Withheld { get; init; } = [];

    /// <summary>Keys of the paragraphs of the report before that were dropped, by the first measure of the row.</summary>
    public IReadOnlyDictionary<int, IReadOnlySet<string>> Dropped { get; init; } = FrozenDictionary<int, IReadOnlySet<string>>.Empty;

    /// <summary>
    /// Measures of rows in which nobody began, or of which somebody says that nothing changed: that they tell no recent
    /// developments, or leave paragraphs of the report before, is no finding, but the board's affair or what was meant.
    /// </summary>
    public IReadOnlySet<int> NothingNew { get; init; } = new HashSet<int>();

    internal DateOnly ReferenceDay => Report.ReferenceDate ?? Today;

    internal IEnumerable<ReportRow> Rows => Report.Themes.SelectMany(theme => theme.Rows);

    internal bool HasNothingNew(ReportRow row) => row.Measures.Any(measure => NothingNew.Contains(measure.Number));

    internal IEnumerable<ReportFigure> FiguresOf(ReportRow row) => FiguresOf(Report, row);

    /// <summary>What the report before said about the measures of this row; null when they are new.</summary>
    internal ReportRow? PreviousOf(ReportRow row) =>
        Previous is null ? null : PreviousRow.Of(Previous.Themes.SelectMany(theme => theme.Rows), row.Measures.Select(measure => measure.Number));

    internal static IEnumerable<ReportFigure> FiguresOf(ProgressReport report, ReportRow row) =>
        report.Figures.Where(figure => row.Measures.Any(measure => figure.Measures.Contains(measure.Number)));
}

/// <summary>A number that no text may say.</summary>
/// <param name="FigureKey">Key of its series.</param>
/// <param name="FigureLabel">Name of its series; not secret.</param>
/// <param name="Measures">Measures whose rows print the series.</param>
/// <param name="Quantity">The number.</param>
/// <param name="Printed">The words it would be printed with; null for the plain number.</param>
/// <param name="MayBeShown">Who asks may see it: a finding then says which number it is about.</param>
public sealed record WithheldNumber(
    string FigureKey, string FigureLabel, IReadOnlyList<int> Measures, Quantity Quantity, string? Printed, bool MayBeShown = false);
