using System.Text.Json.Nodes;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Data.Import;

public sealed class ImportReportTests(TestPostgres server) : IAsyncLifetime
{
    private readonly PortalDatabaseFixture _portal = new(server);

    public ValueTask InitializeAsync() => _portal.InitializeAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task An_unknown_report_becomes_the_concept_of_the_open_round()
    {
        var outcome = await ImportAsync(SmallReport.Number(6));

        Assert.True(outcome is { IsNew: true, Adopted: false, Rows.Added: 3 });
        await using var db = await _portal.OpenAsync();
        var round = await db.Rounds.Include(known => known.Entries).SingleAsync(Stop);
        Assert.Equal((6, RoundState.Prepared, 3), (round.Number, round.State, round.Entries.Count));
        Assert.Empty(await _portal.Get<PublishedEditions>().ListAsync(Stop));
    }

    [Fact]
    public async Task With_adopt_it_is_published_and_the_next_round_is_prepared()
    {
        await ImportAsync(SmallReport.Number(6), adopt: true);

        var report = await _portal.Get<PublishedEditions>().CurrentAsync(6, Stop);
        Assert.Equal("Rapport 6", report!.Report.Title);
        Assert.Null(report.Edition.AdoptedAt);
        await using var db = await _portal.OpenAsync();
        var next = await db.Rounds.Include(known => known.Entries).SingleAsync(known => known.State != RoundState.Adopted, Stop);
        Assert.Equal((7, "Zevende voortgangsrapportage Proefprogramma"), (next.Number, next.Title));
        Assert.All(next.Entries, entry => Assert.Empty(entry.RecentDevelopments));
        Assert.Contains(next.Entries, entry => entry.StateOfPlay == "Stand een.");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_same_file_twice_changes_nothing(bool adopt)
    {
        await ImportAsync(SmallReport.Number(6), adopt);
        var revisions = await RevisionsAsync();

        var again = await ImportAsync(SmallReport.Number(6));

        Assert.True(again.ChangedNothing);
        Assert.Equal(revisions, await RevisionsAsync());
        Assert.Contains("niets gewijzigd", again.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_to_a_concept_is_an_ordinary_change_with_a_revision()
    {
        await ImportAsync(SmallReport.Number(6));
        var file = SmallReport.Number(6);
        file["rows"]![1]!["status"] = "Een nieuwe stand[^2].";

        var outcome = await ImportAsync(file);

        Assert.Equal(new ImportCount(0, 1, 2), outcome.Rows);
        await using var db = await _portal.OpenAsync();
        var entry = await db.StatusEntries.SingleAsync(known => known.Measures.Any(measure => measure.MeasureNumber == 2), Stop);
        Assert.Equal(2, entry.Revision);
        var kept = await db.Revisions.Where(known => known.Key == entry.Id.ToString()).OrderBy(known => known.Number).ToListAsync(Stop);
        Assert.Equal(
            ["Stand twee[^1].\n\n[^1]: Noot bij de stand.", "Een nieuwe stand[^1].\n\n[^1]: Noot bij de stand."],
            kept.Select(revision => revision.ContentAs<StatusEntrySnapshot>().Content.StateOfPlay));
    }

    [Fact]
    public async Task An_adopted_report_with_other_content_is_refused_and_nothing_is_written()
    {
        await ImportAsync(SmallReport.Number(6), adopt: true);
        var steps = await StepsAsync();
        var file = SmallReport.Number(6);
        file["rows"]![0]!["status"] = "Anders.";

        var faults = await FaultsAsync(file);

        Assert.Contains("maak een correctie-editie", faults[0].Message, StringComparison.Ordinal);
        Assert.Equal("$.rows[0]", faults[1].Place);
        Assert.Equal(steps, await StepsAsync());
    }

    [Fact]
    public async Task Faults_that_only_the_database_can_see_write_nothing_either()
    {
        await ImportAsync(SmallReport.Number(6));

        Assert.Contains("nog open", Assert.Single(await FaultsAsync(SmallReport.Number(8))).Message, StringComparison.Ordinal);
        Assert.Contains("--adopt", Assert.Single(await FaultsAsync(SmallReport.Number(5))).Message, StringComparison.Ordinal);
        var other = SmallReport.Number(6);
        other["programme"] = "Een ander programma";
        Assert.Equal("$.programme", Assert.Single(await FaultsAsync(other)).Place);
        await using var db = await _portal.OpenAsync();
        Assert.Equal(6, (await db.Rounds.SingleAsync(Stop)).Number);
        Assert.Equal(1, await db.Steps.CountAsync(Stop));
    }

    [Fact]
    public async Task An_older_report_is_taken_up_as_history_and_leaves_todays_programme_alone()
    {
        await ImportAsync(SmallReport.Number(6));
        var older = SmallReport.Number(5);
        older["themes"]![0]!["title"] = "Oude titel";
        older["rows"]![0]!["measures"]![0]!["description"] = "Oude omschrijving[^1].";
        older["figures"]![0]!["label"] = "Oude naam";

        await ImportAsync(older, adopt: true);

        await using var db = await _portal.OpenAsync();
        Assert.Equal("Eerste thema", (await db.Themes.SingleAsync(theme => theme.Number == 1, Stop)).Title);
        Assert.Equal("Eerste maatregel.", (await db.Measures.SingleAsync(measure => measure.Number == 1, Stop)).Description);
        var report = await _portal.Get<PublishedEditions>().CurrentAsync(5, Stop);
        Assert.Equal("Oude titel", report!.Report.Themes[0].Title);
        Assert.Equal("Zaken", (await db.Figures.SingleAsync(Stop)).Label);
        Assert.Equal("Oude naam", report.Report.Figures[0].Label);
        Assert.Equal(6, (await db.Rounds.SingleAsync(round => round.State != RoundState.Adopted, Stop)).Number);
    }

    [Fact]
    public async Task Rows_are_merged_and_split_as_the_file_says()
    {
        await ImportAsync(SmallReport.Number(6));
        var file = SmallReport.Number(6);
        var rows = file["rows"]!.AsArray();
        rows[0]!["measures"]!.AsArray().Add(new JsonObject { ["number"] = 2, ["description"] = "Tweede maatregel." });
        rows[0]!["status"] = "Samen[^2].";
        rows.RemoveAt(1);
        rows[1]!["measures"]!.AsArray().RemoveAt(1);
        rows.Add(JsonNode.Parse("""{ "measures": [ { "number": 4, "description": "Vierde maatregel." } ], "theme": 2, "planning": "2016", "status": "Stand vier.", "developments": "" }"""));

        await ImportAsync(file);

        await using var db = await _portal.OpenAsync();
        Assert.Equal(["1 & 2", "3", "4"], (await db.StatusEntries.ToListAsync(Stop)).Select(entry => entry.Label).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Export_import_export_gives_the_same_bytes(bool adopt)
    {
        await ImportAsync(SmallReport.Number(6), adopt);
        var first = (await ExportAsync(6)).Bytes;
        await using var elsewhere = new PortalDatabaseFixture(server);
        await elsewhere.InitializeAsync();

        await elsewhere.Get<ImportReport>().RunAsync(new ImportRequest(first) { Adopt = adopt }, Stop);

        var second = await elsewhere.Get<ExportReport>().NewestAsync(Actor.CommandLine.Number, 6, ReportFormat.Json, Stop);
        Assert.Equal(System.Text.Encoding.UTF8.GetString(first), System.Text.Encoding.UTF8.GetString(second.Bytes));
    }

    [Fact]
    public async Task With_adopt_a_report_that_was_adopted_and_not_yet_published_is_published()
    {
        await ImportAsync(SmallReport.Number(6));
        await _portal.SettleRoundAsync(6);
        await _portal.Get<Web.Coordinating.AdoptRound>().RunAsync(await _portal.AccountAsync(Role.Coordinator), 6, Stop);

        await ImportAsync(JsonNode.Parse((await ExportAsync(6)).Bytes)!, adopt: true); // with the peildatum it got when it was opened

        Assert.NotNull(await _portal.Get<PublishedEditions>().CurrentAsync(6, Stop));
    }

    [Fact]
    public async Task A_concept_says_nothing_was_realised_that_is_still_to_come_and_a_report_is_taken_as_it_was_printed()
    {
        var file = SmallReport.Number(6);
        file["figures"]![0]!["observations"]![0]!["reference"] = "2026-03-03";

        var fault = Assert.Single(await FaultsAsync(file));
        Assert.Equal("$.figures[0].observations[0]", fault.Place);
        Assert.Contains("niet over later dan vandaag, 2 maart 2026", fault.Message, StringComparison.Ordinal);

        await ImportAsync(file, adopt: true);
        Assert.NotNull(await _portal.Get<PublishedEditions>().CurrentAsync(6, Stop));
    }

    [Fact]
    public async Task A_corrected_figure_keeps_its_old_value_readable()
    {
        await ImportAsync(SmallReport.Number(6), adopt: true);
        var file = SmallReport.Number(7);
        file["figures"]![0]!["observations"]![0]!["value"] = "13";
        Assert.Contains("geef een reden", Assert.Single(await FaultsAsync(file)).Message, StringComparison.Ordinal);
        file["figures"]![0]!["observations"]![0]!["correction"] = "Een zaak was dubbel geteld.";

        await ImportAsync(file);

        await using var db = await _portal.OpenAsync();
        var observation = await db.DatedFigures.SingleAsync(known => known.Part == "", Stop);
        Assert.Equal((Quantity.Of(13), 7, 2), (observation.Quantity, observation.RoundNumber, observation.Revision));
        var kept = await db.Revisions.Where(known => known.Key == observation.Id.ToString()).OrderBy(known => known.Number).ToListAsync(Stop);
        Assert.Equal([12m, 13m], kept.Select(revision => revision.ContentAs<DatedFigureSnapshot>().Content.Quantity.Low));
        var published = await _portal.Get<PublishedEditions>().CurrentAsync(6, Stop);
        Assert.Equal(12m, published!.Report.Figures[0].Observations[0].Value);
    }

    [Fact]
    public async Task Only_a_coordinator_or_the_command_line_imports()
    {
        var officer = await _portal.AccountAsync(Role.PolicyOfficer);
        var coordinator = await _portal.AccountAsync(Role.Coordinator);
        var import = _portal.Get<ImportReport>();

        await Assert.ThrowsAsync<AccessDeniedException>(() =>
            import.RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()) { Account = officer }, Stop));
        await import.RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()) { Account = coordinator }, Stop);

        await using var db = await _portal.OpenAsync();
        var step = await db.Steps.SingleAsync(Stop);
        Assert.Equal((coordinator, Role.Coordinator, "rapportage 6"), (step.ActorNumber, step.ActorRole, step.Subject));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<ImportOutcome> ImportAsync(JsonNode file, bool adopt = false) =>
        _portal.Get<ImportReport>().RunAsync(new ImportRequest(file.Bytes()) { Adopt = adopt }, Stop);

    private Task<ReportFile> ExportAsync(int report) =>
        _portal.Get<ExportReport>().NewestAsync(Actor.CommandLine.Number, report, ReportFormat.Json, Stop);

    private async Task<IReadOnlyList<Fault>> FaultsAsync(JsonNode file) =>
        (await Assert.ThrowsAsync<BrokenRuleException>(() => ImportAsync(file))).Faults;

    private async Task<int> RevisionsAsync()
    {
        await using var db = await _portal.OpenAsync();
        return await db.Revisions.CountAsync(Stop);
    }

    private async Task<int> StepsAsync()
    {
        await using var db = await _portal.OpenAsync();
        return await db.Steps.CountAsync(Stop);
    }
}
