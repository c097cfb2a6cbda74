using System.Globalization;
using System.Net;
using System.Xml.Linq;
using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Reading;

public sealed class SitemapTests(TestPostgres server) : IAsyncLifetime
{
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private readonly ReaderSite _site = new(server);

    public async ValueTask InitializeAsync() => await _site.StartAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_sitemap_names_each_page_that_is_published_and_no_other()
    {
        await _site.PublishAsync(Written.Report(6, Written.Row(1)));
        await _site.PublishAsync(Written.Report(7, Written.Row(1), Written.Row(2)), after: TimeSpan.FromDays(1));

        var before = await AddressesAsync();
        _site.Pass(TimeSpan.FromDays(1));
        var after = await AddressesAsync();

        Assert.Equal(["https://voortgang.example/maatregelen/2", "https://voortgang.example/rapportages/7"], after.Except(before).Order(StringComparer.Ordinal));
        foreach (var address in after)
        {
            using var page = await _site.GetAsync(new Uri(address).AbsolutePath);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }
    }

    [Fact]
    public async Task Each_page_of_the_sitemap_has_the_moment_of_its_publication()
    {
        await _site.PublishAsync(Written.Report(6, Written.Row(1)));

        var changed = XDocument.Parse(await _site.TextAsync("/sitemap.xml")).Descendants(Sitemaps + "url")
            .Single(url => url.Element(Sitemaps + "loc")!.Value.EndsWith("/rapportages/6", StringComparison.Ordinal))
            .Element(Sitemaps + "lastmod")!.Value;

        Assert.Equal(_site.Now, DateTimeOffset.Parse(changed, CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Crawlers_are_kept_from_the_pages_for_work_and_led_to_the_sitemap()
    {
        var robots = await _site.TextAsync("/robots.txt");

        Assert.Contains("Disallow: /bewerken\n", robots, StringComparison.Ordinal);
        Assert.Contains("Disallow: /coordinatie\n", robots, StringComparison.Ordinal);
        Assert.EndsWith("Sitemap: https://voortgang.example/sitemap.xml\n", robots, StringComparison.Ordinal);
    }

    private async Task<List<string>> AddressesAsync() =>
        [.. XDocument.Parse(await _site.TextAsync("/sitemap.xml")).Descendants(Sitemaps + "loc").Select(address => address.Value)];
}
