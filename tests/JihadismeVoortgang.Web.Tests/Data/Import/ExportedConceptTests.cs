using System.Text.Json.Nodes;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Data.Import;

/// <summary>A file that was exported and changed, while a colleague changed the same concept.</summary>
public sealed class ExportedConceptTests(TestPostgres server) : IAsyncLifetime
{
    private readonly PortalDatabaseFixture _portal = new(server);

    public ValueTask InitializeAsync() => _portal.InitializeAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_row_changed_since_the_export_is_a_conflict()
    {
        await ImportAsync(SmallReport.Number(6));
        var exported = JsonNode.Parse((await ExportAsync(6)).Bytes)!;
        var meanwhile = SmallReport.Number(6);
        meanwhile["rows"]![0]!["status"] = "Een collega was eerder.";
        await ImportAsync(meanwhile);
        exported["rows"]![0]!["status"] = "Mijn tekst.";

        var fault = Assert.Single(await FaultsAsync(exported));

        Assert.Equal("$.rows[0].version", fault.Place);
        Assert.Contains("exporteer opnieuw", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title", "Een andere titel")]
    [InlineData("runningHeader", "Een andere kopregel")]
    [InlineData("introduction", "Een andere inleiding.")]
    public async Task A_head_changed_since_the_export_is_a_conflict_and_stays(string field, string colleague)
    {
        await ImportAsync(SmallReport.Number(6));
        var exported = JsonNode.Parse((await ExportAsync(6)).Bytes)!;
        var meanwhile = SmallReport.Number(6);
        meanwhile["report"]![field] = colleague;
        await ImportAsync(meanwhile);
        exported["rows"]![0]!["status"] = "Mijn tekst.";

        var fault = Assert.Single(await FaultsAsync(exported));

        Assert.Equal("$.report.version", fault.Place);
        Assert.Equal(colleague, JsonNode.Parse((await ExportAsync(6)).Bytes)!["report"]![field]!.GetValue<string>());
    }

    [Fact]
    public async Task A_figure_changed_since_the_export_is_a_conflict_and_stays()
    {
        await ImportAsync(SmallReport.Number(6));
        var exported = JsonNode.Parse((await ExportAsync(6)).Bytes)!;
        var meanwhile = SmallReport.Number(6);
        meanwhile["figures"]![0]!["observations"]![0]!["value"] = "13";
        await ImportAsync(meanwhile);

        var fault = Assert.Single(await FaultsAsync(exported));

        Assert.Equal("$.figures[0].version", fault.Place);
        Assert.Contains("Cijferreeks 'zaken' is gewijzigd", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Head_and_figures_changed_in_the_file_itself_are_taken_over_also_without_versions()
    {
        await ImportAsync(SmallReport.Number(6));
        foreach (var (value, withVersions) in new[] { ("13", true), ("14", false) })
        {
            var exported = JsonNode.Parse((await ExportAsync(6)).Bytes)!;
            exported["report"]!["title"] = $"Titel {value}";
            exported["figures"]![0]!["observations"]![0]!["value"] = value;
            if (!withVersions)
            {
                Assert.True(exported["report"]!.AsObject().Remove("version"));
                Assert.True(exported["figures"]![0]!.AsObject().Remove("version"));
            }

            await ImportAsync(exported);

            var after = JsonNode.Parse((await ExportAsync(6)).Bytes)!;
            Assert.Equal(($"Titel {value}", value), (after["report"]!["title"]!.GetValue<string>(), after["figures"]![0]!["observations"]![0]!["value"]!.GetValue<string>()));
        }
    }

    [Fact]
    public async Task A_change_of_a_lettered_part_in_an_exported_file_is_no_conflict_with_itself()
    {
        await ImportAsync(SmallReport.Number(6));
        var exported = JsonNode.Parse((await ExportAsync(6)).Bytes)!;
        exported["rows"]![0]!["measures"]![0]!["parts"] = JsonNode.Parse("""[ { "letter": "a", "completedIn": 5 } ]""");

        await ImportAsync(exported);

        await using var db = await _portal.OpenAsync();
        Assert.Equal("a", Assert.Single((await db.Measures.SingleAsync(measure => measure.Number == 1, Stop)).Parts).Letter);
    }

    [Fact]
    public async Task A_row_that_was_merged_since_the_export_is_a_conflict_too()
    {
        await ImportAsync(SmallReport.Number(6));
        var exported = JsonNode.Parse((await ExportAsync(6)).Bytes)!;
        var merged = SmallReport.Number(6);
        merged["rows"]![0]!["measures"]!.AsArray().Add(new JsonObject { ["number"] = 2, ["description"] = "Tweede maatregel." });
        merged["rows"]![0]!["status"] = "Samen[^2].";
        merged["rows"]!.AsArray().RemoveAt(1);
        await ImportAsync(merged);

        Assert.Equal(["$.rows[0].version", "$.rows[1].version"], (await FaultsAsync(exported)).Select(fault => fault.Place));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<ImportOutcome> ImportAsync(JsonNode file, bool adopt = false) =>
        _portal.Get<ImportReport>().RunAsync(new ImportRequest(file.Bytes()) { Adopt = adopt }, Stop);

    private Task<ReportFile> ExportAsync(int report) =>
        _portal.Get<ExportReport>().NewestAsync(Actor.CommandLine.Number, report, ReportFormat.Json, Stop);

    private async Task<IReadOnlyList<Fault>> FaultsAsync(JsonNode file) =>
        (await Assert.ThrowsAsync<BrokenRuleException>(() => ImportAsync(file))).Faults;
}
