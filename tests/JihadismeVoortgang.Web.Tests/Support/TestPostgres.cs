using System.Collections.Concurrent;
using JihadismeVoortgang.Web.Data.Embedded;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

[assembly: AssemblyFixture(typeof(TestPostgres))]

namespace JihadismeVoortgang.Web.Tests.Support;

/// <summary>
/// The PostgreSQL server of a test run, with the portal's two roles. Tests take it as a constructor parameter and clone
/// a database from a template; nothing starts before the first clone.
/// </summary>
public sealed class TestPostgres : IAsyncDisposable
{
    // Known to all: these roles exist on test servers only.
    private const string Password = "portal-test";

    private readonly string _prefix = $"portal_test_{Guid.NewGuid():N}"[..20];
    private readonly Lazy<Task<TestPostgresSource>> _source = new(StartAsync);
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _templates = new();
    private readonly ConcurrentDictionary<string, byte> _databases = new();
    private int _clones;

    /// <summary>A fresh copy of the template's database, which is made first when this run has not made it yet.</summary>
    public async Task<TestPostgresDatabase> CloneAsync(TestPostgresTemplate template)
    {
        var original = await _templates.GetOrAdd(template.Name, _ => new(() => MakeTemplateAsync(template))).Value;
        var name = $"{_prefix}_{Interlocked.Increment(ref _clones)}";
        _databases.TryAdd(name, 0);
        var source = await _source.Value;
        await Setup(source).CloneDatabaseAsync(original, name, TestContext.Current.CancellationToken);
        return new(
            this,
            name,
            ConnectionString(source, ClusterDatabases.OwnerRole, name),
            ConnectionString(source, ClusterDatabases.AppRole, name));
    }

    /// <summary>Drops the database, whoever is still connected to it.</summary>
    public async Task DropAsync(TestPostgresDatabase database)
    {
        ClearPool(database.OwnerConnectionString);
        ClearPool(database.AppConnectionString);
        await DropAsync(await _source.Value, database.Name);
    }

    /// <summary>Of the superuser, for what an operator does; starts the server when nothing did.</summary>
    public async Task<string> AdminConnectionStringAsync() => (await _source.Value).AdminConnectionString;

    public async ValueTask DisposeAsync()
    {
        if (!_source.IsValueCreated || _source.Value.IsFaulted)
            return;
        await using var source = await _source.Value;
        if (source.IsShared)
        {
            foreach (var name in _databases.Keys)
                await DropAsync(source, name);
        }
    }

    private static async Task<TestPostgresSource> StartAsync()
    {
        var source = await TestPostgresSource.StartAsync();
        await Setup(source).EnsureRolesAsync(Password, CancellationToken.None);
        return source;
    }

    private static ClusterDatabases Setup(TestPostgresSource source) =>
        new(source.AdminConnectionString, NullLogger.Instance);

    private static string ConnectionString(TestPostgresSource source, string role, string database) =>
        new NpgsqlConnectionStringBuilder(source.AdminConnectionString)
        {
            Username = role,
            Password = Password,
            Database = database,
            Pooling = true,
            MaxPoolSize = 20, // many databases share one server
            IncludeErrorDetail = true,
        }.ConnectionString;

    private static void ClearPool(string connectionString)
    {
        using var connection = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(connection);
    }

    // On a server of somebody else the roles may exist with a password of their own, which is not ours to change.
    private static async Task CheckLoginAsync(string connectionString)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync();
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidPassword)
        {
            throw new InvalidOperationException(
                $"The test server has a role {ClusterDatabases.AppRole} already: use a server that holds no portal.", e);
        }
    }

    private static async Task ExecuteAsync(TestPostgresSource source, string sql)
    {
        await using var connection = new NpgsqlConnection(source.AdminConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<string> MakeTemplateAsync(TestPostgresTemplate template)
    {
        var source = await _source.Value;
        var name = $"{_prefix}_{template.Name}";
        _databases.TryAdd(name, 0);
        await Setup(source).EnsureDatabaseAsync(name, CancellationToken.None);
        await CheckLoginAsync(ConnectionString(source, ClusterDatabases.AppRole, name));
        await template.MigrateAsync(ConnectionString(source, ClusterDatabases.OwnerRole, name));
        // A database somebody is connected to cannot be copied: close it, also for pools the migration left behind.
        await ExecuteAsync(source, $"alter database {name} allow_connections false");
        ClearPool(ConnectionString(source, ClusterDatabases.OwnerRole, name));
        ClearPool(ConnectionString(source, ClusterDatabases.AppRole, name));
        await ExecuteAsync(source, $"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'");
        return name;
    }

    private async Task DropAsync(TestPostgresSource source, string name)
    {
        await ExecuteAsync(source, $"drop database if exists {name} with (force)");
        _databases.TryRemove(name, out _);
    }
}
