using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JihadismeVoortgang.Web.Tests.Data;

/// <summary>The commands of docs/operations.md bring back what was lost, rights and guards included.</summary>
public sealed class BackupTests(TestPostgres server) : IAsyncLifetime
{
    private static readonly EditionNumber Sixth = new(6, 0);

    private readonly PortalDatabaseFixture _portal = new(server);
    private readonly string _dump = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.dump");

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
        await _portal.SettleRoundAsync(6);
        var coordinator = await _portal.AccountAsync(Role.Coordinator);
        await _portal.Get<AdoptRound>().RunAsync(coordinator, 6, Stop);
        await _portal.Get<PublishEdition>().RunAsync(coordinator, Sixth, null, null, Stop);
    }

    public async ValueTask DisposeAsync()
    {
        await _portal.DisposeAsync();
        File.Delete(_dump);
    }

    [Fact]
    public async Task A_restored_backup_has_the_same_edition_and_the_same_audit_log_and_refuses_the_same()
    {
        var programs = await PostgresPrograms.FindAsync(await server.AdminConnectionStringAsync());
        var (pdf, verdict) = (await PdfAsync(), await VerifyAsync());
        Assert.NotEmpty(pdf!);

        await programs.RunAsync("pg_dump", "-Fc", "-f", _dump, Database);
        await LoseAsync();
        Assert.Null(await PdfAsync());
        Assert.NotEqual(verdict.Head.ToString(), (await VerifyAsync()).Head.ToString());
        HangUp();
        await programs.RunAsync("pg_restore", "--clean", "--if-exists", "--create", "--exit-on-error", "-d", "postgres", _dump);

        Assert.Equal(pdf, await PdfAsync());
        var restored = await VerifyAsync();
        Assert.Equal((true, verdict.Count, verdict.Head.ToString()), (restored.IsWhole, restored.Count, restored.Head.ToString()));
        await using var db = await _portal.OpenAsync();
        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlAsync($"DELETE FROM audit_records", Stop));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Database => new NpgsqlConnectionStringBuilder(_portal.OwnerConnectionString).Database!;

    /// <summary>Past what the portal remembers of it.</summary>
    private Task<byte[]?> PdfAsync() =>
        new PublishedEditions(_portal.Get<IDbContextFactory<PortalDbContext>>(), _portal.Clock).PdfAsync(Sixth, Stop);

    private Task<AuditVerdict> VerifyAsync() => _portal.Get<VerifyAudit>().RunAsync(null, _ => Task.CompletedTask, Stop);

    private async Task LoseAsync()
    {
        await using var connection = new NpgsqlConnection(_portal.OwnerConnectionString);
        await connection.OpenAsync(Stop);
        await using var command = new NpgsqlCommand(
            "ALTER TABLE audit_records DISABLE TRIGGER ALL; TRUNCATE editions, steps, audit_records CASCADE; DROP TABLE drafts", connection);
        await command.ExecuteNonQueryAsync(Stop);
    }

    /// <summary>As stopping the portal does: a database that is in use is not replaced.</summary>
    private void HangUp()
    {
        _portal.Get<NpgsqlDataSource>().Clear();
        using var owner = new NpgsqlConnection(_portal.OwnerConnectionString);
        NpgsqlConnection.ClearPool(owner);
    }
}
