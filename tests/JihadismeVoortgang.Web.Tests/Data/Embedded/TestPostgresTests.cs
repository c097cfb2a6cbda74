using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Data.Embedded;

public sealed class TestPostgresTests(TestPostgres server)
{
    private static int _migrations;

    private static readonly TestPostgresTemplate Notes = new("notes", async owner =>
    {
        Interlocked.Increment(ref _migrations);
        await TestDataFolder.ExecuteAsync(
            owner,
            """
            create table note (text text);
            insert into note values ('uit het sjabloon');
            grant select, insert, delete on note to portal_app;
            """);
    });

    [Fact]
    public async Task Every_clone_holds_the_template_and_none_sees_the_changes_of_another()
    {
        var clones = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => server.CloneAsync(Notes)));
        foreach (var clone in clones)
            await TestDataFolder.ExecuteAsync(clone.AppConnectionString, $"insert into note values ('{clone.Name}')");

        foreach (var clone in clones)
        {
            Assert.Equal($"{clone.Name}, uit het sjabloon", await TestDataFolder.ScalarAsync(
                clone.AppConnectionString, "select string_agg(text, ', ' order by text) from note"));
            await clone.DisposeAsync();
        }

        Assert.Equal(1, _migrations);
    }

    [Fact]
    public async Task A_clone_is_dropped_even_when_connections_to_it_are_open()
    {
        await using var other = await server.CloneAsync(Notes);
        var clone = await server.CloneAsync(Notes);
        await using var connection = new Npgsql.NpgsqlConnection(clone.AppConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);

        await clone.DisposeAsync();

        Assert.Equal(0L, await TestDataFolder.ScalarAsync(
            other.AppConnectionString, $"select count(*) from pg_database where datname = '{clone.Name}'"));
    }
}
