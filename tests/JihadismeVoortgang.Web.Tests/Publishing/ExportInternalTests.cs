using System.Text;
using System.Text.Json.Nodes;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Publishing;

/// <summary>48713 is withheld, and so is one part of the twelve cases, of which the other part is therefore in no public output.</summary>
public sealed class ExportInternalTests(TestPostgres server) : IAsyncLifetime
{
    private readonly PortalDatabaseFixture _portal = new(server);

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(WithWithheld().Bytes()), Stop);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Another_portal_knows_from_it_all_that_this_one_knows()
    {
        var file = await ExportAsync(_portal);
        await using var elsewhere = new PortalDatabaseFixture(server);
        await elsewhere.InitializeAsync();

        await elsewhere.Get<ImportReport>().RunAsync(new ImportRequest(Encoding.UTF8.GetBytes(file)), Stop);

        Assert.Equal(file, await ExportAsync(elsewhere));
        await using var db = await elsewhere.OpenAsync();
        Assert.Equal([7m, 48713m], (await db.DatedFigures.Where(number => number.IsWithheld).ToListAsync(Stop)).Select(number => number.Quantity.Low).Order());
        Assert.DoesNotContain("48713", Encoding.UTF8.GetString((await elsewhere.Get<ExportReport>().NewestAsync(Actor.CommandLine.Number, 6, ReportFormat.Json, Stop)).Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_back_here_it_changes_nothing()
    {
        var outcome = await _portal.Get<ImportReport>().RunAsync(new ImportRequest(Encoding.UTF8.GetBytes(await ExportAsync(_portal))), Stop);

        Assert.Equal((0, 0, 4), (outcome.Series.Changes, outcome.Figures.Changes, outcome.Figures.Unchanged));
    }

    [Fact]
    public async Task The_audit_log_tells_who_had_it()
    {
        var coordinator = await _portal.AccountAsync(Role.Coordinator);

        var file = await _portal.Get<ExportInternal>().RunAsync(coordinator, cancellation: Stop);

        await using var db = await _portal.OpenAsync();
        var record = await db.AuditRecords.SingleAsync(known => known.Action == AuditActions.ExportInternal, Stop);
        Assert.Equal((coordinator, file.FullName), (record.ActorNumber, record.Object));
        Assert.StartsWith("voortgangsrapportage-06-intern-", file.FullName, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.PolicyOfficer)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Reviewer)]
    public async Task Nobody_but_a_coordinator_gets_it(Role role)
    {
        var account = await _portal.AccountAsync(role, 1, 2, 3, 4);

        await Assert.ThrowsAsync<AccessDeniedException>(() => _portal.Get<ExportInternal>().RunAsync(account, cancellation: Stop));
    }

    [Fact]
    public async Task Of_a_report_that_is_no_concept_there_is_none()
    {
        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => _portal.Get<ExportInternal>().RunAsync(Actor.CommandLine.Number, 5, Stop));

        Assert.Contains("dat is nu rapportage 6", refused.Message, StringComparison.Ordinal);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static JsonNode WithWithheld()
    {
        var file = SmallReport.Number(6);
        var observations = file["figures"]![0]!["observations"]!.AsArray();
        observations[0]!["parts"] = JsonNode.Parse("""
            [
              { "label": "lopend", "value": "7", "qualifier": "exact", "nature": "realised", "relation": "sum", "withheld": true },
              { "label": "nieuw", "value": "5", "qualifier": "exact", "nature": "realised", "relation": "sum" }
            ]
            """);
        observations.Add(JsonNode.Parse(
            """{ "value": "48713", "qualifier": "exact", "reference": "2016-06-30", "nature": "realised", "withheld": true }"""));
        return file;
    }

    private static async Task<string> ExportAsync(PortalDatabaseFixture portal) =>
        Encoding.UTF8.GetString((await portal.Get<ExportInternal>().RunAsync(Actor.CommandLine.Number, 6, Stop)).Bytes);
}
