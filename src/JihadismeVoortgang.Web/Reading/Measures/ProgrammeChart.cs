using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Publishing.Page;

namespace JihadismeVoortgang.Web.Reading.Measures;

/// <summary>
/// How many measures of each theme were in which planning state, report after report. A pure function of the reports; all
/// bars have one scale, so that a long one is many measures in whatever theme it stands.
/// </summary>
/// <param name="Themes">In order of number.</param>
/// <param name="States">Those that occur, in the order in which a measure passes them.</param>
/// <param name="Most">The longest bar, in measures; at least one.</param>
/// <param name="IsCut">There are earlier reports than those shown.</param>
public sealed record ProgrammeChart(IReadOnlyList<ProgrammeChartTheme> Themes, IReadOnlyList<PlanningState?> States, int Most, bool IsCut)
{
    /// <summary>Five years: more bars than this are no picture.</summary>
    public const int MostReports = 10;

    /// <param name="reports">The current editions, newest first.</param>
    internal static ProgrammeChart Of(IReadOnlyList<PublishedReport> reports)
    {
        var shown = reports.Take(MostReports).Reverse().ToList();
        ProgrammeChartTheme[] themes =
        [
            .. shown.AsEnumerable().Reverse().SelectMany(report => report.Report.Themes).DistinctBy(theme => theme.Number).OrderBy(theme => theme.Number)
                .Select(theme => new ProgrammeChartTheme(theme.Number, theme.Title, [.. shown.Select(report => BarOf(report, theme.Number))])),
        ];
        var bars = themes.SelectMany(theme => theme.Bars).ToList();
        return new ProgrammeChart(
            themes,
            [.. PlanningWords.States.Where(state => bars.Any(bar => bar.CountOf(state) > 0))],
            Math.Max(1, bars.Select(bar => bar.Total).DefaultIfEmpty().Max()),
            reports.Count > shown.Count);
    }

    private static ProgrammeChartBar BarOf(PublishedReport report, int theme)
    {
        var rows = report.Report.Themes.FirstOrDefault(known => known.Number == theme)?.Rows ?? [];
        var parts = new List<ProgrammeChartPart>();
        foreach (var state in PlanningWords.States)
        {
            var measures = rows.Where(row => row.Planning.KnownState == state).Sum(row => row.Measures.Count);
            if (measures > 0)
                parts.Add(new ProgrammeChartPart(state, measures, parts.Sum(part => part.Measures)));
        }

        return new ProgrammeChartBar(report.Edition.Number, parts);
    }
}

/// <param name="Number">The theme's number.</param>
/// <param name="Title">As the newest of the reports names it.</param>
/// <param name="Bars">One for each report, the oldest first.</param>
public sealed record ProgrammeChartTheme(int Number, string Title, IReadOnlyList<ProgrammeChartBar> Bars);

/// <param name="Edition">The report.</param>
/// <param name="Parts">None when the report does not hold the theme.</param>
public sealed record ProgrammeChartBar(EditionNumber Edition, IReadOnlyList<ProgrammeChartPart> Parts)
{
    public int Total => Parts.Sum(part => part.Measures);

    public int CountOf(PlanningState? state) => Parts.FirstOrDefault(part => part.State == state)?.Measures ?? 0;
}

/// <param name="State">The planning state.</param>
/// <param name="Measures">How many; at least one.</param>
/// <param name="Start">How many come before it in the bar.</param>
public sealed record ProgrammeChartPart(PlanningState? State, int Measures, int Start);
