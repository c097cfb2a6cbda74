using System.Text;
using System.Text.Json.Nodes;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Data.Import;

/// <summary>Report 6 was adopted here, so round 7 is prepared; and now report 7 comes from another portal.</summary>
public sealed class CarriedOverRoundTests(TestPostgres server) : IAsyncLifetime
{
    private readonly PortalDatabaseFixture _elsewhere = new(server);
    private readonly PortalDatabaseFixture _portal = new(server);

    public async ValueTask InitializeAsync()
    {
        await _elsewhere.InitializeAsync();
        await _portal.InitializeAsync();
        await ImportAsync(_portal, SmallReport.Number(6), adopt: true);
        await ImportAsync(_elsewhere, SmallReport.Number(7));
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        await _elsewhere.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_round_that_nobody_worked_in_takes_the_file_as_its_content(bool adopt)
    {
        var file = await ExportAsync(_elsewhere);

        var outcome = await ImportAsync(_portal, file, adopt);

        Assert.Equal((false, adopt, true), (outcome.IsNew, outcome.Adopted, outcome.IsHeadChanged));
        Assert.Equal(WithoutDay(file), WithoutDay(await ExportAsync(_portal)));
    }

    [Fact]
    public async Task A_round_with_a_row_that_somebody_wrote_guards_every_row_and_says_what_to_do()
    {
        await WriteRowAsync();

        var faults = (await Assert.ThrowsAsync<BrokenRuleException>(async () => await ImportAsync(_portal, await ExportAsync(_elsewhere)))).Faults;

        Assert.Contains(faults, fault => fault.Place == "$.rows[0].version");
        Assert.All(faults, fault => Assert.EndsWith("Komt het van een ander portaal, verwijder dan overal het veld \"version\".", fault.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_round_that_was_imported_once_is_guarded_though_nobody_wrote_in_it()
    {
        await ImportAsync(_portal, await ExportAsync(_elsewhere));
        var file = await ExportAsync(_elsewhere);
        file["rows"]![0]!["version"] = new string('0', 64);

        await Assert.ThrowsAsync<BrokenRuleException>(() => ImportAsync(_portal, file));
        await Assert.ThrowsAsync<BrokenRuleException>(() => ImportAsync(_elsewhere, file)); // and there every row is at its first revision
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task<ImportOutcome> ImportAsync(PortalDatabaseFixture portal, JsonNode file, bool adopt = false) =>
        portal.Get<ImportReport>().RunAsync(new ImportRequest(file.Bytes()) { Adopt = adopt }, Stop);

    private static async Task<JsonNode> ExportAsync(PortalDatabaseFixture portal) => JsonNode.Parse(Encoding.UTF8.GetString(
        (await portal.Get<ExportReport>().NewestAsync(Actor.CommandLine.Number, 7, ReportFormat.Json, Stop)).Bytes))!;

    private static string WithoutDay(JsonNode file)
    {
        var copy = file.DeepClone();
        copy["report"]!.AsObject().Remove("publishedAt");
        return copy.ToJsonString();
    }

    private async Task WriteRowAsync()
    {
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 1);
        await using var db = await _portal.OpenAsync();
        var entry = await db.StatusEntries.SingleAsync(known => known.RoundNumber == 7 && known.Measures.Any(measure => measure.MeasureNumber == 1), Stop);
        var written = WrittenEntry.Of(7, 1, entry.Revision, entry.Content) with { RecentDevelopments = "Van een medewerker." };
        await _portal.Get<SaveStatusEntry>().RunAsync(officer, written, Stop);
    }
}
