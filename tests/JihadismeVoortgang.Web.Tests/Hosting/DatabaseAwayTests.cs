using JihadismeVoortgang.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JihadismeVoortgang.Web.Tests.Hosting;

public class DatabaseAwayTests
{
    [Theory]
    [InlineData(PostgresErrorCodes.CannotConnectNow)]
    [InlineData(PostgresErrorCodes.AdminShutdown)]
    [InlineData(PostgresErrorCodes.CrashShutdown)]
    [InlineData(PostgresErrorCodes.TooManyConnections)]
    [InlineData(PostgresErrorCodes.DiskFull)]
    [InlineData(PostgresErrorCodes.InvalidCatalogName)]
    public void A_server_that_cannot_answer_now_is_away(string state) =>
        Assert.True(DatabaseAway.Explains(new InvalidOperationException("", Refusal(state))));

    [Fact]
    public void A_server_nobody_reaches_is_away() => Assert.True(DatabaseAway.Explains(new NpgsqlException("no route")));

    [Theory]
    [InlineData(PostgresErrorCodes.UndefinedTable)]
    [InlineData(PostgresErrorCodes.UniqueViolation)]
    [InlineData(PostgresErrorCodes.InsufficientPrivilege)]
    public void A_query_it_refuses_is_a_mistake_of_ours(string state) =>
        Assert.False(DatabaseAway.Explains(new DbUpdateException("", Refusal(state))));

    [Fact]
    public void Any_other_mistake_is_ours_too() => Assert.False(DatabaseAway.Explains(new InvalidOperationException("", new TimeoutException())));

    private static PostgresException Refusal(string state) => new("", "ERROR", "ERROR", state);
}
