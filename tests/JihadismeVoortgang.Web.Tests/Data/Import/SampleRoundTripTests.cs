using System.Text;
using System.Text.Json.Nodes;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Data.Sample;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Data.Import;

/// <summary>The sample has all there is: merged and withdrawn rows, lettered parts, corrections, a round carried over.</summary>
public sealed class SampleRoundTripTests(TestPostgres server) : IAsyncLifetime
{
    private readonly PortalDatabaseFixture _portal = new(server);

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<SampleData>().LoadAsync(Stop);

        // As after months of work: a row that was written again lies behind the others, and part b comes before part a.
        await using var db = await _portal.OpenAsync();
        await db.Database.ExecuteSqlAsync($"UPDATE measure_parts SET letter = letter WHERE letter = 'a'", Stop);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task What_is_exported_changes_nothing_when_it_is_imported_and_comes_out_the_same(int report)
    {
        var first = await ExportAsync(report);

        var outcome = await _portal.Get<ImportReport>().RunAsync(new ImportRequest(Encoding.UTF8.GetBytes(first)), Stop);

        Assert.True(outcome.ChangedNothing, outcome.ToString());
        Assert.Equal(first, await ExportAsync(report));
    }

    [Fact]
    public async Task Lettered_parts_are_exported_in_order_however_the_database_gives_them()
    {
        var parts = JsonNode.Parse(await ExportAsync(8))!["rows"]!.AsArray()
            .SelectMany(row => row!["measures"]!.AsArray())
            .Single(measure => (int)measure!["number"]! == 30)!["parts"]!.AsArray();

        Assert.Equal(["a", "b", "c"], parts.Select(part => (string)part!["letter"]!));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<string> ExportAsync(int report) => Encoding.UTF8.GetString(
        (await _portal.Get<ExportReport>().NewestAsync(Actor.CommandLine.Number, report, ReportFormat.Json, Stop)).Bytes);
}
