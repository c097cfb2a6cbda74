using System.Net;
using System.Text;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Reading;

public sealed class ReadingEndpointsTests(TestPostgres server) : IAsyncLifetime
{
    private static readonly string[] Pages =
        ["/", "/themas/1", "/maatregelen/1", "/rapportages", "/rapportages/6", "/rapportages/6.0", "/cijfers", "/over", "/maatregelen", "/open-data", "/maatregelen/99"];

    private readonly ReaderSite _site = new(server);

    public async ValueTask InitializeAsync() => await _site.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Every_page_is_the_same_bytes_for_everybody_with_nothing_to_remember_a_reader_by()
    {
        await _site.PublishAsync(Written.Report(6, Written.Row(1)));
        foreach (var page in Pages)
        {
            using var first = await _site.GetAsync(page);
            using var second = await _site.GetAsync(page, ("Cookie", "portal=iemand"), ("Authorization", "Bearer x"), ("Accept-Language", "en"));

            Assert.Equal(await BytesAsync(first), await BytesAsync(second));
            Assert.False(first.Headers.Contains("Set-Cookie"));
            Assert.False(second.Headers.Contains("Set-Cookie"));
            Assert.Equal("text/html; charset=utf-8", first.Content.Headers.ContentType!.ToString());
        }
    }

