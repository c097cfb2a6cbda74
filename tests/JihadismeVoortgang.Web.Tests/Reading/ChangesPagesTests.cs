using System.Net;
using JihadismeVoortgang.Reports.Comparison;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing.Page;
using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Reading;

public sealed class ChangesPagesTests(TestPostgres server) : IAsyncLifetime
{
    private readonly ReaderSite _site = new(server);

    public async ValueTask InitializeAsync()
    {
        await _site.StartAsync();
        await _site.PublishAsync(Sixth);
        _site.Pass(TimeSpan.FromDays(10));
        await _site.PublishAsync(Sixth with { Correction = 1, Introduction = Written.Text("Een betere inleiding.") });
        _site.Pass(TimeSpan.FromDays(180));
        await _site.PublishAsync(Written.Report(7, Written.Row(1, "Anders."), Written.Row(3), Written.Row(4)));
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_counts_add_up_to_every_measure_of_either_edition()
    {
        var page = Html.Parse(await _site.TextAsync("/rapportages/7/wijzigingen?sinds=6"));

        PageRules.Check(page);
        Assert.Equal("Wijzigingen in de zevende voortgangsrapportage sinds de zesde voortgangsrapportage, correctie-editie 6.1", page.QuerySelector("h1").Words());
        Assert.Equal(
            ["nieuw 1 4", "vervallen 1 2", "samengevoegd 0", "gesplitst 0", "verplaatst 0", "gewijzigd 1 1", "ongewijzigd 1 3"],
            page.QuerySelectorAll(".change-counts tbody tr").Select(row => row.Words()));
        Assert.Equal("4", page.QuerySelector(".change-counts tfoot .count").Words());
        Assert.Equal("verwijderd: Stand.", page.QuerySelector("[aria-labelledby=rij-1] del").Words());
    }

    [Fact]
    public async Task An_edition_is_compared_with_its_correction_and_the_introduction_too()
    {
        var page = Html.Parse(await _site.TextAsync("/rapportages/6.1/wijzigingen?sinds=6.0"));

        PageRules.Check(page);
        Assert.Contains("toegevoegd: betere", page.QuerySelector("[aria-labelledby=inleiding]").Words(), StringComparison.Ordinal);
        Assert.Contains("Reden van de correctie", page.QuerySelector(".notice").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_title_and_a_running_header_that_changed_are_shown_and_those_that_stayed_are_not()
    {
        var later = Html.Parse(await _site.TextAsync("/rapportages/7/wijzigingen?sinds=6"));
        var corrected = Html.Parse(await _site.TextAsync("/rapportages/6.1/wijzigingen?sinds=6.0"));

        Assert.Contains("verwijderd: 6", later.QuerySelector("[aria-labelledby=titel]").Words(), StringComparison.Ordinal);
        Assert.Contains("toegevoegd: 7", later.QuerySelector("[aria-labelledby=kop]").Words(), StringComparison.Ordinal);
        Assert.Empty(corrected.QuerySelectorAll("#titel, #kop"));
    }

    [Fact]
    public void A_reference_in_a_compared_text_is_a_link_again_and_one_to_the_row_itself_is_not()
    {
        IReadOnlyList<Block> before = [Written.Paragraph(new Text("Zie "), new MeasureReference(29, "maatregel 29"), new Text(" en maatregel 1."))];
        IReadOnlyList<Block> after = [Written.Paragraph(new Text("Zie ook "), new MeasureReference(29, "maatregel 29"), new Text(" en maatregel 1."))];

        var linked = ComparedReferences.Link(RowComparison.Compare(before, after)!, [1], before, after);

        var reference = Assert.Single(ContentWalk.LinesOf(linked.Blocks).SelectMany(ContentWalk.LeavesOf).OfType<MeasureReference>());
        Assert.Equal((29, "maatregel 29"), (reference.Measure, reference.Printed));
    }

    [Fact]
    public async Task Without_a_choice_it_is_the_one_before_and_every_report_leads_there()
    {
        Assert.NotNull(Html.Parse(await _site.TextAsync("/rapportages/7")).QuerySelector("a[href='/rapportages/7.0/wijzigingen?sinds=6.1']"));
        Assert.Equal(await _site.TextAsync("/rapportages/7.0/wijzigingen?sinds=6.1"), await _site.TextAsync("/rapportages/7/wijzigingen"));
    }

    [Fact]
    public async Task About_one_measure_only_that_row_is_shown()
    {
        var page = Html.Parse(await _site.TextAsync("/rapportages/7/wijzigingen?sinds=6&maatregel=1"));

        PageRules.Check(page);
        Assert.Single(page.QuerySelectorAll(".changed-row"));
        Assert.Null(page.QuerySelector(".change-counts"));
    }

    [Theory]
    [InlineData("/rapportages/6/wijzigingen?sinds=7", "/rapportages/7.0/wijzigingen?sinds=6.1")]
    [InlineData("/rapportages/wijzigingen?rapportage=6.0&sinds=7.0&maatregel=", "/rapportages/7.0/wijzigingen?sinds=6.0")]
    [InlineData("/rapportages/wijzigingen?rapportage=7.0&sinds=6.0&maatregel=1", "/rapportages/7.0/wijzigingen?sinds=6.0&maatregel=1")]
    [InlineData("/rapportages/6/wijzigingen.csv?sinds=7", "/rapportages/7.0/wijzigingen.csv?sinds=6.1")]
    [InlineData("/rapportages/wijzigingen", "/rapportages/7.0/wijzigingen?sinds=6.1")]
    public async Task Two_editions_in_the_wrong_order_are_put_right(string asked, string answered)
    {
        using var answer = await _site.GetAsync(asked);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(answered, answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/rapportages/7/wijzigingen?sinds=zes", HttpStatusCode.BadRequest, "Noem achter ‘sinds’ een rapportage")]
    [InlineData("/rapportages/7/wijzigingen?sinds=7", HttpStatusCode.BadRequest, "met zichzelf")]
    [InlineData("/rapportages/7/wijzigingen?sinds=6&maatregel=x", HttpStatusCode.BadRequest, "Een maatregel is een nummer")]
    [InlineData("/rapportages/6.0/wijzigingen", HttpStatusCode.BadRequest, "de eerste rapportage op dit portaal")]
    [InlineData("/rapportages/7/wijzigingen?sinds=5", HttpStatusCode.NotFound, "Deze pagina bestaat niet")]
    [InlineData("/rapportages/8/wijzigingen?sinds=7", HttpStatusCode.NotFound, "Deze pagina bestaat niet")]
    [InlineData("/rapportages/7/wijzigingen?sinds=6&maatregel=99", HttpStatusCode.NotFound, "Deze pagina bestaat niet")]
    [InlineData("/maatregelen/1?peil=gisteren", HttpStatusCode.BadRequest, "‘gisteren’ is geen datum")]
    [InlineData("/maatregelen/1/geschiedenis?peil=9999-01-01", HttpStatusCode.BadRequest, "nog niet geweest")]
    [InlineData("/maatregelen/1/geschiedenis?soort=x", HttpStatusCode.BadRequest, "Kies als soort tekst")]
    [InlineData("/maatregelen/1/geschiedenis?pagina=2", HttpStatusCode.NotFound, "Deze pagina bestaat niet")]
    [InlineData("/maatregelen/99/geschiedenis", HttpStatusCode.NotFound, "Deze pagina bestaat niet")]
    [InlineData("/maatregelen/99?peil=2001-01-01", HttpStatusCode.NotFound, "Deze pagina bestaat niet")]
    [InlineData("/rapportages?peil=2016-13-01", HttpStatusCode.BadRequest, "geen datum")]
    [InlineData("/maatregelen/1?peil=2001-01-01", HttpStatusCode.OK, "nog niets gepubliceerd")]
    [InlineData("/maatregelen/1/geschiedenis?peil=2001-01-01", HttpStatusCode.OK, "nog niets gepubliceerd")]
    [InlineData("/rapportages?peil=2001-01-01", HttpStatusCode.OK, "nog geen voortgangsrapportage gepubliceerd")]
    public async Task What_cannot_be_shown_says_why(string address, HttpStatusCode status, string words)
    {
        using var answer = await _site.GetAsync(address);
        var page = Html.Parse(await _site.TextAsync(address));

        Assert.Equal(status, answer.StatusCode);
        PageRules.Check(page);
        Assert.Contains(words, page.QuerySelector("main").Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_in_the_past_shows_what_readers_saw_then()
    {
        var today = Domain.Dutch.DayOf(_site.Now);
        string Day(int ago) => FormattableString.Invariant($"?peil={today.AddDays(-ago):yyyy-MM-dd}");

        var first = Html.Parse(await _site.TextAsync($"/rapportages{Day(185)}"));
        var corrected = Html.Parse(await _site.TextAsync($"/rapportages{Day(175)}"));
        var measure = Html.Parse(await _site.TextAsync($"/maatregelen/1{Day(175)}"));

        Assert.Equal("/rapportages/6.0", Assert.Single(first.QuerySelectorAll(".report-card h2 a")).GetAttribute("href"));
        Assert.DoesNotContain("correctie-editie", first.QuerySelector(".report-card").Words(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("/rapportages/6.1", Assert.Single(corrected.QuerySelectorAll(".report-card h2 a")).GetAttribute("href"));
        Assert.Contains("Stand van zaken Stand.", measure.QuerySelector("main").Words(), StringComparison.Ordinal);
        Assert.EndsWith(
            "waarin maatregel 4 staat.", Html.Parse(await _site.TextAsync($"/maatregelen/4{Day(175)}")).QuerySelector(".notice").Words(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/maatregelen/1")]
    [InlineData("/maatregelen/1/geschiedenis")]
    [InlineData("/maatregelen/1/geschiedenis?peil=2026-03-05")]
    [InlineData("/rapportages?peil=2026-03-05")]
    [InlineData("/rapportages/7/wijzigingen?sinds=6")]
    [InlineData("/rapportages/7/wijzigingen.csv?sinds=6.0")]
    public async Task However_many_editions_there_are_a_page_asks_twice_at_first_and_then_once(string address)
    {
        using var first = _site.CountQueries();
        await _site.TextAsync(address);
        Assert.Equal(2, first.Queries);

        using var again = _site.CountQueries();
        await _site.TextAsync(address);
        Assert.Equal(1, again.Queries);
    }

    [Fact]
    public async Task Files_are_called_after_both_editions()
    {
        using var csv = await _site.GetAsync("/rapportages/7/wijzigingen.csv?sinds=6.0&maatregel=1");
        using var pdf = await _site.GetAsync("/rapportages/6.1/wijzigingen.pdf?sinds=6.0");

        Assert.Equal("voortgangsrapportage-07-wijzigingen-sinds-06-maatregel-1.csv", csv.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal("voortgangsrapportage-06-1-wijzigingen-sinds-06.pdf", pdf.Content.Headers.ContentDisposition!.FileName);
        Assert.StartsWith("%PDF", await pdf.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static ProgressReport Sixth => Written.Report(6, Written.Row(1), Written.Row(2), Written.Row(3));
}
