using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Reading.History;

namespace JihadismeVoortgang.Web.Reading.Themes;

/// <summary>A theme with its measures.</summary>
/// <param name="Theme">As the newest report that holds it names it; before the first that does, as that one will.</param>
/// <param name="Newest">The newest report; null on a day before the first.</param>
/// <param name="Peil">The day asked for.</param>
/// <param name="IsBefore">No report of that day or before holds the theme.</param>
/// <param name="Measures">Those under this theme in the newest report; none once the theme has ended.</param>
/// <param name="Former">Those that stood under it when a report last mentioned them.</param>
/// <param name="Previous">The theme before it; null for the first.</param>
/// <param name="Next">The theme after it; null for the last.</param>
public sealed record ThemeView(
    ReportTheme Theme,
    PublishedReport? Newest,
    Peil Peil,
    bool IsBefore,
    IReadOnlyList<MeasureHistory> Measures,
    IReadOnlyList<MeasureHistory> Former,
    ReportTheme? Previous,
    ReportTheme? Next)
{
    /// <summary>Null for a theme no report holds.</summary>
    /// <param name="now">All that is published.</param>
    /// <param name="number">Of the theme.</param>
    /// <param name="peil">The day asked for.</param>
    internal static ThemeView? Find(ProgrammeHistory now, int number, Peil peil)
    {
        var then = peil.In(now);
        if (ThemesOf(then) is var themes && themes.FindIndex(theme => theme.Number == number) is >= 0 and var index)
            return Of(then, themes, index, peil);

        return ThemesOf(now).Find(theme => theme.Number == number) is { } later
            ? new ThemeView(later, then.Newest, peil, IsBefore: true, [], [], null, null)
            : null;
    }

    private static ThemeView Of(ProgrammeHistory history, List<ReportTheme> themes, int index, Peil peil)
    {
        var own = history.Measures.Where(measure => measure.Latest.Theme.Number == themes[index].Number).ToList();
        return new ThemeView(
            themes[index],
            history.Newest,
            peil,
            IsBefore: false,
            [.. own.Where(measure => measure.IsInNewest)],
            [.. own.Where(measure => !measure.IsInNewest)],
            themes.ElementAtOrDefault(index - 1),
            themes.ElementAtOrDefault(index + 1));
    }

    private static List<ReportTheme> ThemesOf(ProgrammeHistory history) =>
        [.. history.Reports.SelectMany(report => report.Report.Themes).DistinctBy(theme => theme.Number).OrderBy(theme => theme.Number)];
}
