using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Reading.History;

namespace JihadismeVoortgang.Web.Reading.Themes;

/// <summary>A theme with its measures.</summary>
/// <param name="Theme">As the newest report that holds it names it.</param>
/// <param name="Newest">The newest report.</param>
/// <param name="Measures">Those under this theme in the newest report; none once the theme has ended.</param>
/// <param name="Former">Those that stood under it when a report last mentioned them.</param>
/// <param name="Previous">The theme before it; null for the first.</param>
/// <param name="Next">The theme after it; null for the last.</param>
public sealed record ThemeView(
    ReportTheme Theme,
    PublishedReport Newest,
    IReadOnlyList<MeasureHistory> Measures,
    IReadOnlyList<MeasureHistory> Former,
    ReportTheme? Previous,
    ReportTheme? Next)
{
    /// <summary>Null for a theme no report holds.</summary>
    internal static ThemeView? Find(ProgrammeHistory history, int number)
    {
        var themes = history.Reports.SelectMany(report => report.Report.Themes)
            .DistinctBy(theme => theme.Number).OrderBy(theme => theme.Number).ToList();
        var index = themes.FindIndex(theme => theme.Number == number);
        if (index < 0)
            return null;

        var own = history.Measures.Where(measure => measure.Latest.Theme.Number == number).ToList();
        return new ThemeView(
            themes[index],
            history.Newest!,
            [.. own.Where(measure => measure.IsInNewest)],
            [.. own.Where(measure => !measure.IsInNewest)],
            themes.ElementAtOrDefault(index - 1),
            themes.ElementAtOrDefault(index + 1));
    }
}
