using System.Collections.Concurrent;
using System.Globalization;
using JihadismeVoortgang.Web.Data.Embedded;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace JihadismeVoortgang.Web.Tests.Data.Embedded;

public sealed class ClusterSupervisorTests
{
    [Fact]
    public async Task A_killed_server_is_noticed_at_the_next_look_and_started_again_with_its_data()
    {
        await using var folder = new TestDataFolder();
        await using var cluster = await folder.StartPortalAsync();
        await TestDataFolder.WriteAsync(cluster, "bewaard");
        var (time, log, restarts) = (new FakeTimeProvider(), new LogLines(), 0);
        cluster.Restarted += (_, _) => restarts++;
        using var supervisor = new ClusterSupervisor(cluster, time, log);
        await supervisor.StartAsync(TestContext.Current.CancellationToken);
        var killed = cluster.ServerProcessId;

        TestDataFolder.KillServer(killed);
        await Eventually.IsTrueAsync(
            () =>
            {
                time.Advance(ClusterSupervisor.Interval);
                return log.Lines.Count == 2;
            },
            "the supervisor has said that the server is gone and that it is back");

        Assert.Equal("bewaard", await TestDataFolder.ReadAsync(cluster));
        Assert.NotEqual(killed, cluster.ServerProcessId);
        await supervisor.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, restarts);
        Assert.Collection(
            log.Lines,
            line => Assert.Equal($"De databaseserver (pid {killed}) is weggevallen en wordt opnieuw gestart.", line),
            line => Assert.StartsWith(
                $"De databaseserver draait weer (pid {cluster.ServerProcessId},", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_cannot_start_is_tried_again_at_every_look_until_it_can()
    {
        await using var folder = new TestDataFolder();
        await using var cluster = await folder.StartPortalAsync();
        await TestDataFolder.WriteAsync(cluster, "bewaard");
        var log = new LogLines();
        using var supervisor = new ClusterSupervisor(cluster, TimeProvider.System, log);
        var away = folder.ClusterFolder + ".weg";

        Directory.Move(folder.ClusterFolder, away);
        TestDataFolder.KillServer(await ReadServerIdAsync(away));
        await supervisor.CheckAsync(TestContext.Current.CancellationToken);
        await supervisor.CheckAsync(TestContext.Current.CancellationToken);
        Assert.False(Directory.Exists(folder.ClusterFolder), "a lost cluster must never be replaced by an empty one");
        var refusal = await Assert.ThrowsAsync<EmbeddedPostgresException>(
            () => cluster.EnsureRunningAsync(TestContext.Current.CancellationToken));
        Assert.Equal($"De database in {cluster.Home} is verdwenen. Zet de map terug.", refusal.Message);
        Assert.Equal(2, log.Lines.Count(line => line.Contains("is niet te bereiken", StringComparison.Ordinal)));

        Directory.Move(away, folder.ClusterFolder);
        await supervisor.CheckAsync(TestContext.Current.CancellationToken);
        Assert.Equal("bewaard", await TestDataFolder.ReadAsync(cluster));
    }

    private static async Task<int> ReadServerIdAsync(string clusterFolder)
    {
        var lines = await File.ReadAllLinesAsync(
            Path.Combine(clusterFolder, "postmaster.pid"), TestContext.Current.CancellationToken);
        return int.Parse(lines[0], CultureInfo.InvariantCulture);
    }

    private sealed class LogLines : ILogger<ClusterSupervisor>
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> text) =>
            Lines.Enqueue(text(state, exception));
    }
}
