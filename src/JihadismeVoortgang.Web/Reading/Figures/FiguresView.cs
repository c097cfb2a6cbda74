using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Reading.History;

namespace JihadismeVoortgang.Web.Reading.Figures;

/// <summary>The figures of the newest report, each with the measure that owns it.</summary>
/// <param name="Newest">Null before the first publication.</param>
/// <param name="Measures">In order of number; only those with figures.</param>
public sealed record FiguresView(PublishedReport? Newest, IReadOnlyList<MeasureFigures> Measures)
{
    internal static FiguresView Of(ProgrammeHistory history) => new(
        history.Newest,
        [
            .. (history.Newest?.Report.Figures ?? [])
                .GroupBy(figure => figure.Measures[0])
                .OrderBy(figures => figures.Key)
                .Select(figures => new MeasureFigures(figures.Key, history.Find(figures.Key), [.. figures])),
        ]);
}

/// <param name="Measure">Number of the measure.</param>
/// <param name="History">The measure itself; null when no current edition holds it.</param>
/// <param name="Figures">At least one.</param>
public sealed record MeasureFigures(int Measure, MeasureHistory? History, IReadOnlyList<ReportFigure> Figures);