    [Fact]
    public async Task Every_page_forbids_what_it_does_not_need()
    {
        await _site.PublishAsync(Written.Report(6, Written.Row(1)));
        foreach (var page in Pages)
        {
            using var answer = await _site.GetAsync(page);
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

            Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("blazor", StringComparison.OrdinalIgnoreCase));
            PageRules.Check(Html.Parse(await _site.TextAsync(page)));
        }
    }

    [Theory]
    [InlineData("/maatregelen/2")]
    [InlineData("/maatregelen/abc")]
    [InlineData("/maatregelen/01")]
    [InlineData("/maatregelen/-1")]
    [InlineData("/maatregelen/99999999999")]
    [InlineData("/themas/9")]
    [InlineData("/themas/x")]
    [InlineData("/rapportages/5")]
    [InlineData("/rapportages/6.x")]
    [InlineData("/rapportages/6.1")]
    [InlineData("/rapportages/06")]
    [InlineData("/rapportages/6.0.0")]
    [InlineData("/rapportages/99999999999")]
    [InlineData("/rapportages/6.1/pdf")]
    [InlineData("/rapportages/x/pdf")]
    [InlineData("/rapportages/6/doc")]
    [InlineData("/rapportages/6.1/csv")]
    [InlineData("/rapportages/5/json")]
    [InlineData("/rapportages/%20")]
    public async Task An_address_that_does_not_exist_is_answered_with_404_and_a_way_on(string address)
    {
        await _site.PublishAsync(Written.Report(6, Written.Row(1)));

        using var answer = await _site.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        var page = Html.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("Deze pagina bestaat niet", page.QuerySelector("h1").Words());
        Assert.Contains("/rapportages", page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/cijfers", HttpStatusCode.OK)]
    [InlineData("/rapportages", HttpStatusCode.OK)]
    [InlineData("/rapportages/6", HttpStatusCode.NotFound)]
    [InlineData("/maatregelen/1", HttpStatusCode.NotFound)]
    public async Task Before_the_first_publication_there_is_a_friendly_page_or_none(string address, HttpStatusCode status)
    {
        using var answer = await _site.GetAsync(address);

        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task A_planned_publication_does_not_exist_before_its_instant_and_everywhere_after_it()
    {
        await _site.PublishAsync(Written.Report(6, Written.Row(1, state: "Oud nieuws.")));
        await _site.PublishAsync(Written.Report(7, Written.Row(1, state: "Nieuw nieuws."), Written.Row(2)), after: TimeSpan.FromHours(1));

        Assert.Equal(await _site.TextAsync("/rapportages/99"), await _site.TextAsync("/rapportages/7"));
        Assert.Contains("Oud nieuws.", await _site.TextAsync("/maatregelen/1"), StringComparison.Ordinal);
        foreach (var page in Pages)
            Assert.DoesNotContain("nummer 7", await _site.TextAsync(page), StringComparison.Ordinal);

        _site.Pass(TimeSpan.FromHours(1));

        Assert.Contains("Nieuw nieuws.", await _site.TextAsync("/rapportages/7"), StringComparison.Ordinal);
        Assert.Contains("Nieuw nieuws.", await _site.TextAsync("/maatregelen/1"), StringComparison.Ordinal);
        Assert.Contains("/maatregelen/2", await _site.TextAsync("/"), StringComparison.Ordinal);
        Assert.Contains("nummer 7", await _site.TextAsync("/rapportages"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_takes_the_place_of_the_report_and_leaves_the_first_edition_at_its_address()
    {
        await _site.PublishAsync(Written.Report(6, Written.Row(1, state: "Fout getal.")));
        var before = await _site.TextAsync("/rapportages/6");
        await _site.PublishAsync(Written.Report(6, Written.Row(1, state: "Goed getal.")) with { Correction = 1 });

        Assert.Contains("Fout getal.", before, StringComparison.Ordinal);
        Assert.Contains("Goed getal.", await _site.TextAsync("/rapportages/6"), StringComparison.Ordinal);
        Assert.Contains("Goed getal.", await _site.TextAsync("/maatregelen/1"), StringComparison.Ordinal);
        var first = await _site.TextAsync("/rapportages/6.0");
        Assert.Contains("Fout getal.", first, StringComparison.Ordinal);
        Assert.Contains("vervangen door", first, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/rapportages/6/pdf", 1, "voortgangsrapportage-06-1.pdf")]
    [InlineData("/rapportages/6.1/pdf", 1, "voortgangsrapportage-06-1.pdf")]
    [InlineData("/rapportages/6.0/pdf", 0, "voortgangsrapportage-06.pdf")]
    public async Task The_file_is_the_bytes_that_were_adopted_under_the_name_of_the_edition(string address, int correction, string name)
    {
        await _site.PublishAsync(Written.Report(6, Written.Row(1)));
        await _site.PublishAsync(Written.Report(6, Written.Row(1)) with { Correction = 1 });

        using var answer = await _site.GetAsync(address);

        Assert.Equal(ReaderSite.Pdf(new EditionNumber(6, correction)), await BytesAsync(answer));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(("inline", name), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileName));
    }

    [Theory]
    [InlineData("csv", "text/csv; charset=utf-8", "voortgangsrapportage-06-1.csv", "Goed getal.")]
    [InlineData("cijfers", "text/csv; charset=utf-8", "voortgangsrapportage-06-1-cijfers.csv", "Peildatum")]
    [InlineData("json", "application/json", "voortgangsrapportage-06-1.json", "Goed getal.")]
    public async Task The_other_files_say_what_the_edition_says_and_are_the_same_for_everybody(string format, string type, string name, string words)
    {
        await _site.PublishAsync(Written.Report(6, Written.Row(1, state: "Fout getal.")));
        await _site.PublishAsync(Written.Report(6, Written.Row(1, state: "Goed getal.")) with { Correction = 1 });

        using var answer = await _site.GetAsync($"/rapportages/6/{format}");
        _site.Pass(TimeSpan.FromDays(1));
        using var another = await _site.GetAsync($"/rapportages/6.1/{format}", ("Cookie", "portal=iemand"));

        Assert.Equal(type, answer.Content.Headers.ContentType!.ToString());
        Assert.Equal(("attachment", name), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileName));
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(await BytesAsync(answer), await BytesAsync(another));
        Assert.Equal(answer.Headers.ETag, another.Headers.ETag);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task The_page_of_a_report_leads_to_each_of_its_files()
    {
        await _site.PublishAsync(Written.Report(6, Written.Row(1)));
        var page = Html.Parse(await _site.TextAsync("/rapportages/6"));

        var files = page.QuerySelectorAll("a[href^='/rapportages/6.0/']").Select(link => link.GetAttribute("href")!).ToList();

        Assert.Equal(ReportFormat.All.Select(format => $"/rapportages/6.0/{format.Code}"), files);
        foreach (var file in files)
        {
            using var answer = await _site.GetAsync(file);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("pdf", "%PDF")]
    [InlineData("csv", "\uFEFF\"")]
    public async Task A_file_that_a_reader_has_is_not_sent_again(string format, string begin)
    {
        await _site.PublishAsync(Written.Report(6, Written.Row(1)));
        using var first = await _site.GetAsync($"/rapportages/6.0/{format}");

        using var again = await _site.GetAsync($"/rapportages/6.0/{format}", ("If-None-Match", first.Headers.ETag!.ToString()));
        using var part = await _site.GetAsync($"/rapportages/6.0/{format}", ("Range", "bytes=0-3"));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(Encoding.UTF8.GetBytes(begin), await BytesAsync(part));
    }

    [Theory]
    [InlineData("/themas", "/#themas")]
    public async Task An_address_cut_short_leads_to_the_overview(string address, string target)
    {
        using var answer = await _site.GetAsync(address);

        Assert.Equal((HttpStatusCode.Redirect, target), (answer.StatusCode, answer.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task Who_asks_for_the_head_alone_gets_it()
    {
        using var reader = _site.Reader();
        using var request = new HttpRequestMessage(HttpMethod.Head, "/over");

        using var answer = await reader.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Whatever_a_text_holds_the_page_stays_whole()
    {
        const string Hostile = "</td></table><script>alert(1)</script>\"'&";
        var row = Written.Row(1, state: Hostile) with { Planning = Written.Planning(Hostile, "ongoing") };
        await _site.PublishAsync(Written.Report(6, row) with { Title = Hostile, Introduction = Written.Text(Hostile), Programme = Hostile });

        foreach (var address in Pages)
        {
            PageRules.Check(Html.Parse(await _site.TextAsync(address)));
        }
    }

    private static Task<byte[]> BytesAsync(HttpResponseMessage answer) =>
        answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
}
