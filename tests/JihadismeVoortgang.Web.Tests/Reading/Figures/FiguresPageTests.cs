using AngleSharp.Html.Dom;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Reading.Figures;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace JihadismeVoortgang.Web.Tests.Reading.Figures;

public sealed class FiguresPageTests
{
    private static readonly ProgressReport Report = Written.Report(6) with
    {
        Themes = [new ReportTheme(1, "Eerste", [Written.Row(1)]), new ReportTheme(2, "Tweede", [Written.Row(7), Written.Row(8)])],
        Figures =
        [
            SeriesOf.Figure("zaken", SeriesOf.Number(3, "2016-05-22")) with { Supplier = "OM" },
            SeriesOf.Figure("gemeenten", SeriesOf.Number(4), SeriesOf.Number(5, "2016-01-01")) with { Label = "Gemeenten met een geïnstalleerd netwerk", Unit = "gemeenten", Measures = [7, 1] },
            SeriesOf.Figure("bezoeken", SeriesOf.Number(6, "2016-06-01") with { Nature = "announced" }) with { Label = "Bezoeken", Measures = [8], Supplier = "Politie & OM" },
        ],
    };

    [Fact]
    public async Task Every_series_has_its_last_number_with_its_time_its_measures_its_supplier_and_how_many_there_are()
    {
        var page = await PageAsync("");

        PageRules.Check(page);
        Assert.Equal("3 cijferreeksen", page.QuerySelector("h2").Words());
        Assert.Equal(
            [
                "Aantal zaken 3 zaken peildatum 22 mei 2016 1 OM 1",
                "Gemeenten met een geïnstalleerd netwerk 5 gemeenten peildatum 1 januari 2016 7, 1 niet vermeld 2",
                "Bezoeken 6 zaken (aangekondigd) peildatum 1 juni 2016 8 Politie & OM 1",
            ],
            Rows(page));
        Assert.Equal("/cijfers/zaken", page.QuerySelector("tbody th a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("?thema=2", "gemeenten bezoeken")]
    [InlineData("?maatregel=1", "zaken gemeenten")]
    [InlineData("?leverancier=OM", "zaken")]
    [InlineData("?leverancier=niet-vermeld", "gemeenten")]
    [InlineData("?leverancier=Politie+%26+OM", "bezoeken")]
    [InlineData("?woord=GEINSTALLEERD", "gemeenten")]
    [InlineData("?woord=netwerk+gemeente", "gemeenten")]
    [InlineData("?woord=netwerk+politie", "")]
    [InlineData("?thema=2&maatregel=1", "gemeenten")]
    [InlineData("?thema=9", "")]
    [InlineData("?thema=&maatregel=&leverancier=&woord=&volgorde=", "zaken gemeenten bezoeken")]
    [InlineData("?thema=x&maatregel=-1&volgorde=x&pagina=0", "zaken gemeenten bezoeken")]
    [InlineData("?volgorde=naam", "zaken bezoeken gemeenten")]
    [InlineData("?volgorde=nieuwste", "bezoeken zaken gemeenten")]
    [InlineData("?volgorde=aantal", "gemeenten zaken bezoeken")]
    [InlineData("?pagina=999", "zaken gemeenten bezoeken")]
    public async Task What_is_asked_stands_in_the_address(string query, string keys)
    {
        var page = await PageAsync(query);

        PageRules.Check(page);
        Assert.Equal(keys, string.Join(' ', page.QuerySelectorAll("tbody th a").Select(link => link.GetAttribute("href")!["/cijfers/".Length..])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?thema=2")]
    [InlineData("?leverancier=OM")]
    [InlineData("?maatregel=1&woord=netwerk")]
    [InlineData("?woord=bestaat-niet")]
    public void The_counts_beside_the_choices_add_up_and_are_what_a_choice_gives(string query)
    {
        var view = View(query);

        Assert.Equal(view.Choices.AllThemes, view.Choices.Themes.Sum(choice => choice.Count));
        Assert.Equal(view.Choices.AllSuppliers, view.Choices.Suppliers.Sum(choice => choice.Count));
        Assert.All(view.Choices.Themes, choice => Assert.Equal(
            choice.Count, FiguresView.Of(Catalogue, view.Filter with { Theme = int.Parse(choice.Value, System.Globalization.CultureInfo.InvariantCulture) }).Found));
        Assert.All(view.Choices.Suppliers, choice => Assert.Equal(choice.Count, FiguresView.Of(Catalogue, view.Filter with { Supplier = choice.Value }).Found));
    }

    [Fact]
    public async Task The_form_shows_what_was_asked_and_an_empty_result_says_so_with_a_way_back()
    {
        var page = await PageAsync("?thema=2&woord=%3Cb%3E");

        Assert.Equal("<b>", page.QuerySelector("#woord")!.GetAttribute("value"));
        Assert.Equal("2", Assert.Single(page.QuerySelectorAll("#thema option[selected]")).GetAttribute("value"));
        Assert.Equal("Geen cijferreeksen gevonden", page.QuerySelector("h2").Words());
        Assert.Equal("/cijfers", page.QuerySelector(".notice a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_long_list_is_cut_in_pages_that_keep_what_was_asked()
    {
        var many = SeriesOf.Report(6, [.. Enumerable.Range(1, 60).Select(index => SeriesOf.Figure($"reeks-{index}", SeriesOf.Number(index)))]);
        var catalogue = SeriesOf.Catalogue(many);

        var pages = Enumerable.Range(1, 3).Select(page => FiguresView.Of(catalogue, new FiguresFilter { Page = page })).ToList();
        var html = await Html.PageAsync<FiguresPage>(FiguresView.Of(catalogue, new FiguresFilter(Words: "aantal reeks") { Page = 2, Order = FiguresOrder.Name }));

        Assert.Equal([25, 25, 10], pages.Select(page => page.Shown.Count));
        Assert.Equal(60, pages.SelectMany(page => page.Shown).Select(series => series.Key).Distinct().Count());
        Assert.Equal("60 van 60 cijferreeksen, 26 tot en met 50", html.QuerySelector("h2").Words());
        Assert.Equal("/cijfers?woord=aantal%20reeks&volgorde=naam&pagina=3", html.QuerySelector(".pager [rel=next]")!.GetAttribute("href"));
        Assert.Equal("2", html.QuerySelector(".pager [aria-current]").Words());
    }

    [Fact]
    public async Task Of_very_many_pages_the_first_the_last_and_those_near_are_named()
    {
        var many = SeriesOf.Report(6, [.. Enumerable.Range(1, 500).Select(index => SeriesOf.Figure($"reeks-{index}", SeriesOf.Number(index)))]);

        var page = await Html.PageAsync<FiguresPage>(FiguresView.Of(SeriesOf.Catalogue(many), new FiguresFilter { Page = 10 }));

        Assert.Equal(
            ["Vorige", "1", "8", "9", "10", "11", "12", "20", "Volgende"], page.QuerySelectorAll(".pager a").Select(link => link.Words()));
    }

    [Fact]
    public void An_address_is_read_back_as_it_was_written()
    {
        var filter = new FiguresFilter(2, 7, "Politie & OM", "één=twee") { Order = FiguresOrder.Newest, Page = 3 };

        Assert.Equal(filter, Filter(filter.Address[filter.Address.IndexOf('?', StringComparison.Ordinal)..]));
        Assert.Equal("/cijfers", new FiguresFilter().Address);
    }

    [Fact]
    public async Task Without_figures_or_reports_the_page_says_so()
    {
        var without = await Html.PageAsync<FiguresPage>(FiguresView.Of(SeriesOf.Catalogue(SeriesOf.Report(6)), new FiguresFilter()));
        var before = await Html.PageAsync<FiguresPage>(FiguresView.Of(new FigureCatalogue([]), new FiguresFilter()));

        Assert.Equal("In de gepubliceerde rapportages zijn geen cijfers vastgelegd.", without.QuerySelector(".notice").Words());
        Assert.StartsWith("Er is nog geen voortgangsrapportage gepubliceerd", before.QuerySelector(".notice").Words(), StringComparison.Ordinal);
        PageRules.Check(without);
        PageRules.Check(before);
    }

    private static FigureCatalogue Catalogue => SeriesOf.Catalogue(Report);

    private static FiguresFilter Filter(string query) => FiguresFilter.From(new QueryCollection(QueryHelpers.ParseQuery(query)));

    private static FiguresView View(string query) => FiguresView.Of(Catalogue, Filter(query));

    private static Task<IHtmlDocument> PageAsync(string query) => Html.PageAsync<FiguresPage>(View(query));

    private static IEnumerable<string> Rows(IHtmlDocument page) => page.QuerySelectorAll("tbody tr").Select(row => row.Words());
}
