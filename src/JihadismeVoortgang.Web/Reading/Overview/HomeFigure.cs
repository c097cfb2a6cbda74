using JihadismeVoortgang.Web.Reading.Figures;

namespace JihadismeVoortgang.Web.Reading.Overview;

/// <summary>A series of which the newest report prints another number than the reports before it.</summary>
/// <param name="Series">With its latest number.</param>
/// <param name="Before">The latest number of earlier reports.</param>
public sealed record HomeFigure(FigureSeries Series, SeriesNumber Before)
{
    /// <summary>A glance; the page of figures has them all.</summary>
    private const int Most = 6;

    /// <summary>Those that tell most of the programme's course: of every theme the one with the most numbers first.</summary>
    internal static IReadOnlyList<HomeFigure> Of(FigureCatalogue catalogue)
    {
        if (catalogue.Reports.Count == 0)
            return [];

        var newest = catalogue.Reports[0].Edition.Number;
        return
        [
            .. catalogue.Series.Where(series => series.Latest.Current.Edition.Number == newest)
                .Select(Of).OfType<HomeFigure>()
                .GroupBy(moved => moved.Series.Theme?.Number)
                .SelectMany(theme => theme.OrderByDescending(moved => moved.Series.Numbers.Count).Select((moved, place) => (moved, place)))
                .OrderBy(ranked => ranked.place).ThenBy(ranked => ranked.moved.Series.Figure.Measures[0])
                .Take(Most)
                .Select(ranked => ranked.moved),
        ];
    }

    private static HomeFigure? Of(FigureSeries series)
    {
        var latest = series.Latest;
        var before = series.Numbers
            .Where(number => !number.IsWithdrawn && series.IsInUnit(number) && number.FirstReport < latest.FirstReport
                && number.Current.Words.Kind == latest.Current.Words.Kind)
            .OrderByDescending(number => number.Current.Edition.Number.Report)
            .ThenByDescending(number => number.Current.Words.Moment.SortDay ?? DateOnly.MinValue)
            .FirstOrDefault();
        return before is null || before.Current.SaysAs(latest.Current) ? null : new HomeFigure(series, before);
    }
}
