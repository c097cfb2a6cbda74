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

    [Fact]
    public async Task A_server_that_a_command_started_again_is_noticed_too_and_its_dead_connections_dropped()
    {
        await using var folder = new TestDataFolder();
        await using var cluster = await folder.StartPortalAsync();
        await using var command = await folder.StartCommandAsync();
        var restarts = 0;
        cluster.Restarted += (_, _) => restarts++;
        using var supervisor = new ClusterSupervisor(cluster, TimeProvider.System, new LogLines());
        TestDataFolder.KillServer(cluster.ServerProcessId);
        await command.EnsureRunningAsync(TestContext.Current.CancellationToken);

        await supervisor.CheckAsync(TestContext.Current.CancellationToken);
        await supervisor.CheckAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, restarts);
    }

    [Fact]
    public async Task A_portal_that_gives_up_while_it_starts_does_not_make_the_watch_fail()
    {
        await using var folder = new TestDataFolder();
        await using var cluster = await folder.StartPortalAsync();
        var time = new WatchedTime();
        var supervisor = new ClusterSupervisor(cluster, time, new LogLines());
        await supervisor.StartAsync(TestContext.Current.CancellationToken);
        var watch = supervisor.ExecuteTask!;
        await time.TimerMade.Task;

        supervisor.Dispose(); // without being stopped first, as a host does that could not start

        await Task.WhenAny(watch);
        Assert.True(watch.IsCompletedSuccessfully, watch.Exception?.Message ?? "It was cancelled.");
    }

    private static async Task<int> ReadServerIdAsync(string clusterFolder)
    {
        var lines = await File.ReadAllLinesAsync(
            Path.Combine(clusterFolder, "postmaster.pid"), TestContext.Current.CancellationToken);
        return int.Parse(lines[0], CultureInfo.InvariantCulture);
    }

    /// <summary>Says when the supervisor has begun.</summary>
    private sealed class WatchedTime : FakeTimeProvider
    {
        public TaskCompletionSource TimerMade { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            TimerMade.TrySetResult();
            return base.CreateTimer(callback, state, dueTime, period);
        }
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
