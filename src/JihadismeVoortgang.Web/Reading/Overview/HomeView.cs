using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Publishing.Page;
using JihadismeVoortgang.Web.Reading.History;

namespace JihadismeVoortgang.Web.Reading.Overview;

/// <summary>The state of the whole programme according to the newest report.</summary>
/// <param name="Newest">Null before the first publication.</param>
/// <param name="Themes">Those of the newest report.</param>
/// <param name="Measures">Those of the newest report, in order of number.</param>
/// <param name="Former">Those of earlier reports only.</param>
/// <param name="Figures">How many series of figures the newest report prints.</param>
/// <param name="Counts">Measures of the newest report per planning state; together all of them.</param>
public sealed record HomeView(
    PublishedReport? Newest,
    IReadOnlyList<ThemeCount> Themes,
    IReadOnlyList<MeasureHistory> Measures,
    IReadOnlyList<MeasureHistory> Former,
    int Figures,
    IReadOnlyList<PlanningCount> Counts)
{
    internal static HomeView Of(ProgrammeHistory history)
    {
        var current = history.Measures.Where(measure => measure.IsInNewest).ToList();
        return new HomeView(
            history.Newest,
            [.. history.Newest?.Report.Themes.Select(ThemeCount.Of) ?? []],
            current,
            [.. history.Measures.Where(measure => !measure.IsInNewest)],
            history.Newest?.Report.Figures.Count ?? 0,
            PlanningCount.Of(current));
    }
}

/// <summary>A theme and how many measures it holds; a row may hold several.</summary>
public sealed record ThemeCount(int Number, string Title, int Measures)
{
    internal static ThemeCount Of(ReportTheme theme) => new(theme.Number, theme.Title, theme.Rows.Sum(row => row.Measures.Count));
}

/// <summary>How many measures are in a planning state; never none.</summary>
public sealed record PlanningCount(PlanningState? State, int Measures)
{
    internal static IReadOnlyList<PlanningCount> Of(IEnumerable<MeasureHistory> measures)
    {
        var counts = measures.ToLookup(measure => measure.Latest.Row.Planning.KnownState);
        return [.. PlanningWords.States.Where(counts.Contains).Select(state => new PlanningCount(state, counts[state].Count()))];
    }
}
