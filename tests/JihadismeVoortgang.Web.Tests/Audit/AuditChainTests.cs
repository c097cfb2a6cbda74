using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Mappings;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JihadismeVoortgang.Web.Tests.Audit;

/// <summary>What somebody with the rights of the owner does to the log by hand, and what verification says of it.</summary>
public sealed class AuditChainTests(TestPostgres server) : IAsyncLifetime
{
    private const int Written = 6;

    private readonly PortalDatabaseFixture _portal = new(server);

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        for (var number = 1; number <= Written; number++)
            await WriteAsync($"account {number}");
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_log_that_nobody_touched_is_whole_and_tells_its_head()
    {
        var (verdict, findings) = await VerifyAsync();

        await using var db = await _portal.OpenAsync();
        var last = await db.AuditRecords.SingleAsync(record => record.Number == Written, Stop);
        Assert.Empty(findings);
        Assert.Equal((true, Written, $"{Written}:{Convert.ToHexStringLower(last.Hash)}"), (verdict.IsWhole, verdict.Count, verdict.Head.ToString()));
    }

    [Fact]
    public async Task A_writer_that_falls_silent_before_its_end_does_not_keep_the_others_waiting()
    {
        await using var db = await _portal.OpenAsync();
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        await AuditLog.AppendAsync(db, new AuditEntry(AuditActions.SignOut, 1), _portal.Clock, Stop);

        var silence = await db.Database.SqlQuery<string>($"SELECT current_setting('idle_in_transaction_session_timeout') AS \"Value\"").SingleAsync(Stop);

        Assert.Equal(AuditLog.LongestSilence, silence);
    }

    [Theory]
    [InlineData("at = at + interval '1 microsecond'")]
    [InlineData("action = 'SignOut'")]
    [InlineData("object = 'account 99'")]
    [InlineData("result = 'Refused'")]
    [InlineData("result = 'Verzonnen'")]
    [InlineData("fault = 'NoRight'")]
    [InlineData("origin = 'Web'")]
    [InlineData("address = '192.0.2.1'")]
    [InlineData("correlation = 'x'")]
    [InlineData("actor_number = 8")]
    [InlineData("actor_role = 'Coordinator'")]
    [InlineData("actor_role = NULL")]
    [InlineData("previous_hash = sha256('x')")]
    [InlineData("hash = sha256('x')")]
    public async Task A_changed_field_is_found_in_its_record(string change)
    {
        await ByHandAsync($"UPDATE audit_records SET {change} WHERE number = 3");

        var (verdict, findings) = await VerifyAsync();

        Assert.False(verdict.IsWhole);
        Assert.Equal(3, findings[0].Number);
        Assert.Equal(change.StartsWith("hash", StringComparison.Ordinal) ? 2 : 1, findings.Count); // the next record names the hash, too
    }

