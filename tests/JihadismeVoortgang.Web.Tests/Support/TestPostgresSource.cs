using JihadismeVoortgang.Web.Data.Embedded;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using Testcontainers.PostgreSql;

namespace JihadismeVoortgang.Web.Tests.Support;

/// <summary>
/// Where the tests' server comes from: <c>PORTAL_TEST_POSTGRES</c>, else a container where a Docker engine answers,
/// else a cluster of our own in memory. The choice is made once; a source that is chosen and fails is an error, never a
/// reason to try the next.
/// </summary>
internal sealed class TestPostgresSource : IAsyncDisposable
{
    private const string Variable = "PORTAL_TEST_POSTGRES";
    private const string Image = "postgres:17";

    private readonly IAsyncDisposable? _server;

    private TestPostgresSource(string connectionString, IAsyncDisposable? server)
    {
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { Database = "postgres" };
        (AdminConnectionString, _server) = (builder.ConnectionString, server);
    }

    /// <summary>As superuser, to the database every server has.</summary>
    public string AdminConnectionString { get; }

    /// <summary>The server outlives the test run, so that what was made must be dropped.</summary>
    public bool IsShared => _server is null;

    public static async Task<TestPostgresSource> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            Announce($"the server of {Variable}");
            return new(given, server: null);
        }

        return await TestPostgresDocker.AnswersAsync() ? await StartContainerAsync() : await StartClusterAsync();
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<TestPostgresSource> StartContainerAsync()
    {
        Announce($"a container of {Image}");
        var container = new PostgreSqlBuilder(Image)
            .WithCommand("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off")
            .WithCommand("-c", "max_connections=200")
            .Build();
        await container.StartAsync();
        return new(container.GetConnectionString(), container);
    }

    private static async Task<TestPostgresSource> StartClusterAsync()
    {
        await TestPostgresFolder.DeleteLeftoversAsync();
        var folder = TestPostgresFolder.NewPath();
        Announce($"a throwaway cluster in {folder}");
        var cluster = await EmbeddedCluster.StartAsync(
            new() { DataFolder = folder, Throwaway = true }, TimeProvider.System, NullLogger.Instance);
        return new(cluster.AdminConnectionString, cluster);
    }

    private static void Announce(string source) => Console.WriteLine($"PostgreSQL for the tests: {source}");
}
