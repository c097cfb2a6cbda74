using System.Text.Json.Nodes;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Data.Sample;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Data.Import;

/// <summary>A coordinator's import over the sample.</summary>
public sealed class SampleHintTests(TestPostgres server) : IAsyncLifetime
{
    private const string Command = "./dev portal import [--adopt] BESTAND";

    private readonly PortalDatabaseFixture _portal = new(server);

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<SampleData>().LoadAsync(Stop);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Over_the_untouched_sample_a_refusal_ends_with_the_command_that_replaces_it()
    {
        var faults = await FaultsAsync(isEmbedded: true);

        Assert.True(faults.Count > 1);
        Assert.Contains(Command, faults[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_somebody_worked_in_is_not_offered_for_replacement()
    {
        await using var db = await _portal.OpenAsync();
        db.Steps.Add(new("SaveStatusEntry", "ronde 8, maatregel 1", Actor.CommandLine, _portal.Clock.GetUtcNow()));
        await db.SaveChangesAsync(Stop);

        Assert.DoesNotContain(await FaultsAsync(isEmbedded: true), fault => fault.Message.Contains(Command, StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_a_server_of_somebodys_own_the_command_would_not_help() =>
        Assert.DoesNotContain(await FaultsAsync(isEmbedded: false), fault => fault.Message.Contains(Command, StringComparison.Ordinal));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Of a sixth report with other content than the sample's.</summary>
    private async Task<IReadOnlyList<Fault>> FaultsAsync(bool isEmbedded)
    {
        var hint = new SampleHint(_portal.Get<PortalDatabase>() with { IsEmbedded = isEmbedded }, _portal.Get<IDbContextFactory<PortalDbContext>>());
        var import = new ImportReport(_portal.Get<UseCases>(), _portal.Get<Adoption>(), hint);
        JsonNode file = SmallReport.Number(6);
        var request = new ImportRequest(file.Bytes()) { Account = await _portal.AccountAsync(Role.Coordinator) };
        return (await Assert.ThrowsAsync<BrokenRuleException>(() => import.RunAsync(request, Stop))).Faults;
    }
}
