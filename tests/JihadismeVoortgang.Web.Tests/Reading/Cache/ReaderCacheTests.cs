using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Web.Tests.Reading.Cache;

public sealed class ReaderCacheTests(TestPostgres server) : IAsyncLifetime
{
    private const string Measure = "/maatregelen/1";

    private readonly PortalDatabaseFixture _portal = new(server);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _portal.InitializeAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData(null)]
    public async Task A_page_is_made_once_and_goes_out_packed_as_the_browser_wants_it(string? encoding)
    {
        await PublishAsync(6, "Oud nieuws.");
        await using var node = await CachedNode.StartAsync(_portal);
        (string, string)[] asked = encoding is null ? [] : [("Accept-Encoding", encoding)];

        using var first = await node.GetAsync(Measure, asked);
        using var second = await node.GetAsync(Measure, [.. asked, ("Cookie", "portal=iemand")]);

        Assert.Equal(1, node.Made);
        Assert.Equal(await UnpackedAsync(first), await UnpackedAsync(second));
        Assert.Contains("Oud nieuws.", await UnpackedAsync(second), StringComparison.Ordinal);
        Assert.Equal(encoding, second.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal(["Accept-Encoding"], second.Headers.Vary);
        Assert.Equal(HeadersOf(first), HeadersOf(second));
        Assert.StartsWith("default-src 'none';", second.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_who_has_a_page_is_told_so_without_making_it()
    {
        await PublishAsync(6, "Oud nieuws.");
        await using var node = await CachedNode.StartAsync(_portal);
        using var first = await node.GetAsync(Measure, ("Accept-Encoding", "br"));
        var tag = first.Headers.ETag!.ToString();

        using var same = await node.GetAsync(Measure, ("Accept-Encoding", "br"), ("If-None-Match", tag));
        using var through = await node.GetAsync(Measure, ("Accept-Encoding", "br"), ("If-None-Match", $"\"ander\", W/{tag}"));
        using var other = await node.GetAsync(Measure, ("Accept-Encoding", "br"), ("If-None-Match", "\"ander\""));

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.NotModified, HttpStatusCode.OK), (same.StatusCode, through.StatusCode, other.StatusCode));
        Assert.Equal(1, node.Made);
        Assert.Empty(await same.Content.ReadAsByteArrayAsync(Stop));
        Assert.Equal(tag, same.Headers.ETag!.ToString());
        Assert.True(same.Headers.CacheControl!.NoCache);
        Assert.Null(same.Content.Headers.ContentType);
    }

    [Fact]
    public async Task A_page_that_has_to_be_made_is_not_sent_to_who_has_it_either()
    {
        await PublishAsync(6, "Oud nieuws.");
        await using var off = await CachedNode.StartAsync(_portal, bytes: 0);
        using var first = await off.GetAsync(Measure, ("Accept-Encoding", "br"));

        using var again = await off.GetAsync(Measure, ("Accept-Encoding", "br"), ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(2, off.Made);
        Assert.Equal("br", first.Content.Headers.ContentEncoding.Single());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task The_head_is_that_of_the_page_and_fills_the_cache_with_the_whole_of_it()
    {
        await PublishAsync(6, "Oud nieuws.");
        await using var node = await CachedNode.StartAsync(_portal);

        using var head = await node.SendAsync(HttpMethod.Head, Measure);
        using var page = await node.GetAsync(Measure);
        using var headAgain = await node.SendAsync(HttpMethod.Head, Measure);

        Assert.Equal(1, node.Made);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Stop));
        Assert.Contains("Oud nieuws.", await UnpackedAsync(page), StringComparison.Ordinal);
        Assert.Equal(HeadersOf(page), HeadersOf(head));
        Assert.Equal(HeadersOf(page), HeadersOf(headAgain));
    }

    [Fact]
    public async Task What_is_published_on_one_node_is_seen_on_every_node_as_soon_as_it_hears_of_it()
    {
        await PublishAsync(6, "Oud nieuws.");
        await AdoptAsync(7, "Nieuw nieuws.");
        await using var here = await CachedNode.StartAsync(_portal);
        await using var there = await CachedNode.StartAsync(_portal);
        foreach (var node in new[] { here, there })
            Assert.Contains("Oud nieuws.", await node.TextAsync(Measure), StringComparison.Ordinal);
        var coordinator = await _portal.AccountAsync(Role.Coordinator);
        var heard = Task.WhenAll(here.HearsAsync("editie 7.0"), there.HearsAsync("editie 7.0"));

        await _portal.Get<PublishEdition>().RunAsync(coordinator, new EditionNumber(7, 0), publishAt: null, kamerstuk: null, Stop);
        await heard;

        foreach (var node in new[] { here, there })
            Assert.Contains("Nieuw nieuws.", await node.TextAsync(Measure), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_planned_publication_is_seen_at_its_instant_and_not_before()
    {
        await PublishAsync(6, "Oud nieuws.");
        await PublishAsync(7, "Nieuw nieuws.", after: TimeSpan.FromMilliseconds(800));
        await using var node = await CachedNode.StartAsync(_portal);
        Assert.Contains("Oud nieuws.", await node.TextAsync(Measure), StringComparison.Ordinal);

        _portal.Clock.Advance(TimeSpan.FromMilliseconds(799));
        Assert.Contains("Oud nieuws.", await node.TextAsync(Measure), StringComparison.Ordinal);
        Assert.Equal(1, node.Made);
        _portal.Clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Contains("Nieuw nieuws.", await node.TextAsync(Measure), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_publication_nobody_announced_is_seen_within_a_second()
    {
        await PublishAsync(6, "Oud nieuws.");
        await using var node = await CachedNode.StartAsync(_portal);
        Assert.Contains("Oud nieuws.", await node.TextAsync(Measure), StringComparison.Ordinal);

        await PublishAsync(7, "Nieuw nieuws.");
        _portal.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Contains("Nieuw nieuws.", await node.TextAsync(Measure), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Work_on_the_next_report_and_the_passing_of_time_leave_the_pages_where_they_are()
    {
        await PublishAsync(6, "Oud nieuws.");
        await using var node = await CachedNode.StartAsync(_portal);
        await node.TextAsync(Measure);
        var heard = node.HearsAsync("ronde 7, maatregel 1");

        await using (var db = await _portal.OpenAsync())
            await PortalNotifications.NotifyAsync(db, "ronde 7, maatregel 1", Stop);
        await heard;
        await node.TextAsync(Measure);
        _portal.Clock.Advance(TimeSpan.FromHours(2));
        await node.TextAsync(Measure);

        Assert.Equal(1, node.Made);
    }

    [Fact]
    public async Task Another_day_is_another_page()
    {
        await PublishAsync(6, "Oud nieuws.");
        await using var node = await CachedNode.StartAsync(_portal);
        await node.TextAsync(Measure);

        _portal.Clock.Advance(TimeSpan.FromDays(1));
        await node.TextAsync(Measure);

        Assert.Equal(2, node.Made);
    }

    [Fact]
    public async Task A_filter_is_kept_in_whatever_order_it_is_asked_and_a_parameter_nobody_knows_is_not()
    {
        await PublishAsync(6, "Oud nieuws.");
        await using var node = await CachedNode.StartAsync(_portal);

        var filtered = await node.TextAsync("/cijfers?thema=1&woord=reizen");
        Assert.Equal(filtered, await node.TextAsync("/cijfers?woord=reizen&thema=1"));
        Assert.Equal(1, node.Made);
        await node.TextAsync("/cijfers?woord=reizen&thema=2");
        Assert.Equal(2, node.Made);
        await node.TextAsync("/cijfers?onbekend=1");
        await node.TextAsync("/cijfers?onbekend=1");

        Assert.Equal(4, node.Made);
    }

    [Theory]
    [InlineData("/cijfers?woord={0}")]
    [InlineData("/maatregelen/1{0}")]
    [InlineData("/CIJFERS?pagina={0}")]
    public async Task Addresses_somebody_makes_up_stay_within_their_room_and_push_out_no_page(string madeUp)
    {
        const long Room = 256 * 1024;
        await PublishAsync(6, "Oud nieuws.");
        await using var node = await CachedNode.StartAsync(_portal, Room);
        await node.TextAsync(Measure);

        foreach (var number in Enumerable.Range(100, 100))
            await node.TextAsync(string.Format(CultureInfo.InvariantCulture, madeUp, number));

        var made = node.Made;
        Assert.Equal(101, made);
        await node.TextAsync(Measure);
        Assert.Equal(made, node.Made);
        Assert.InRange((await node.Cache.CurrentAsync(Stop)).Bytes, 1, Room / 2);
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_is_kept_until_it_leads_somewhere()
    {
        await PublishAsync(6, "Oud nieuws.");
        await using var node = await CachedNode.StartAsync(_portal);
        using var nowhere = await node.GetAsync("/rapportages/7");
        using var still = await node.GetAsync("/rapportages/7");
        Assert.Equal(1, node.Made);
        await PublishAsync(7, "Nieuw nieuws.");
        _portal.Clock.Advance(TimeSpan.FromSeconds(1));

        using var page = await node.GetAsync("/rapportages/7");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.OK), (nowhere.StatusCode, still.StatusCode, page.StatusCode));
        Assert.Null(still.Headers.ETag);
    }

    [Fact]
    public async Task Redirects_and_large_files_pass_by_untouched()
    {
        await PublishAsync(6, "Oud nieuws.");
        await using var node = await CachedNode.StartAsync(_portal);

        using var redirect = await node.GetAsync("/themas", ("Accept-Encoding", "br"));
        using var part = await node.GetAsync("/rapportages/6/pdf", ("Accept-Encoding", "br"), ("Range", "bytes=0-3"));

        Assert.Equal((HttpStatusCode.Redirect, "/#themas"), (redirect.StatusCode, redirect.Headers.Location!.ToString()));
        Assert.Equal((HttpStatusCode.PartialContent, "%PDF"), (part.StatusCode, await part.Content.ReadAsStringAsync(Stop)));
        Assert.Empty(part.Content.Headers.ContentEncoding);
    }

    private async Task PublishAsync(int report, string state, TimeSpan after = default)
    {
        await AdoptAsync(report, state);
        await using var db = await _portal.OpenAsync();
        db.Add(new Publication(new EditionNumber(report, 0), _portal.Clock.GetUtcNow() + after, kamerstuk: null));
        await db.SaveChangesAsync(Stop);
    }

    private async Task AdoptAsync(int number, string state)
    {
        ProgressReport report = Written.Report(number, Written.Row(1, state: state));
        var (edition, now) = (new EditionNumber(number, 0), _portal.Clock.GetUtcNow());
        await using var db = await _portal.OpenAsync();
        db.Add(new Edition(edition, new FrozenReport(report.Title, EditionContent.Write(report), ReaderSite.Pdf(edition)), now, now, reason: null));
        await db.SaveChangesAsync(Stop);
    }

    private static IEnumerable<string> HeadersOf(HttpResponseMessage answer) =>
        answer.Headers.Concat(answer.Content.Headers).Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal);

    private static async Task<string> UnpackedAsync(HttpResponseMessage answer)
    {
        using var body = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(Stop));
        await using Stream unpacked = answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var text = new StreamReader(unpacked, Encoding.UTF8);
        return await text.ReadToEndAsync(Stop);
    }
}
