using JihadismeVoortgang.Reports.Comparison;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Reading.Changes;

namespace JihadismeVoortgang.Web.Tests.Reading;

/// <summary>A difference of more rows than a page shows.</summary>
public sealed class ManyChangesTests
{
    private const int Changed = ChangesView.PageSize + 5;

    private static readonly ChangesChoice Choice = new(new(7, 0), new(6, 0), Measure: null);

    [Fact]
    public async Task The_changes_stand_on_pages_and_the_counts_lead_to_the_page_of_each()
    {
        var first = await PageAsync(1);
        var last = await PageAsync(2);

        PageRules.Check(first);
        PageRules.Check(last);
        Assert.Equal(ChangesView.PageSize, first.QuerySelectorAll(".changed-row").Length);
        Assert.Equal(Changed - ChangesView.PageSize, last.QuerySelectorAll(".changed-row").Length);
        Assert.Equal(Changed, first.QuerySelectorAll(".change-counts tbody a").Length);
        Assert.Equal("#maatregel-1", first.QuerySelector(".change-counts a")!.GetAttribute("href"));
        Assert.Equal(
            "/rapportages/7.0/wijzigingen?sinds=6.0&pagina=2#maatregel-105", first.QuerySelectorAll(".change-counts a")[^1].GetAttribute("href"));
        Assert.Equal("/rapportages/7.0/wijzigingen?sinds=6.0&pagina=2", first.QuerySelector(".pager [rel=next]")!.GetAttribute("href"));
        Assert.Contains("toegevoegd: anders", last.QuerySelector("[aria-labelledby=rij-105]").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_rows_of_the_page_are_compared_word_by_word()
    {
        var view = ChangesView.PageOf(History(), Choice, page: 2)!;

        Assert.Equal(
            Enumerable.Range(ChangesView.PageSize + 1, Changed - ChangesView.PageSize),
            view.Comparison.Rows.Where(row => row.StateOfPlay is { Blocks: [_, ..] }).Select(row => row.Measures[0].Number));
        Assert.Equal(Changed, view.ByChange[MeasureChange.Changed].Count);
    }

    [Fact]
    public void A_page_too_far_is_the_last() => Assert.Equal(2, ChangesView.PageOf(History(), Choice, page: 99)!.Page);

    private static Task<AngleSharp.Html.Dom.IHtmlDocument> PageAsync(int page) =>
        Html.PageAsync<ChangesPage>(ChangesView.PageOf(History(), Choice, page)!);

    private static Web.Reading.History.ProgrammeHistory History() => Written.History(Report(7, "Stand anders."), Report(6, "Stand."));

    private static ProgressReport Report(int number, string state) =>
        Written.Report(number, [.. Enumerable.Range(1, Changed).Select(measure => Written.Row(measure, state))]);
}
