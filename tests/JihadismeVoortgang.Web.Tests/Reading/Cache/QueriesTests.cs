using System.Net;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Publishing.Search;
using JihadismeVoortgang.Web.Reading.Cache;
using JihadismeVoortgang.Web.Tests.Reading.Figures;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Npgsql;

namespace JihadismeVoortgang.Web.Tests.Reading.Cache;

/// <summary>What a page costs when it has to be made: few queries, and not more of them when more is published.</summary>
public sealed class QueriesTests(TestPostgres server) : IAsyncLifetime
{
    private const int AtMost = 4;

    /// <summary>A value for every part of an address that has to be filled in.</summary>
    private static readonly Dictionary<string, string> Parts = new()
    {
        ["number"] = "1",
        ["edition"] = "7",
        ["format"] = "csv",
        ["key"] = "reizigers",
        ["nummer"] = "1",
        ["sleutel"] = "reizigers",
        ["**address"] = "onbekend",
    };

    /// <summary>What a page can be asked beside its address: the costliest of each.</summary>
    private static readonly string[] Asked =
    [
        "/?peil=2016-06-30", "/themas/1?peil=2016-06-30", "/maatregelen?thema=1&planning=doorlopend&woord=omschrijving&volgorde=gewijzigd&peil=2016-06-30",
        "/maatregelen/1?peil=2016-06-30", "/maatregelen/1/geschiedenis?soort=tekst&peil=2016-06-30", "/rapportages?peil=2016-06-30",
        "/rapportages/7/wijzigingen?sinds=1", "/rapportages/7/wijzigingen?sinds=6&maatregel=1", "/cijfers?thema=1&woord=reizigers&pagina=9",
        "/zoeken?q=stand", "/zoeken?q=stand+nieuws+onbekend", "/zoeken?q=stand&pagina=40", "/zoeken?q=stand+onbekend&pagina=40&editie=eerdere&soort=teksten&thema=1",
        "/zoeken?q=1", "/zoeken?q=niets-daarvan", "/api/v1/maatregelen?thema=1&peil=2016-06-30&perPagina=1", "/api/v1/cijfers?woord=reizigers",
    ];

    private readonly PortalDatabaseFixture _portal = new(server);

    public ValueTask InitializeAsync() => _portal.InitializeAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Every_page_for_readers_takes_at_most_four_queries_however_much_is_published()
    {
        foreach (var report in Enumerable.Range(1, 7))
            await PublishAsync(report);
        await using var warm = await CachedNode.StartAsync(_portal, bytes: 0);
        var addresses = warm.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<KeptForReaders>() is not null)
            .Select(endpoint => AddressOf(endpoint.RoutePattern.RawText!))
            .Concat(Asked)
            .Distinct().ToList();
        Assert.InRange(addresses.Count, 12 + Asked.Length, 100);
        Assert.DoesNotContain(addresses, address => address.Contains('{', StringComparison.Ordinal));

        foreach (var address in addresses)
        {
            Assert.True(await QueriesAsync(warm, address) <= AtMost, $"{address}, from then on");
            await using var cold = await CachedNode.StartAsync(_portal, bytes: 0);
            Assert.True(await QueriesAsync(cold, address) <= AtMost, $"{address}, first of all");
        }
    }

    [Fact]
    public async Task An_answer_out_of_the_cache_takes_no_query()
    {
        await PublishAsync(7);
        await using var node = await CachedNode.StartAsync(_portal);
        await node.TextAsync("/");

        Assert.Equal(0, await QueriesAsync(node, "/"));
    }

    private static string AddressOf(string pattern) =>
        Parts.Aggregate(pattern, (address, part) => address.Replace($"{{{part.Key}}}", part.Value, StringComparison.Ordinal));

    private async Task<int> QueriesAsync(CachedNode node, string address)
    {
        using var count = new QueryCount(new NpgsqlConnectionStringBuilder(_portal.AppConnectionString).Database!);
        using var answer = await node.GetAsync(address);
        Assert.True(answer.StatusCode < HttpStatusCode.InternalServerError, address);
        return count.Queries;
    }

    private async Task PublishAsync(int number)
    {
        var report = Written.Report(number, Written.Row(1, state: $"Stand {number}.")) with
        {
            Figures = [SeriesOf.Figure("reizigers", SeriesOf.Number(number, "2016-06-01"))],
        };
        var (edition, now) = (new EditionNumber(number, 0), _portal.Clock.GetUtcNow().AddDays(number - 30));
        await using var db = await _portal.OpenAsync();
        db.Add(new Edition(edition, new FrozenReport(report.Title, EditionContent.Write(report), ReaderSite.Pdf(edition)), now, now, reason: null));
        db.Add(new Publication(edition, now, kamerstuk: null));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await SearchIndex.AddAsync(db, edition, report, TestContext.Current.CancellationToken);
    }
}
