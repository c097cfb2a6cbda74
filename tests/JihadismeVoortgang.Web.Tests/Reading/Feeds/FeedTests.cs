using System.Net;
using System.Xml;
using System.Xml.Linq;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Reading.Feeds;
using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Reading.Feeds;

public sealed class FeedTests(TestPostgres server) : IAsyncLifetime
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly ReaderSite _site = new(server);

    public async ValueTask InitializeAsync() => await _site.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Each_published_edition_is_an_entry_and_a_correction_is_one_of_its_own_with_its_reason()
    {
        await PublishThreeAsync();

        var entries = await EntriesAsync("/feed.atom");

        Assert.Equal(
            ["Correctie-editie 7.1 van de zevende voortgangsrapportage gepubliceerd", "Zevende voortgangsrapportage gepubliceerd", "Zesde voortgangsrapportage gepubliceerd"],
            entries.Select(entry => Words(entry, "title")));
        Assert.Equal(
            "Reden van de correctie: Een getal klopte niet. Vergeleken met de zevende voortgangsrapportage: 1 maatregel gewijzigd (2); 1 maatregel ongewijzigd.",
            Words(entries[0], "summary"));
        Assert.Equal("Vergeleken met de zesde voortgangsrapportage: 1 maatregel nieuw (2); 1 maatregel gewijzigd (1).", Words(entries[1], "summary"));
        Assert.Equal("Eerste rapportage op dit portaal, met 1 maatregel in 1 thema.", Words(entries[2], "summary"));
        Assert.Equal(
            ["https://voortgang.example/rapportages/7.1", "https://voortgang.example/rapportages/7.1/wijzigingen?sinds=7.0"], entries[0].Elements(Atom + "link").Select(Address));
        Assert.Equal(["https://voortgang.example/rapportages/6.0"], entries[2].Elements(Atom + "link").Select(Address));
    }

    [Fact]
    public async Task The_feed_of_a_measure_has_the_editions_in_which_it_changed_and_no_other()
    {
        await PublishThreeAsync();

        var entries = await EntriesAsync("/maatregelen/1/feed.atom");

        Assert.Equal(
            ["Maatregel 1: Zevende voortgangsrapportage gepubliceerd", "Maatregel 1: Zesde voortgangsrapportage gepubliceerd"],
            entries.Select(entry => Words(entry, "title")));
        Assert.Equal("Planning en stand van zaken gewijzigd. Planning: gereed (was: doorlopend toegepast (doorlopend)).", Words(entries[0], "summary"));
        Assert.Equal(
            ["https://voortgang.example/rapportages/7.0#maatregel-1", "https://voortgang.example/rapportages/7.0/wijzigingen?sinds=6.0&maatregel=1"],
            entries[0].Elements(Atom + "link").Select(Address));
        Assert.Equal(2, (await EntriesAsync("/maatregelen/2/feed.atom")).Count);
    }

    [Fact]
    public async Task Every_address_in_a_feed_leads_somewhere()
    {
        await PublishThreeAsync();
        foreach (var feed in (string[])["/feed.atom", "/maatregelen/1/feed.atom", "/maatregelen/2/feed.atom"])
        {
            foreach (var address in XDocument.Parse(await _site.TextAsync(feed)).Descendants(Atom + "link").Select(Address))
            {
                using var answer = await _site.GetAsync(address);
                Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
            }
        }
    }

    [Fact]
    public async Task An_entry_keeps_its_id_and_its_words_whatever_is_published_later_and_wherever_the_portal_moves()
    {
        await _site.PublishAsync(Written.Report(6, Written.Row(1)));
        var before = Assert.Single(await EntriesAsync("/feed.atom"));
        _site.Pass(TimeSpan.FromDays(100));
        await _site.PublishAsync(Written.Report(7, Written.Row(1, state: "Anders.")));

        Assert.True(XNode.DeepEquals(before, (await EntriesAsync("/feed.atom"))[1]));
        using var elsewhere = await _site.GetAsync("/feed.atom", ("Host", "elders.example"));
        var moved = XDocument.Parse(await elsewhere.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Words(before, "id"), Words(moved.Root!.Elements(Atom + "entry").Last(), "id"));
    }

    /// <summary>Written down by hand: should one of these change, every reader of the feed sees all old news again.</summary>
    [Fact]
    public void Ids_are_those_that_were_given_out_before()
    {
        Assert.Equal("urn:uuid:59bcf094-6bb0-8dc8-9428-1f5116155400", FeedId.Programme.ToString());
        Assert.Equal("urn:uuid:af6f5f41-90b2-8a0f-b668-fc1a2f803037", FeedId.Edition(new EditionNumber(6, 1)).ToString());
        Assert.Equal("urn:uuid:43fb1abe-cfaa-80b3-917c-2b5f1a447cdc", FeedId.Measure(12).ToString());
        Assert.Equal("urn:uuid:c2ec4459-f0fc-8bf8-8889-85e0cae6d305", FeedId.Edition(new EditionNumber(6, 1), 12).ToString());
    }

    [Fact]
    public async Task A_planned_publication_is_no_news_before_its_instant()
    {
        await _site.PublishAsync(Written.Report(6, Written.Row(1)), after: TimeSpan.FromHours(1));
        Assert.Empty(await EntriesAsync("/feed.atom"));
        using (var hidden = await _site.GetAsync("/maatregelen/1/feed.atom"))
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);

        _site.Pass(TimeSpan.FromHours(1));

        Assert.Single(await EntriesAsync("/feed.atom"));
    }

    [Fact]
    public async Task A_reader_that_has_the_feed_is_told_so_until_something_is_published()
    {
        await _site.PublishAsync(Written.Report(6, Written.Row(1)));
        using var first = await _site.GetAsync("/feed.atom");
        var (tag, changed) = (first.Headers.ETag!.ToString(), first.Content.Headers.LastModified!.Value.ToString("R"));

        using var byTag = await _site.GetAsync("/feed.atom", ("If-None-Match", tag));
        using var byTime = await _site.GetAsync("/feed.atom", ("If-Modified-Since", changed));
        _site.Pass(TimeSpan.FromMinutes(1));
        await _site.PublishAsync(Written.Report(7, Written.Row(1)));
        using var news = await _site.GetAsync("/feed.atom", ("If-None-Match", tag));
        using var newsByTime = await _site.GetAsync("/feed.atom", ("If-Modified-Since", changed));

        Assert.Equal("application/atom+xml; charset=utf-8", first.Content.Headers.ContentType!.ToString());
        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.NotModified), (byTag.StatusCode, byTime.StatusCode));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (news.StatusCode, newsByTime.StatusCode));
    }

    [Fact]
    public async Task Whatever_a_report_says_the_feed_is_well_formed_and_says_the_same_to_everybody()
    {
        const string Hostile = "<b>&\"']]>\u0001\uFFFE\uD800 𝄞";
        await _site.PublishAsync(Written.Report(6, Written.Row(1) with { Measures = [new ReportMeasure(1, [new Text("Kort.")], [])] }));
        _site.Pass(TimeSpan.FromMinutes(1));
        await _site.PublishAsync(Written.Report(7, Written.Row(1) with { Planning = Written.Planning("<b>&\"']]>", "ongoing") }));

        var feed = new Feed(FeedId.Programme, Hostile, "/feed.atom", "/", [new FeedEntry(FeedId.Measure(1), Hostile, DateTimeOffset.UnixEpoch, "/", null, Hostile)]);
        using var bytes = new MemoryStream(AtomWriter.Write(feed, Hostile, "http://localhost"));
        using var reader = XmlReader.Create(bytes);
        Assert.Equal("<b>&\"']]>\uFFFD\uFFFD\uFFFD 𝄞", XDocument.Load(reader).Root!.Element(Atom + "title")!.Value);

        Assert.Contains("<b>&\"']]>", Words((await EntriesAsync("/maatregelen/1/feed.atom"))[0], "summary"), StringComparison.Ordinal);
        using var other = await _site.GetAsync("/feed.atom", ("Cookie", "portal=iemand"), ("Accept-Language", "en"));
        Assert.Equal(await _site.TextAsync("/feed.atom"), await other.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.False(other.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/maatregelen/9/feed.atom")]
    [InlineData("/maatregelen/x/feed.atom")]
    public async Task A_measure_that_is_not_there_has_no_feed(string address)
    {
        await PublishThreeAsync();
        using var answer = await _site.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Every_page_names_the_feed_in_its_head_and_in_sight()
    {
        await PublishThreeAsync();
        foreach (var address in (string[])["/", "/maatregelen/1", "/rapportages", "/rapportages/7", "/cijfers", "/over"])
        {
            var page = Html.Parse(await _site.TextAsync(address));
            Assert.Equal("/feed.atom", page.QuerySelector("head link[rel=alternate][type='application/atom+xml']")!.GetAttribute("href"));
            Assert.NotNull(page.QuerySelector("footer a[href='/feed.atom']"));
        }

        var measure = Html.Parse(await _site.TextAsync("/maatregelen/1"));
        Assert.Equal(2, measure.QuerySelectorAll("head link[href='/maatregelen/1/feed.atom'], main a[href='/maatregelen/1/feed.atom']").Length);
    }

    private async Task PublishThreeAsync()
    {
        await _site.PublishAsync(Written.Report(6, Written.Row(1)));
        _site.Pass(TimeSpan.FromDays(1));
        var first = Written.Row(1, state: "Klaar.") with { Planning = Written.Planning("gereed", "completed") };
        await _site.PublishAsync(Written.Report(7, first, Written.Row(2)));
        _site.Pass(TimeSpan.FromDays(1));
        await _site.PublishAsync(Written.Report(7, first, Written.Row(2, state: "Toch anders.")) with { Correction = 1 });
    }

    private async Task<IReadOnlyList<XElement>> EntriesAsync(string address) =>
        [.. XDocument.Parse(await _site.TextAsync(address)).Root!.Elements(Atom + "entry")];

    private static string Words(XElement element, string name) => element.Element(Atom + name)!.Value;

    private static string Address(XElement link) => link.Attribute("href")!.Value;
}
