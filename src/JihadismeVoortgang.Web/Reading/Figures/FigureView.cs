using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Reading.Figures.Charts;

namespace JihadismeVoortgang.Web.Reading.Figures;

/// <summary>One series with what is drawn of it.</summary>
/// <param name="Series">The series.</param>
/// <param name="Measures">The owning measure first; those without a row in the edition that names the series have no text.</param>
/// <param name="Chart">Null when no number can be drawn.</param>
/// <param name="Beside">Numbers that have no place on the chart.</param>
/// <param name="Breakdowns">Numbers with their parts.</param>
/// <param name="Previous">The series before it; null for the first.</param>
/// <param name="Next">The series after it; null for the last.</param>
public sealed record FigureView(
    FigureSeries Series,
    IReadOnlyList<FigureMeasure> Measures,
    TimeChart? Chart,
    IReadOnlyList<SeriesNumber> Beside,
    IReadOnlyList<Breakdown> Breakdowns,
    FigureSeries? Previous,
    FigureSeries? Next)
{
    /// <inheritdoc cref="FiguresView.AsksForDay"/>
    public bool AsksForDay { get; init; }

    /// <summary>Numbers with another value than an earlier edition printed.</summary>
    public int Revised => Series.All.Count(number => number.Revisions.Count > 0);

    /// <summary>Null for a series no published edition prints.</summary>
    internal static FigureView? Find(FigureCatalogue catalogue, string key)
    {
        if (catalogue.Find(key) is not { } series)
            return null;

        var index = catalogue.Series.ToList().IndexOf(series);
        var drawn = TimeChart.Drawn(series).ToHashSet();
        return new FigureView(
            series,
            [.. series.Figure.Measures.Select(number => FigureMeasure.Of(number, series.Source.Report))],
            TimeChart.Of(series),
            [.. series.Numbers.Where(number => !drawn.Contains(number))],
            Breakdown.Of(series),
            catalogue.Series.ElementAtOrDefault(index - 1),
            catalogue.Series.ElementAtOrDefault(index + 1));
    }
}

/// <param name="Number">Of the measure.</param>
/// <param name="Description">Its designation; null when it has no row in that edition.</param>
public sealed record FigureMeasure(int Number, string? Description)
{
    internal static FigureMeasure Of(int number, ProgressReport report) => new(
        number,
        report.Themes.SelectMany(theme => theme.Rows).SelectMany(row => row.Measures)
            .Where(measure => measure.Number == number)
            .Select(measure => PlainText.Of(measure.Description))
            .FirstOrDefault());
}
