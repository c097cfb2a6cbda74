using System.Net;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Reading.Search;

public sealed class SearchPageTests(TestPostgres server) : IAsyncLifetime
{
    private readonly ReaderSite _site = new(server);

    public async ValueTask InitializeAsync() => await _site.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task What_is_planned_cannot_be_found_or_suggested_before_its_instant()
    {
        await _site.PublishAsync(Written.Report(6, Written.Row(1, state: "Oud nieuws.")));
        await _site.PublishAsync(Written.Report(7, Written.Row(1, state: "Het geheimste plan.")), after: TimeSpan.FromHours(1));

        foreach (var question in new[] { "geheimste", "geheimmste", "geheim", "plan", "-nieuws plan" })
        {
            var page = await SearchAsync(question);
            Assert.Empty(page.QuerySelectorAll(".hit"));
            Assert.DoesNotContain("Bedoelde u", page.QuerySelector("main").Words(), StringComparison.Ordinal);
        }

        _site.Pass(TimeSpan.FromHours(1));

        Assert.Equal("/maatregelen/1#stand-van-zaken", FirstLink(await SearchAsync("geheimmste")));
    }

    [Fact]
    public async Task A_text_that_stays_the_same_is_found_once_and_one_that_changed_in_each_edition_that_said_it()
    {
        await _site.PublishAsync(Written.Report(6, Written.Row(1, state: "Er zijn dertien ambassades.", developments: "Vaste woorden.")));
        await _site.PublishAsync(Written.Report(7, Written.Row(1, state: "Er zijn negen ambassades.", developments: "Vaste woorden.")));

        Assert.Equal(["/maatregelen/1#recente-ontwikkelingen"], LinksOf(await SearchAsync("vaste")));
        Assert.Equal(["/maatregelen/1#stand-van-zaken", "/rapportages/6.0#maatregel-1"], LinksOf(await SearchAsync("ambassade")));
        Assert.Equal(["/maatregelen/1#stand-van-zaken"], LinksOf(await SearchAsync("ambassade", "&editie=huidig")));
        Assert.Equal(["/rapportages/6.0#maatregel-1"], LinksOf(await SearchAsync("ambassade", "&editie=eerdere")));
        Assert.Contains("Zesde voortgangsrapportage", (await SearchAsync("dertien")).QuerySelector(".hit").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_correction_replaced_is_found_in_the_edition_that_said_it()
    {
        await _site.PublishAsync(Written.Report(6, Written.Row(1, state: "Er zijn zeven ambassades.")));
        await _site.PublishAsync(Written.Report(6, Written.Row(1, state: "Er zijn negen ambassades.")) with { Correction = 1 });

        var page = await SearchAsync("zeven ambassades");

        Assert.Equal("/rapportages/6.0#maatregel-1", FirstLink(page));
        Assert.Contains("sindsdien vervangen", page.QuerySelector(".hit").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_answers_for_a_measure_can_be_searched_for()
    {
        var answered = Written.Row(2) with { Measures = [Written.Measure(2) with { Responsible = "Dienst Terugkeer en Vertrek" }] };
        await _site.PublishAsync(Written.Report(6, Written.Row(1), answered));

        Assert.Equal("/maatregelen/2", FirstLink(await SearchAsync("dienst terugkeer")));
    }

    [Fact]
    public async Task Words_of_the_row_and_of_the_text_together_find_the_text()
    {
        await _site.PublishAsync(Written.Report(6, Written.Row(1, state: "Het paspoort vervalt."), Written.Row(2, state: "Het paspoort blijft.")));

        var page = await SearchAsync("maatregel 2 paspoort");

        Assert.Equal("/maatregelen/2#stand-van-zaken", Assert.Single(page.QuerySelectorAll("[aria-labelledby=nieuwste] .hit h4 a")).GetAttribute("href"));
        Assert.Contains("Eén tekst bevat alles wat u zocht", page.QuerySelector(".results").Words(), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("[aria-labelledby=deel] .hit"));
        Assert.Equal(["/maatregelen/1#stand-van-zaken"], LinksOf(await SearchAsync("paspoort -blijven")));
    }

    [Fact]
    public async Task A_choice_leaves_only_what_was_chosen()
    {
        await _site.PublishAsync(Written.Report(6, Written.Row(1, state: "Een ambassade.")) with
        {
            Themes = [new ReportTheme(1, "Ambassades", [Written.Row(1, state: "Een ambassade.")]), new ReportTheme(2, "Ander thema", [Written.Row(2, state: "Nog een ambassade.")])],
        });

        Assert.Equal(["/themas/1"], LinksOf(await SearchAsync("ambassade", "&soort=maatregelen")));
        Assert.Equal(["/maatregelen/2#stand-van-zaken"], LinksOf(await SearchAsync("ambassade", "&soort=teksten&thema=2")));
        Assert.Empty(LinksOf(await SearchAsync("ambassade", "&soort=cijfers")));
    }

    [Fact]
    public async Task Many_hits_come_in_pages_that_hold_each_once()
    {
        await _site.PublishAsync(Written.Report(6, [.. Enumerable.Range(1, 45).Select(number => Written.Row(number, state: $"Ambassade {number}."))]));

        var pages = new[] { await SearchAsync("ambassade"), await SearchAsync("ambassade", "&pagina=2"), await SearchAsync("ambassade", "&pagina=3") };

        Assert.Equal([20, 20, 5], pages.Select(page => LinksOf(page).Count));
        Assert.Equal(45, pages.SelectMany(LinksOf).Distinct().Count());
        Assert.Equal("45 treffers", pages[2].QuerySelector("#treffers").Words());
        Assert.Equal(LinksOf(pages[0]), LinksOf(await SearchAsync("ambassade", "&pagina=9")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("de het een van")]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("-")]
    [InlineData("-stand")]
    [InlineData("' OR 1=1 --")]
    [InlineData("a'b\\c & d | !e <-> f:*A ()")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\0\u0001\uFFFD\u200B\u202E")]
    [InlineData("𝔰𝔱𝔞𝔫𝔡 😀")]
    [InlineData("Σίσυφος ß ﬁ ĳ İ")]
    [InlineData("9999999999999999999999999999")]
    [InlineData("maatregel 99999")]
    [InlineData("1e5 1.000 6,7% 29 754")]
    [InlineData("\"stand stand stand\" -\"stand stand\" stand-stand -stand-zo")]
    public async Task Whatever_is_typed_is_answered_with_a_page(string question)
    {
        await _site.PublishAsync(Written.Report(6, Written.Row(1)));

        using var answer = await _site.GetAsync($"/zoeken?q={Uri.EscapeDataString(question)}&pagina=99999&thema=x&soort=%00&editie=");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        PageRules.Check(Html.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_very_long_question_is_refused_in_words_and_one_at_the_limit_is_answered()
    {
        await _site.PublishAsync(Written.Report(6, Written.Row(1)));

        Assert.Contains("langer dan 200 tekens", (await SearchAsync(new string('a', 201))).QuerySelector(".notice").Words(), StringComparison.Ordinal);
        Assert.Contains("langer dan 200 tekens", (await SearchAsync(new string('a', 5_000))).QuerySelector(".notice").Words(), StringComparison.Ordinal);
        Assert.NotNull((await SearchAsync(string.Join(' ', Enumerable.Repeat("stand", 33)))).QuerySelector(".hit"));
    }

    [Fact]
    public async Task A_text_with_markup_in_it_is_shown_as_it_is_and_marked()
    {
        await _site.PublishAsync(Written.Report(6, Written.Row(1, state: "Schrijf <mark>nooit</mark> & <script>altijd</script>.")));

        var hit = (await SearchAsync("altijd-script nooit")).QuerySelector(".hit")!;

        Assert.Contains("<mark>nooit</mark> & <script>altijd</script>", hit.Words(), StringComparison.Ordinal);
        Assert.Null(hit.QuerySelector("script"));
    }

    [Theory]
    [InlineData("rapportage 6")]
    [InlineData("zesde voortgangsrapportage")]
    [InlineData("6e rapportage")]
    public async Task A_report_asked_for_by_its_number_is_one_click_away(string question)
    {
        await _site.PublishAsync(Written.Report(6, Written.Row(1)));
        await _site.PublishAsync(Written.Report(7, Written.Row(1)));

        Assert.Equal("/rapportages/6", (await SearchAsync(question)).QuerySelector(".notice a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Before_the_first_publication_the_page_says_so()
    {
        Assert.Contains("nog geen voortgangsrapportage", (await SearchAsync("paspoort")).QuerySelector(".notice").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_that_says_a_page_does_not_exist_offers_to_search()
    {
        var page = Html.Parse(await _site.TextAsync("/maatregelen/99"));

        Assert.Equal("/zoeken", page.QuerySelector("form[role=search]")!.GetAttribute("action"));
        Assert.NotNull(page.QuerySelector("form[role=search] input[name=q]"));
    }

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> SearchAsync(string question, string more = "") =>
        Html.Parse(await _site.TextAsync($"/zoeken?q={Uri.EscapeDataString(question)}{more}"));

    private static List<string?> LinksOf(AngleSharp.Html.Dom.IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".hit h4 a").Select(link => link.GetAttribute("href"))];

    private static string? FirstLink(AngleSharp.Html.Dom.IHtmlDocument page) => LinksOf(page).FirstOrDefault();
}
