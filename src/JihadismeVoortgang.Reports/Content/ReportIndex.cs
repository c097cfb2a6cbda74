using System.Runtime.CompilerServices;

namespace JihadismeVoortgang.Reports.Content;

/// <summary>
/// A report by measure: where each stands, and which figures are printed with it, without a walk through all rows.
/// Made once a report; it never changes.
/// </summary>
public sealed class ReportIndex
{
    private static readonly ConditionalWeakTable<ProgressReport, ReportIndex> Known = [];

    private readonly SortedDictionary<int, PlacedRow> _rows = [];
    private readonly ILookup<int, ReportFigure> _figures;

    public ReportIndex(ProgressReport report)
    {
        Report = report;
        foreach (var theme in report.Themes)
        {
            foreach (var row in theme.Rows)
            {
                var placed = new PlacedRow(theme, row);
                foreach (var measure in row.Measures)
                    _rows.TryAdd(measure.Number, placed);
            }
        }

        _figures = report.Figures
            .SelectMany(figure => figure.Measures.Distinct().Select(measure => (measure, figure)))
            .ToLookup(pair => pair.measure, pair => pair.figure);
    }

    public ProgressReport Report { get; }

    /// <summary>The index of this very object, made when it is first asked for and as long-lived as the report.</summary>
    public static ReportIndex Of(ProgressReport report) => Known.GetValue(report, static known => new ReportIndex(known));

    /// <summary>Numbers of its measures, in order.</summary>
    public IReadOnlyCollection<int> Measures => _rows.Keys;

    /// <summary>Null when the report does not hold the measure.</summary>
    public PlacedRow? Find(int measure) => _rows.GetValueOrDefault(measure);

    /// <summary>The figures the measure owns or cites, in the order of the report.</summary>
    public IEnumerable<ReportFigure> FiguresOf(int measure) => _figures[measure];
}

/// <summary>A row with the theme it stands under.</summary>
public sealed record PlacedRow(ReportTheme Theme, ReportRow Row)
{
    /// <summary>The measures of the row, in order.</summary>
    public IEnumerable<int> Numbers => Row.Measures.Select(measure => measure.Number);

    /// <summary>A measure as this row names it.</summary>
    public ReportMeasure Find(int measure) => Row.Measures.Single(candidate => candidate.Number == measure);
}
