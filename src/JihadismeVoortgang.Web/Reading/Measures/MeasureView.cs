using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Reading.History;

namespace JihadismeVoortgang.Web.Reading.Measures;

/// <summary>A measure as the last report that holds it gives it, with the way it came there.</summary>
/// <param name="History">Its rows in all reports, newest first.</param>
/// <param name="Newest">The newest report, which may no longer hold it.</param>
/// <param name="Figures">The figures printed with it, in the report its last row stands in.</param>
/// <param name="ReportsOnline">Numbers of the reports that can be linked to.</param>
/// <param name="Previous">Number of the measure before it; null for the first.</param>
/// <param name="Next">Number of the measure after it; null for the last.</param>
public sealed record MeasureView(
    MeasureHistory History,
    PublishedReport Newest,
    IReadOnlyList<ReportFigure> Figures,
    IReadOnlySet<int> ReportsOnline,
    int? Previous,
    int? Next)
{
    public int Number => History.Number;

    public MeasureAppearance Latest => History.Latest;

    public ReportMeasure Measure => Latest.Row.Find(Number);

    /// <summary>The day that was asked for.</summary>
    public Peil Peil { get; init; } = new(null);

    /// <summary>Null for a measure no current edition holds.</summary>
    internal static MeasureView? Find(ProgrammeHistory history, int number, Peil? peil = null)
    {
        if (history.Find(number) is not { } measure)
            return null;

        var (previous, next) = history.NeighboursOf(number);
        return new MeasureView(
            measure,
            history.Newest!,
            [.. measure.Latest.Source.Report.Figures.Where(figure => figure.Measures.Contains(number))],
            history.Reports.Select(report => report.Report.Number).ToHashSet(),
            previous,
            next)
        {
            Peil = peil ?? new Peil(null),
        };
    }
}
