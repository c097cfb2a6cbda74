using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Reading.About;
using JihadismeVoortgang.Web.Reading.History;
using JihadismeVoortgang.Web.Reading.Themes;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Tests.Reading;

public sealed class OtherPagesTests
{
    [Fact]
    public async Task A_theme_lists_its_measures_and_leads_to_its_neighbours()
    {
        var report = Written.Report(6) with
        {
            Themes = [new ReportTheme(1, "Eerste", [Written.Row(1)]), new ReportTheme(2, "Tweede", [Written.Row(2), Written.Together(3, 4)]), new ReportTheme(3, "Derde", [Written.Row(5)])],
        };

        var page = await Html.PageAsync<ThemePage>(ThemeView.Find(Written.History(report), 2, new Peil(null))!);

        PageRules.Check(page);
        Assert.Equal("Thema 2 Tweede", page.QuerySelector("h1").Words());
        Assert.Equal("3 maatregelen", page.QuerySelector("h2").Words());
        Assert.Equal(["2", "3", "4"], page.QuerySelectorAll("tbody th").Select(number => number.Words()));
        Assert.Equal(["/themas/1", "/themas/3"], page.QuerySelectorAll(".neighbours a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task A_theme_that_ended_still_shows_what_stood_under_it()
    {
        var older = Written.Report(6) with { Themes = [new ReportTheme(1, "Eerste", [Written.Row(1)]), new ReportTheme(2, "Tweede", [Written.Row(2)])] };

        var page = await Html.PageAsync<ThemePage>(ThemeView.Find(Written.History(Written.Report(7, Written.Row(1)), older), 2, new Peil(null))!);

        PageRules.Check(page);
        Assert.Equal("Dit thema staat niet meer in de nieuwste rapportage.", page.QuerySelector(".notice").Words());
        Assert.Equal("/maatregelen/2", page.QuerySelector(".former a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_theme_no_report_holds_has_no_page() =>
        Assert.Null(ThemeView.Find(Written.History(Written.Report(6, Written.Row(1))), 2, new Peil(null)));

    [Fact]
    public async Task The_page_about_the_portal_explains_every_planning_state()
    {
        var page = Html.Parse(await Html.OfAsync<AboutPage>());

        PageRules.Check(page);
        Assert.Equal(
            ["onderzoek", "in uitvoering", "doorlopend", "gereed", "vervallen", "nog niet ingedeeld"],
            page.QuerySelectorAll("dt .badge").Select(badge => badge.Words()));
    }

    [Fact]
    public async Task The_page_about_accessibility_claims_no_status_and_says_where_to_write()
    {
        var page = Html.Parse(await Html.OfAsync<AccessibilityPage>());

        PageRules.Check(page);
        Assert.Contains("geen nalevingsstatus", page.Body!.Words(), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='mailto:lezers@voortgang.example']"));
    }

    [Fact]
    public async Task A_page_says_in_its_head_where_it_stands_for_whoever_shares_it()
    {
        var page = await Html.PageAsync<ThemePage>(ThemeView.Find(Written.History(Written.Report(6, Written.Row(1))), 1, new Peil(null))!);

        Assert.Equal("https://voortgang.example/themas/1", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("https://voortgang.example/themas/1", page.QuerySelector("meta[property='og:url']")!.GetAttribute("content"));
        Assert.Equal(page.QuerySelector("meta[name=description]")!.GetAttribute("content"), page.QuerySelector("meta[property='og:description']")!.GetAttribute("content"));
    }

    [Fact]
    public async Task The_page_for_a_failure_gives_the_reference_and_no_details()
    {
        var page = Html.Parse(await Html.OfAsync<ReadingServerError>(("Reference", "0HN-12")));

        PageRules.Check(page);
        Assert.Equal("0HN-12", page.QuerySelector(".reference").Words());
    }

    [Fact]
    public async Task A_theme_on_a_day_shows_its_measures_of_then_and_before_its_first_report_says_so()
    {
        var history = Written.History(Written.Report(7, Written.Row(1), Written.Row(2)), Written.Report(6, Written.Row(1)));

        var then = await Html.PageAsync<ThemePage>(ThemeView.Find(history, 1, new Peil(new DateOnly(2016, 3, 1)))!);
        var early = await Html.PageAsync<ThemePage>(ThemeView.Find(history, 1, new Peil(new DateOnly(2015, 1, 1)))!);

        Assert.Single(then.QuerySelectorAll(".measures-table tbody tr"));
        Assert.Contains("Op 1 januari 2015 was er nog geen rapportage gepubliceerd met dit thema.", early.QuerySelector("main").Words(), StringComparison.Ordinal);
        PageRules.Check(then);
        PageRules.Check(early);
    }
}
