using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Publishing.Page;
using JihadismeVoortgang.Web.Reading.History;

namespace JihadismeVoortgang.Web.Reading.Overview;

/// <summary>The state of the whole programme according to the newest report.</summary>
/// <param name="Newest">Null before the first publication.</param>
/// <param name="Peil">The day asked for.</param>
/// <param name="Themes">Those of the newest report.</param>
/// <param name="Measures">Those of the newest report, in order of number.</param>
/// <param name="Former">Those of earlier reports only.</param>
/// <param name="Figures">How many series of figures the newest report prints.</param>
/// <param name="Counts">Measures of the newest report per planning state; together all of them.</param>
public sealed record HomeView(
    PublishedReport? Newest,
    Peil Peil,
    IReadOnlyList<ThemeCount> Themes,
    IReadOnlyList<MeasureHistory> Measures,
    IReadOnlyList<MeasureHistory> Former,
    int Figures,
    IReadOnlyList<PlanningCount> Counts)
{
    /// <summary>What the newest report changed; null when it is the first.</summary>
    public HomeChanges? Changes { get; init; }

    /// <summary>Series that moved with the newest report; some of them.</summary>
    public IReadOnlyList<HomeFigure> Moved { get; init; } = [];

    /// <param name="history">All that is published, or was on the day.</param>
    /// <param name="peil">That day.</param>
    internal static HomeView Of(ProgrammeHistory history, Peil peil)
    {
        var current = history.Measures.Where(measure => measure.IsInNewest).ToList();
        return new HomeView(
            history.Newest,
            peil,
            [.. history.Newest?.Report.Themes.Select(ThemeCount.Of) ?? []],
            current,
            [.. history.Measures.Where(measure => !measure.IsInNewest)],
            history.Newest?.Report.Figures.Count ?? 0,
            PlanningCount.Of(current))
        {
            Changes = HomeChanges.Of(history),
        };
    }
}

/// <summary>A theme and how many measures it holds; a row may hold several.</summary>
/// <param name="Number">Of the theme.</param>
/// <param name="Title">As the newest report names it.</param>
/// <param name="Measures">Together those of <paramref name="Counts"/>.</param>
/// <param name="Counts">Per planning state.</param>
public sealed record ThemeCount(int Number, string Title, int Measures, IReadOnlyList<PlanningCount> Counts)
{
    internal static ThemeCount Of(ReportTheme theme)
    {
        var states = theme.Rows.SelectMany(row => Enumerable.Repeat(row.Planning.KnownState, row.Measures.Count));
        return new ThemeCount(theme.Number, theme.Title, theme.Rows.Sum(row => row.Measures.Count), PlanningCount.Of(states));
    }
}

/// <summary>How many measures are in a planning state; never none.</summary>
public sealed record PlanningCount(PlanningState? State, int Measures)
{
    internal static IReadOnlyList<PlanningCount> Of(IEnumerable<MeasureHistory> measures) =>
        Of(measures.Select(measure => measure.Latest.Row.Planning.KnownState));

    /// <param name="states">One for each measure.</param>
    internal static IReadOnlyList<PlanningCount> Of(IEnumerable<PlanningState?> states)
    {
        var counts = states.ToLookup(state => state);
        return [.. PlanningWords.States.Where(counts.Contains).Select(state => new PlanningCount(state, counts[state].Count()))];
    }
}
