using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Publishing.Page;
using JihadismeVoortgang.Web.Reading.History;

namespace JihadismeVoortgang.Web.Reading.Measures;

/// <summary>A page of the list of measures, with a picture of the whole programme.</summary>
/// <param name="Newest">The newest report, on the day asked for; null before the first.</param>
/// <param name="Peil">The day asked for.</param>
/// <param name="Filter">What was asked; its page is one that exists.</param>
/// <param name="Shown">The measures on this page.</param>
/// <param name="Found">How many fit in all.</param>
/// <param name="Total">How many the newest report holds.</param>
/// <param name="Pages">At least one.</param>
/// <param name="Choices">What can be asked beside it.</param>
/// <param name="Former">Those of earlier reports only; they are not counted.</param>
/// <param name="Chart">Planning per theme, over reports.</param>
public sealed record MeasuresView(
    PublishedReport? Newest,
    Peil Peil,
    MeasuresFilter Filter,
    IReadOnlyList<MeasureHistory> Shown,
    int Found,
    int Total,
    int Pages,
    MeasuresChoices Choices,
    IReadOnlyList<MeasureHistory> Former,
    ProgrammeChart Chart)
{
    public const int PageSize = 50;

    /// <summary>What a page that shows measures beside other things lists itself; the rest stands on the pages of the list.</summary>
    public static IReadOnlyList<MeasureHistory> FirstOf(IReadOnlyList<MeasureHistory> measures) =>
        measures.Count <= PageSize ? measures : [.. measures.Take(PageSize)];

    /// <summary>At least one.</summary>
    public static int PagesOf(IReadOnlyCollection<MeasureHistory> measures) => Math.Max(1, (measures.Count + PageSize - 1) / PageSize);

    /// <summary>The place of the first of this page among all that fit, from 1.</summary>
    public int First => ((Filter.Page - 1) * PageSize) + 1;

    internal static MeasuresView Of(ProgrammeHistory history, MeasuresFilter filter, Peil peil)
    {
        var all = history.Measures.Where(measure => measure.IsInNewest).ToList();
        var found = MeasuresFilter.Ordered(all.Where(filter.Fits), filter.Order).ToList();
        var pages = PagesOf(found);
        var shown = filter with { Page = Math.Min(filter.Page, pages), Day = peil.Day };
        return new MeasuresView(
            history.Newest,
            peil,
            shown,
            [.. found.Skip((shown.Page - 1) * PageSize).Take(PageSize)],
            found.Count,
            all.Count,
            pages,
            MeasuresChoices.Of(all, filter),
            [.. history.Measures.Where(measure => !measure.IsInNewest)],
            ProgrammeChart.Of(history.Reports));
    }
}

/// <summary>What a reader can choose from, each with how many measures it leaves given all else that is asked.</summary>
/// <param name="Themes">Add up to <paramref name="AllThemes"/>.</param>
/// <param name="AllThemes">Whatever the theme.</param>
/// <param name="Plannings">Add up to <paramref name="AllPlannings"/>.</param>
/// <param name="AllPlannings">Whatever the planning.</param>
/// <param name="Organisations">Several may answer for one measure, so these need not add up.</param>
/// <param name="AllOrganisations">Whoever is responsible.</param>
public sealed record MeasuresChoices(
    IReadOnlyList<MeasuresChoice> Themes,
    int AllThemes,
    IReadOnlyList<MeasuresChoice> Plannings,
    int AllPlannings,
    IReadOnlyList<MeasuresChoice> Organisations,
    int AllOrganisations)
{
    internal static MeasuresChoices Of(IReadOnlyList<MeasureHistory> measures, MeasuresFilter filter)
    {
        var themes = measures.Where((filter with { Theme = null }).Fits).ToList();
        var plannings = measures.Where((filter with { Planning = null }).Fits).ToList();
        var organisations = measures.Where((filter with { Organisation = null }).Fits).ToList();
        return new MeasuresChoices(
            [
                .. measures.Select(measure => measure.Latest.Theme).DistinctBy(theme => theme.Number).OrderBy(theme => theme.Number)
                    .Select(theme => new MeasuresChoice(
                        FormattableString.Invariant($"{theme.Number}"),
                        FormattableString.Invariant($"{theme.Number}. {theme.Title}"),
                        themes.Count(measure => measure.Latest.Theme.Number == theme.Number))),
            ],
            themes.Count,
            [
                .. PlanningWords.States.Where(state => measures.Any(measure => measure.Latest.Row.Planning.KnownState == state))
                    .Select(state => new MeasuresChoice(
                        PlanningWords.InAddress(state), PlanningWords.Of(state), plannings.Count(measure => measure.Latest.Row.Planning.KnownState == state))),
            ],
            plannings.Count,
            [
                .. measures.SelectMany(MeasuresFilter.OrganisationsOf).Distinct(StringComparer.OrdinalIgnoreCase)
                    .OrderBy(organisation => organisation == MeasuresFilter.NoOrganisation)
                    .ThenBy(organisation => organisation, StringComparer.Create(Dutch.Culture, ignoreCase: true))
                    .Select(organisation => new MeasuresChoice(
                        organisation,
                        organisation == MeasuresFilter.NoOrganisation ? EditionWords.NotStated : organisation,
                        organisations.Count((filter with { Organisation = organisation }).Fits))),
            ],
            organisations.Count);
    }
}

/// <param name="Value">In the address.</param>
/// <param name="Words">On the page.</param>
/// <param name="Count">How many measures it leaves.</param>
public sealed record MeasuresChoice(string Value, string Words, int Count);
