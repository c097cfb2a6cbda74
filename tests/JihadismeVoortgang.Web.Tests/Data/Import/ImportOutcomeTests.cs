using System.Text.Json.Nodes;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Data.Import;

/// <summary>What a second import of the same report says that it changed.</summary>
public sealed class ImportOutcomeTests(TestPostgres server) : IAsyncLifetime
{
    private readonly PortalDatabaseFixture _portal = new(server);
    private readonly JsonNode _file = SmallReport.Number(6);

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await ImportAsync();
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task The_introduction_is_no_row_of_the_table()
    {
        _file["report"]!["introduction"] = "Een andere inleiding.";

        var outcome = await ImportAsync();

        Assert.Equal((true, new ImportCount(0, 0, 3)), (outcome.IsHeadChanged, outcome.Rows));
        Assert.Equal(
            "Rapportage 6 is bijgewerkt als concept. Titel, inleiding of datums: gewijzigd. "
            + "Statusregels: 0 nieuw, 0 gewijzigd, 3 ongewijzigd. Cijfers: 0 nieuw, 0 gewijzigd, 2 ongewijzigd.",
            outcome.ToString());
    }

    [Fact]
    public async Task Another_title_of_a_theme_is_a_change()
    {
        _file["themes"]![0]!["title"] = "Een andere titel";

        await ChangesAsync("Thema's en maatregelen: 0 nieuw, 1 gewijzigd, 5 ongewijzigd.");
    }

    [Fact]
    public async Task Another_part_of_a_measure_is_a_change()
    {
        _file["rows"]![0]!["measures"]![0]!["parts"] = JsonNode.Parse("""[{"letter":"a","completedIn":5}]""");

        await ChangesAsync("Thema's en maatregelen: 0 nieuw, 1 gewijzigd, 5 ongewijzigd.");
    }

    [Fact]
    public async Task Another_name_of_a_series_is_a_change()
    {
        _file["figures"]![0]!["label"] = "Strafzaken";

        await ChangesAsync("Cijferreeksen: 0 nieuw, 1 gewijzigd, 0 ongewijzigd.");
    }

    [Fact]
    public async Task Rows_that_are_merged_with_another_text_get_one_revision_more()
    {
        var rows = _file["rows"]!.AsArray();
        rows[0]!["measures"]!.AsArray().Add(new JsonObject { ["number"] = 2, ["description"] = "Tweede maatregel." });
        rows[0]!["status"] = "Samen[^2].";
        rows[0]!["planning"] = "2016";
        rows.RemoveAt(1);

        var outcome = await ImportAsync();

        Assert.Equal(new ImportCount(0, 1, 1), outcome.Rows);
        Assert.Equal([1, 2], await RevisionsOfAsync(1));
    }

    [Fact]
    public async Task A_row_that_gives_a_measure_to_another_gets_one_revision_and_so_does_the_other()
    {
        var rows = _file["rows"]!.AsArray();
        rows[1]!["measures"]!.AsArray().Add(new JsonObject { ["number"] = 4, ["description"] = "Vierde maatregel." });
        rows[1]!["status"] = "Twee en vier[^2].";
        rows[2]!["measures"]!.AsArray().RemoveAt(1);
        rows[2]!["status"] = "Drie alleen.";

        await ImportAsync();

        Assert.Equal([1, 2], await RevisionsOfAsync(2));
        Assert.Equal([1, 2], await RevisionsOfAsync(3));
    }

    [Fact]
    public async Task Rows_that_exchange_measures_both_have_what_the_file_says()
    {
        var rows = _file["rows"]!.AsArray();
        rows[0]!["measures"]!.AsArray().Add(new JsonObject { ["number"] = 2, ["description"] = "Tweede maatregel." });
        rows[0]!["status"] = "Samen[^2].";
        _file["footnotes"]![1]!["measure"] = 1;
        rows.RemoveAt(1);
        await ImportAsync();
        var second = rows[0]!["measures"]![1]!.DeepClone();
        rows[0]!["measures"]![1] = rows[1]!["measures"]![1]!.DeepClone();
        rows[1]!["measures"]![1] = second;

        await ImportAsync();

        await using var db = await _portal.OpenAsync();
        Assert.Equal(["1 & 4", "2 & 3"], (await db.StatusEntries.ToListAsync(Stop)).Select(entry => entry.Label).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_part_that_would_relate_to_its_whole_in_another_way_is_refused_at_its_path()
    {
        _file["figures"]![0]!["observations"]![0]!["parts"]![0]!["relation"] = "sum";

        var fault = Assert.Single(await FaultsAsync());

        Assert.Equal("$.figures[0].observations[0].parts[0].relation", fault.Place);
        Assert.Contains("bekend als ofWhich", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_that_would_move_to_another_whole_is_refused_at_its_path()
    {
        var part = _file["figures"]![0]!["observations"]![0]!["parts"]![0]!.DeepClone();
        part["reference"] = "2016-05-27"; // that of the whole it had
        _file["figures"]![0]!["observations"]![0]!.AsObject().Remove("parts");
        var whole = JsonNode.Parse("""{"value":"20","qualifier":"exact","reference":"2016-04","nature":"realised"}""")!;
        whole["parts"] = new JsonArray(part);
        _file["figures"]![0]!["observations"]!.AsArray().Add(whole);

        Assert.Equal("$.figures[0].observations[1].parts[0]", Assert.Single(await FaultsAsync()).Place);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<ImportOutcome> ImportAsync() => _portal.Get<ImportReport>().RunAsync(new ImportRequest(_file.Bytes()), Stop);

    private async Task ChangesAsync(string said)
    {
        var outcome = await ImportAsync();

        Assert.False(outcome.ChangedNothing);
        Assert.Contains(said, outcome.ToString(), StringComparison.Ordinal);
        Assert.True((await ImportAsync()).ChangedNothing);
    }

    private async Task<IReadOnlyList<Fault>> FaultsAsync() => (await Assert.ThrowsAsync<BrokenRuleException>(ImportAsync)).Faults;

    private async Task<IReadOnlyList<int>> RevisionsOfAsync(int measure)
    {
        await using var db = await _portal.OpenAsync();
        var key = (await db.StatusEntries.SingleAsync(entry => entry.Measures.Any(known => known.MeasureNumber == measure), Stop)).Id.ToString();
        return await db.Revisions
            .Where(revision => revision.Kind == RevisedKind.StatusEntry && revision.Key == key)
            .OrderBy(revision => revision.Number)
            .Select(revision => revision.Number)
            .ToListAsync(Stop);
    }
}
