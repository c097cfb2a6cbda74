using AngleSharp.Html.Dom;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Reading.History;
using JihadismeVoortgang.Web.Reading.Overview;
using JihadismeVoortgang.Web.Tests.Reading.Figures;

namespace JihadismeVoortgang.Web.Tests.Reading;

public sealed class HomePageTests
{
    [Fact]
    public async Task Before_the_first_publication_the_page_says_so()
    {
        var page = await RenderAsync(new ProgrammeHistory([], []));

        PageRules.Check(page);
        Assert.Contains("nog geen voortgangsrapportage gepubliceerd", page.QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("table"));
    }

    [Fact]
    public async Task The_newest_report_can_be_opened_as_page_and_as_file()
    {
        var edition = Written.Edition(7) with { Kamerstuk = "29 754, nr. 400" };
        var report = Written.Report(7, Written.Row(1));

        var card = (await RenderAsync(new ProgrammeHistory([edition], [new PublishedReport(edition, report)]))).QuerySelector("[aria-labelledby=nieuwste]")!;

        Assert.Equal("Rapportage nummer 7", card.QuerySelector("a[href='/rapportages/7']").Words());
        Assert.NotNull(card.QuerySelector("a[href='/rapportages/7/pdf']"));
        Assert.Contains("29 754, nr. 400", card.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_of_publication_is_the_day_it_was_in_The_Hague()
    {
        var page = await RenderAsync(Written.History(Written.Report(6, Written.Row(1))));

        Assert.Contains("Gepubliceerd 31 januari 2016", page.Facts());
    }

    [Fact]
    public async Task Counts_per_planning_state_add_up_to_the_measures_of_the_newest_report()
    {
        var report = Written.Report(
            7,
            Written.Row(1) with { Planning = Written.Planning("gereed", "completed") },
            Written.Row(2),
            Written.Row(3) with { Planning = Written.Planning("2016", null) },
            Written.Together(27, 28));

        var page = await RenderAsync(Written.History(report, Written.Report(6, Written.Row(9))));

        Assert.Equal(
            ["doorlopend 3", "gereed 1", "nog niet ingedeeld 1"],
            page.QuerySelectorAll(".counts tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.Words()))));
        Assert.Equal("5", page.QuerySelector(".counts tfoot td").Words());
        Assert.Equal(5, page.QuerySelectorAll(".measures-table tbody tr").Length);
        Assert.Equal("5 maatregelen", page.QuerySelector(".theme-count").Words());
    }

    [Fact]
    public async Task Each_measure_shows_theme_planning_and_last_change_with_a_link()
    {
        var page = await RenderAsync(Written.History(
            Written.Report(7, Written.Row(1) with { Planning = Written.Planning("2016 gereed", "inProgress", 2016, 2016) }, Written.Together(27, 28)),
            Written.Report(6, Written.Row(1) with { Planning = Written.Planning("2016", "inProgress", 2016, 2016) }, Written.Together(27, 28))));
        var rows = page.QuerySelectorAll(".measures-table tbody tr");

        Assert.Equal(
            ["1", "Omschrijving 1.", "1. Eerste thema", "in uitvoering in de rapportage: 2016 gereed", "7e rapportage"],
            rows[0].Children.Select(cell => cell.Words()));
        Assert.Equal(
            ["/maatregelen/1", "/themas/1", "/rapportages/7.0#maatregel-1"],
            rows[0].QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Contains("samen met maatregel 28", rows[1].Words(), StringComparison.Ordinal);
        Assert.EndsWith("6e rapportage of eerder", rows[1].Words(), StringComparison.Ordinal);
        PageRules.Check(page);
    }

    [Fact]
    public async Task Measures_of_earlier_reports_stay_to_be_found_without_being_counted()
    {
        var page = await RenderAsync(Written.History(Written.Report(7, Written.Row(1)), Written.Report(6, Written.Row(1), Written.Row(2))));

        Assert.Equal("1", page.QuerySelector(".counts tfoot td").Words());
        Assert.Equal("/maatregelen/2", page.QuerySelector(".former a")!.GetAttribute("href"));
        Assert.Contains("laatst vermeld in de zesde voortgangsrapportage", page.QuerySelector(".former").Words(), StringComparison.Ordinal);
        PageRules.Check(page);
    }

    [Fact]
    public async Task What_the_newest_report_changed_is_counted_and_what_is_rare_is_named()
    {
        var page = await RenderAsync(Written.History(
            Written.Report(7, Written.Row(1, state: "Anders."), Written.Row(2), Written.Row(4)),
            Written.Report(6, Written.Row(1), Written.Row(2), Written.Row(3))));

        Assert.Equal(
            ["1 maatregel nieuw: 4", "1 maatregel vervallen: 3", "1 maatregel gewijzigd", "1 maatregel ongewijzigd"],
            page.QuerySelectorAll(".home-changes li").Select(line => line.Words()));
        Assert.Equal("/rapportages/7.0/wijzigingen?sinds=6.0#maatregel-4", page.QuerySelector(".home-changes a")!.GetAttribute("href"));
        PageRules.Check(page);
    }

    [Fact]
    public async Task The_first_report_of_all_changed_nothing()
    {
        var page = await RenderAsync(Written.History(Written.Report(6, Written.Row(1))));

        Assert.Null(page.QuerySelector("#veranderd"));
    }

    [Fact]
    public async Task Each_theme_says_how_many_of_its_measures_are_in_which_state()
    {
        var page = await RenderAsync(Written.History(
            Written.Report(7, Written.Row(1) with { Planning = Written.Planning("gereed", "completed") }, Written.Together(27, 28))));

        Assert.Equal("2 doorlopend · 1 gereed", page.QuerySelector(".theme-states").Words());
    }

    [Fact]
    public async Task A_number_that_moved_stands_beside_the_one_before_and_each_has_its_time()
    {
        var catalogue = SeriesOf.Catalogue(
            SeriesOf.Report(7, SeriesOf.Figure("zaken", SeriesOf.Number(12, "2016-10-01")), SeriesOf.Figure("vast", SeriesOf.Number(3, "2016-10-01"))),
            SeriesOf.Report(6, SeriesOf.Figure("zaken", SeriesOf.Number(8)), SeriesOf.Figure("vast", SeriesOf.Number(3, "2016-06-01"))));
        var history = Written.History(SeriesOf.Report(7, SeriesOf.Figure("zaken", SeriesOf.Number(12, "2016-10-01"))));

        var page = await Html.PageAsync<HomePage>(HomeView.Of(history, new Peil(null)) with { Moved = HomeFigure.Of(catalogue) });

        var moved = Assert.Single(page.QuerySelectorAll(".home-figures li"));
        Assert.Equal($"Aantal zaken 12 zaken peildatum 1 oktober 2016 eerder: 8 zaken, {SeriesOf.NoTime}", moved.Words());
        PageRules.Check(page);
    }

    [Fact]
    public async Task A_day_in_the_past_shows_the_report_of_then_under_an_address_that_stays()
    {
        var history = Written.History(Written.Report(7, Written.Row(1)), Written.Report(6, Written.Row(1)));
        var peil = new Peil(new DateOnly(2016, 3, 1));

        var page = await Html.PageAsync<HomePage>(HomeView.Of(peil.In(history), peil));

        Assert.Equal("/rapportages/6.0", page.QuerySelector("[aria-labelledby=nieuwste] a")!.GetAttribute("href"));
        Assert.Equal("/themas/1?peil=2016-03-01", page.QuerySelector(".theme-grid a")!.GetAttribute("href"));
        Assert.Contains("1 maart 2016", page.QuerySelector(".peil").Words(), StringComparison.Ordinal);
        PageRules.Check(page);
    }

    private static Task<IHtmlDocument> RenderAsync(ProgrammeHistory history) => Html.PageAsync<HomePage>(HomeView.Of(history, new Peil(null)));
}
