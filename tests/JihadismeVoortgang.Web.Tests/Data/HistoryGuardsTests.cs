using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Data.Mappings;
using JihadismeVoortgang.Web.Tests.Support;
using Npgsql;

namespace JihadismeVoortgang.Web.Tests.Data;

/// <summary>What nobody can change by hand, as the portal's account or as the owner of the schema.</summary>
public sealed class HistoryGuardsTests(TestPostgres server) : IAsyncLifetime
{
    private readonly PortalDatabaseFixture _portal = new(server);

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
        await _portal.SettleRoundAsync(6);
        await _portal.Get<AdoptRound>().RunAsync(await _portal.AccountAsync(Role.Coordinator), 6, Stop);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory]
    [InlineData("UPDATE status_entries SET state_of_play = 'anders' WHERE round_number = 6")]
    [InlineData("UPDATE status_entries SET round_number = 7 WHERE round_number = 6")]
    [InlineData("UPDATE status_entries SET theme_number = 2 WHERE round_number = 6")]
    [InlineData("DELETE FROM status_entries WHERE round_number = 6")]
    [InlineData("UPDATE status_entry_measures SET description = 'anders' WHERE round_number = 6")]
    [InlineData("INSERT INTO status_entry_measures (status_entry_id, round_number, measure_number, description) SELECT id, 6, 99, 'extra' FROM status_entries WHERE round_number = 6 LIMIT 1")]
    [InlineData("DELETE FROM status_entry_measures WHERE round_number = 6")]
    [InlineData("UPDATE reporting_rounds SET introduction = 'anders' WHERE number = 6")]
    [InlineData("UPDATE reporting_rounds SET state = 'Open' WHERE number = 6")]
    [InlineData("DELETE FROM reporting_rounds WHERE number = 6")]
    public async Task Nothing_of_an_adopted_round_changes_by_hand(string sql)
    {
        var before = await TextsAsync();

        var refused = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(_portal.AppConnectionString, sql));

        Assert.Equal(HistoryGuards.Refused, refused.SqlState);
        Assert.Equal(before, await TextsAsync());
    }

    [Fact]
    public async Task The_row_of_the_open_round_can_be_changed_and_moved_to_no_adopted_one()
    {
        Assert.Equal(3, await ExecuteAsync(_portal.AppConnectionString, "UPDATE status_entries SET recent_developments = 'nieuw' WHERE round_number = 7"));

        var refused = await Assert.ThrowsAsync<PostgresException>(
            () => ExecuteAsync(_portal.AppConnectionString, "UPDATE status_entries SET round_number = 6 WHERE round_number = 7"));

        Assert.Equal(HistoryGuards.Refused, refused.SqlState);
    }

    [Theory]
    [InlineData("UPDATE editions SET title = 'anders'")]
    [InlineData("UPDATE editions SET pdf = '\\x00'")]
    [InlineData("DELETE FROM editions")]
    [InlineData("UPDATE revisions SET reason = 'anders'")]
    [InlineData("DELETE FROM steps")]
    public async Task Not_even_the_owner_of_the_schema_rewrites_history(string sql)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(_portal.OwnerConnectionString, sql));

        Assert.Equal(HistoryGuards.Refused, refused.SqlState);
    }

    [Theory]
    [InlineData("period_from = '2026-06-30', period_until = '2026-12-31'", "ex_reporting_rounds_period")] // round 6 ends on that day
    [InlineData("hand_in_opens = '2026-03-30', hand_in_closes = '2026-08-01'", "ex_reporting_rounds_hand_in")]
    [InlineData("period_from = '2026-12-31', period_until = '2026-07-01'", "ck_reporting_rounds_period")]
    [InlineData("hand_in_opens = '2026-09-30', hand_in_closes = '2026-09-01'", "ck_reporting_rounds_hand_in")]
    [InlineData("period_from = '2026-10-01', period_until = '2026-12-31', hand_in_opens = '2026-09-30', hand_in_closes = '2026-10-31'", "ck_reporting_rounds_hand_in_after")]
    [InlineData("state = 'Open'", "ck_reporting_rounds_open")]
    public async Task Days_that_overlap_or_are_out_of_order_are_refused_by_the_database(string change, string constraint)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(
            () => ExecuteAsync(_portal.AppConnectionString, $"UPDATE reporting_rounds SET {change} WHERE number = 7"));

        Assert.Equal(constraint, refused.ConstraintName);
    }

    [Theory]
    [InlineData("period_from = '2025-01-01', period_until = '2025-06-30'")]
    [InlineData("hand_in_opens = '2025-03-01', hand_in_closes = '2025-03-31'")]
    public async Task A_round_is_never_about_days_before_those_of_the_round_before_it(string change)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(
            () => ExecuteAsync(_portal.AppConnectionString, $"UPDATE reporting_rounds SET {change} WHERE number = 7"));

        Assert.Equal(HistoryGuards.Refused, refused.SqlState);
    }

    [Fact]
    public async Task A_measure_has_one_row_in_a_round_whatever_is_inserted()
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(
            _portal.AppConnectionString,
            "INSERT INTO status_entry_measures (status_entry_id, round_number, measure_number, description) "
            + "SELECT id, 7, 1, 'nog eens' FROM status_entries WHERE round_number = 7 LIMIT 1"));

        Assert.Equal(PostgresErrorCodes.UniqueViolation, refused.SqlState);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<string> TextsAsync()
    {
        await using var connection = new NpgsqlConnection(_portal.AppConnectionString);
        await connection.OpenAsync(Stop);
        await using var command = new NpgsqlCommand(
            "SELECT (SELECT json_agg(e ORDER BY id)::text FROM status_entries e WHERE round_number = 6) || (SELECT json_agg(m ORDER BY measure_number)::text FROM status_entry_measures m WHERE round_number = 6) || (SELECT json_agg(r)::text FROM reporting_rounds r WHERE number = 6)",
            connection);
        return (string)(await command.ExecuteScalarAsync(Stop))!;
    }

    private static async Task<int> ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Stop);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync(Stop);
    }
}
