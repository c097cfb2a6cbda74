using JihadismeVoortgang.Web.Tests.Support;
using Npgsql;

namespace JihadismeVoortgang.Web.Tests.Data.Embedded;

/// <summary>What the two roles may do; embedded server and test server get them from the same code.</summary>
public sealed class DatabaseRolesTests(TestPostgres server)
{
    private static readonly TestPostgresTemplate Template = new("roles", async owner =>
        await TestDataFolder.ExecuteAsync(
            owner,
            """
            create table measure (number int primary key, title text);
            insert into measure values (1, 'zeehond'), (2, 'Êta'), (3, 'eb'), (4, 'Aap');
            grant select on measure to portal_app;
            """));

    [Theory]
    [InlineData("create table t (a int)")]
    [InlineData("create temporary table t (a int)")]
    [InlineData("create schema s")]
    [InlineData("create function f() returns int language sql as 'select 1'")]
    [InlineData("alter table measure add column x int")]
    [InlineData("drop table measure")]
    [InlineData("create role intruder")]
    [InlineData("create database other")]
    [InlineData("delete from measure")]
    public async Task The_role_of_the_portal_defines_nothing_and_does_only_what_it_was_granted(string statement)
    {
        await using var database = await server.CloneAsync(Template);

        var refusal = await Assert.ThrowsAsync<PostgresException>(
            () => TestDataFolder.ExecuteAsync(database.AppConnectionString, statement));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
    }

    [Theory]
    [InlineData("portal_owner")]
    [InlineData("portal_app")]
    public async Task Neither_role_is_a_superuser_or_makes_roles_or_databases(string role)
    {
        await using var database = await server.CloneAsync(Template);

        Assert.Equal(false, await TestDataFolder.ScalarAsync(
            database.AppConnectionString,
            $"select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls from pg_roles where rolname = '{role}'"));
    }

    [Fact]
    public async Task The_owner_defines_tables()
    {
        await using var database = await server.CloneAsync(Template);

        await TestDataFolder.ExecuteAsync(database.OwnerConnectionString, "alter table measure add column x int");

        Assert.Equal("portal_owner", await TestDataFolder.ScalarAsync(
            database.OwnerConnectionString, "select tableowner::text from pg_tables where tablename = 'measure'"));
    }

    [Fact]
    public async Task Names_sort_in_Dutch_order_whatever_their_case_or_accents()
    {
        await using var database = await server.CloneAsync(Template);

        Assert.Equal("Aap eb Êta zeehond", await TestDataFolder.ScalarAsync(
            database.AppConnectionString, "select string_agg(title, ' ' order by title) from measure"));
    }

    [Fact]
    public async Task The_extensions_for_searching_are_there_when_the_server_has_them()
    {
        await using var database = await server.CloneAsync(Template);

        Assert.Equal(false, await TestDataFolder.ScalarAsync(
            database.AppConnectionString,
            """
            select exists (
                select from pg_available_extensions
                where name in ('pg_trgm', 'unaccent') and installed_version is null)
            """));
    }
}