    [Fact]
    public async Task Another_version_is_not_judged_by_the_form_of_this_one()
    {
        await ByHandAsync("UPDATE audit_records SET version = 2 WHERE number = 3");

        var (_, findings) = await VerifyAsync();

        Assert.Equal(["Record 3: heeft versie 2, die dit portaal niet kent."], findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public async Task A_removed_record_is_named()
    {
        await ByHandAsync("DELETE FROM audit_records WHERE number = 3");

        var (_, findings) = await VerifyAsync();

        Assert.Equal(["Record 4: volgt niet op zijn voorganger: record 3 ontbreekt."], findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public async Task Removed_records_are_found_also_when_the_rest_is_renumbered()
    {
        await ByHandAsync("DELETE FROM audit_records WHERE number = 3; UPDATE audit_records SET number = 3 WHERE number = 4; UPDATE audit_records SET number = 4 WHERE number = 5; UPDATE audit_records SET number = 5 WHERE number = 6");

        var (_, findings) = await VerifyAsync();

        Assert.Equal([3, 4, 5], findings.Select(finding => finding.Number));
        Assert.Contains("staat niet op zijn plaats", findings[0].Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_that_were_swapped_are_both_found()
    {
        await ByHandAsync("UPDATE audit_records SET number = -1 WHERE number = 3; UPDATE audit_records SET number = 3 WHERE number = 4; UPDATE audit_records SET number = 4 WHERE number = -1");

        var (_, findings) = await VerifyAsync();

        Assert.Equal([3, 4, 5], findings.Select(finding => finding.Number));
        Assert.All(findings.Take(2), finding => Assert.Contains("staat niet op zijn plaats", finding.Said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Written + 1)]
    [InlineData(Written + 2)]
    public async Task An_inserted_record_is_found(int number)
    {
        await ByHandAsync($"INSERT INTO audit_records SELECT {number}, version, at, action, object, result, fault, origin, address, correlation, actor_number, actor_role, previous_hash, hash FROM audit_records WHERE number = 3");

        var (_, findings) = await VerifyAsync();

        Assert.Contains(findings, finding => finding.Number == number);
    }

    [Fact]
    public async Task A_record_replaced_with_a_hash_that_fits_it_is_found_by_the_next()
    {
        await using (var db = await _portal.OpenAsync())
        {
            var before = await db.AuditRecords.SingleAsync(record => record.Number == 2, Stop);
            var forged = AuditRecord.After(new AuditHead(2, before.Hash), new AuditEntry(AuditActions.SignOut, 5), Origin.CommandLine, _portal.Clock.GetUtcNow());
            await ByHandAsync($"UPDATE audit_records SET at = '{forged.At:O}', action = '{forged.Action}', object = '', origin = 'CommandLine', actor_number = 5, actor_role = NULL, hash = '\\x{Convert.ToHexString(AuditHash.Of(forged))}' WHERE number = 3");
        }

        var (_, findings) = await VerifyAsync();

        Assert.Equal(["Record 4: sluit niet aan op het record ervoor: dat is vervangen, of dit is ingevoegd."], findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_is_found_by_the_head_that_was_noted_and_by_nothing_else()
    {
        var (before, _) = await VerifyAsync();
        await ByHandAsync("DELETE FROM audit_records WHERE number > 4");

        var (unnoted, _) = await VerifyAsync();
        var (_, findings) = await VerifyAsync(before.Head);

        Assert.True(unnoted.IsWhole);
        Assert.Equal(["Record 6: ontbreekt: het logboek eindigt bij 4, de nieuwste records zijn weggehaald."], findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_and_written_anew_is_found_by_the_head_that_was_noted()
    {
        var (before, _) = await VerifyAsync();
        await ByHandAsync("DELETE FROM audit_records WHERE number > 4");
        for (var number = 5; number <= 8; number++)
            await WriteAsync("iets anders");

        var (unnoted, _) = await VerifyAsync();
        var (_, findings) = await VerifyAsync(before.Head);

        Assert.True(unnoted.IsWhole);
        Assert.Equal([6], findings.Select(finding => finding.Number));
    }

    [Fact]
    public async Task A_head_that_was_noted_holds_while_the_log_grows()
    {
        var (before, _) = await VerifyAsync();
        await WriteAsync("later");

        var (verdict, findings) = await VerifyAsync(before.Head);

        Assert.Empty(findings);
        Assert.Equal(Written + 1, verdict.Count);
    }

    [Fact]
    public async Task Writers_at_the_same_time_make_one_chain_without_gaps()
    {
        const int writers = 8;
        const int each = 25;

        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (var turn = 0; turn < each; turn++)
                await WriteAsync($"schrijver {writer}, {turn}");
        })));

        var (verdict, findings) = await VerifyAsync();
        Assert.Empty(findings);
        Assert.Equal((Written + (writers * each), Written + (writers * each)), (verdict.Count, verdict.Head.Number));
    }

    [Theory]
    [InlineData("UPDATE audit_records SET object = 'x'", PostgresErrorCodes.InsufficientPrivilege)]
    [InlineData("DELETE FROM audit_records", PostgresErrorCodes.InsufficientPrivilege)]
    [InlineData("TRUNCATE audit_records", PostgresErrorCodes.InsufficientPrivilege)]
    [InlineData("ALTER TABLE audit_records DISABLE TRIGGER ALL", PostgresErrorCodes.InsufficientPrivilege)]
    [InlineData("INSERT INTO audit_records SELECT 99, version, at, action, object, result, fault, origin, address, correlation, actor_number, actor_role, previous_hash, hash FROM audit_records WHERE number = 3", HistoryGuards.Refused)]
    public async Task The_role_of_the_portal_can_add_to_the_end_and_nothing_else(string sql, string state)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(_portal.AppConnectionString, sql));

        Assert.Equal(state, refused.SqlState);
    }

    [Theory]
    [InlineData("UPDATE audit_records SET object = 'x'")]
    [InlineData("DELETE FROM audit_records")]
    [InlineData("TRUNCATE audit_records")]
    [InlineData("TRUNCATE audit_records, users CASCADE")]
    public async Task Nor_does_the_owner_of_the_schema_by_a_slip_of_the_hand(string sql)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(_portal.OwnerConnectionString, sql));

        Assert.Equal(HistoryGuards.Refused, refused.SqlState);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task WriteAsync(string subject) => _portal.Get<UseCases>().RecordAsync(
        new AuditEntry(AuditActions.SignIn, 7) { Object = subject, ActorRole = Role.Administrator }, Stop);

    private async Task<(AuditVerdict Verdict, List<AuditFinding> Findings)> VerifyAsync(AuditHead? expected = null)
    {
        var findings = new List<AuditFinding>();
        var verdict = await _portal.Get<VerifyAudit>().RunAsync(
            expected,
            finding =>
            {
                findings.Add(finding);
                return Task.CompletedTask;
            },
            Stop);
        Assert.Equal(findings.Count, verdict.Findings);
        return (verdict, findings);
    }

    private Task ByHandAsync(string sql) => ExecuteAsync(
        _portal.OwnerConnectionString, $"ALTER TABLE audit_records DISABLE TRIGGER ALL; {sql}; ALTER TABLE audit_records ENABLE TRIGGER ALL");

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Stop);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Stop);
    }
}
