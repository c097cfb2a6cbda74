using System.Diagnostics;
using JihadismeVoortgang.Web.Data.Embedded;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace JihadismeVoortgang.Web.Tests.Data.Embedded;

/// <summary>A data folder of one test, with the means to use and abuse the cluster in it.</summary>
internal sealed class TestDataFolder : IAsyncDisposable
{
    private readonly string _root = TestPostgresFolder.NewPath();

    public TestDataFolder(string name = "data")
    {
        Directory.CreateDirectory(_root);
        Path = System.IO.Path.Combine(_root, name);
    }

    /// <summary>The data folder; it does not exist until a cluster is made.</summary>
    public string Path { get; }

    public string Root => _root;

    public string ClusterFolder => System.IO.Path.Combine(Path, "postgres", "cluster");

    public Task<EmbeddedCluster> StartPortalAsync() => StartAsync(ClusterUse.Portal);

    public Task<EmbeddedCluster> StartCommandAsync() => StartAsync(ClusterUse.Command);

    public async Task<EmbeddedPostgresException> RefusalAsync(ClusterUse use = ClusterUse.Portal) =>
        await Assert.ThrowsAsync<EmbeddedPostgresException>(() => StartAsync(use));

    /// <summary>Starts and stops a portal, so that there is a cluster with something in it.</summary>
    public async Task FillAsync(string text)
    {
        await using var cluster = await StartPortalAsync();
        await WriteAsync(cluster, text);
    }

    public static async Task WriteAsync(EmbeddedCluster cluster, string text) =>
        await ExecuteAsync(cluster.OwnerConnectionString, $"create table memory as select '{text}' as text");

    public static async Task<object?> ReadAsync(EmbeddedCluster cluster) =>
        await ScalarAsync(cluster.OwnerConnectionString, "select text from memory");

    public static async Task ExecuteAsync(string connectionString, string sql) => await ScalarAsync(connectionString, sql);

    public static async Task<object?> ScalarAsync(string connectionString, string sql)
    {
        // Unpooled: other tests clear all pools of the process at the same time, and a pool that is being cleared by
        // somebody else may still hand out a connection to a server that is gone.
        await using var connection = new NpgsqlConnection($"{connectionString};Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>kill -9 of a server this test started.</summary>
    public static void KillServer(int? processId)
    {
        using var server = Process.GetProcessById(Assert.NotNull(processId));
        server.Kill();
        server.WaitForExit(); // a process on its way out still counts as one, and still answers the door
    }

    public async ValueTask DisposeAsync()
    {
        await TestPostgresFolder.StopAsync(ClusterFolder); // only after a failed test
        Directory.Delete(_root, recursive: true);
    }

    private Task<EmbeddedCluster> StartAsync(ClusterUse use) =>
        EmbeddedCluster.StartAsync(
            new() { DataFolder = Path, Use = use },
            TimeProvider.System,
            NullLogger.Instance,
            TestContext.Current.CancellationToken);
}
