using JihadismeVoortgang.Web.Data.Embedded;
using Microsoft.Extensions.Logging.Abstractions;
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

    private TestPostgresSource(string description, string adminConnectionString, IAsyncDisposable? server) =>
        (Description, AdminConnectionString, _server) = (description, adminConnectionString, server);

    public string Description { get; }

    /// <summary>As superuser, to any database.</summary>
    public string AdminConnectionString { get; }

    /// <summary>The server outlives the test run, so that what was made must be dropped.</summary>
    public bool IsShared => _server is null;

    public static async Task<TestPostgresSource> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            return new($"the server of {Variable}", given, server: null);
        if (await TestPostgresDocker.AnswersAsync())
            return await StartContainerAsync();
        return await StartClusterAsync();
    }

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static async Task<TestPostgresSource> StartContainerAsync()
    {
        var container = new PostgreSqlBuilder(Image)
            .WithCommand("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off")
            .WithCommand("-c", "max_connections=200")
            .Build();
        await container.StartAsync();
        return new($"a container of {Image}", container.GetConnectionString(), container);
    }

    private static async Task<TestPostgresSource> StartClusterAsync()
    {
        await TestPostgresFolder.DeleteLeftoversAsync();
        var cluster = await EmbeddedCluster.StartAsync(
            new() { DataFolder = TestPostgresFolder.NewPath(), Throwaway = true },
            TimeProvider.System,
            NullLogger.Instance);
        return new($"a throwaway cluster in {cluster.Home}", cluster.AdminConnectionString, cluster);
    }
}
