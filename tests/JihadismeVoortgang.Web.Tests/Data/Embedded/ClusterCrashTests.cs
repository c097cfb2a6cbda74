using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using JihadismeVoortgang.Web.Data.Embedded;
using Npgsql;

namespace JihadismeVoortgang.Web.Tests.Data.Embedded;

public sealed class ClusterCrashTests
{
    [Fact]
    public async Task The_server_of_a_killed_portal_is_taken_over_by_the_next()
    {
        await using var folder = new TestDataFolder();
        await folder.FillAsync("bewaard");
        using var killed = await PortalProcess.StartAsync(folder.Path);
        var refusal = await folder.RefusalAsync();
        Assert.Contains($"(pid {killed.Id})", refusal.Message, StringComparison.Ordinal);

        await killed.KillAsync();
        await using var next = await folder.StartPortalAsync();

        Assert.Equal(ClusterStart.AlreadyRunning, next.Start);
        Assert.Equal(killed.ServerProcessId, next.ServerProcessId);
        Assert.Equal("bewaard", await TestDataFolder.ReadAsync(next));
        await next.DisposeAsync();
        Assert.Null(next.ServerProcessId);
    }

    [Fact]
    public async Task When_portal_and_server_are_both_killed_the_next_start_recovers_the_data()
    {
        await using var folder = new TestDataFolder();
        await folder.FillAsync("bewaard");
        using var killed = await PortalProcess.StartAsync(folder.Path);

        await killed.KillAsync();
        TestDataFolder.KillServer(killed.ServerProcessId);
        await using var next = await folder.StartPortalAsync();

        Assert.Equal(ClusterStart.Started, next.Start);
        Assert.Equal("bewaard", await TestDataFolder.ReadAsync(next));
    }

    [Fact]
    public async Task The_number_of_a_dead_server_may_be_another_program_by_now()
    {
        await using var folder = new TestDataFolder();
        await folder.FillAsync("bewaard");
        await LeaveServerFileAsync(folder, Environment.ProcessId);

        await using var next = await folder.StartPortalAsync();

        Assert.Equal("bewaard", await TestDataFolder.ReadAsync(next));
    }

    [Fact]
    public async Task The_number_of_a_dead_server_may_be_the_server_of_another_cluster_by_now()
    {
        await using var folder = new TestDataFolder();
        await folder.FillAsync("bewaard");
        await using var otherFolder = new TestDataFolder();
        await using var other = await otherFolder.StartPortalAsync();
        await LeaveServerFileAsync(folder, Assert.NotNull(other.ServerProcessId));

        await using var next = await folder.StartPortalAsync();

        Assert.Equal("bewaard", await TestDataFolder.ReadAsync(next));
        Assert.NotEqual(other.ServerProcessId, next.ServerProcessId);
    }

    [Fact]
    public async Task What_was_confirmed_before_the_server_was_killed_is_there_when_it_is_back()
    {
        await using var folder = new TestDataFolder();
        await using var cluster = await folder.StartPortalAsync();
        await TestDataFolder.ExecuteAsync(cluster.OwnerConnectionString, "create table saved (number int primary key)");
        var confirmed = new ConcurrentBag<int>();
        var savers = Enumerable.Range(0, 4).Select(saver => SaveUntilBrokenAsync(cluster, saver, confirmed)).ToList();
        await Eventually.IsTrueAsync(() => confirmed.Count > 100, "a hundred numbers are saved");

        TestDataFolder.KillServer(cluster.ServerProcessId);
        await Task.WhenAll(savers);
        await cluster.EnsureRunningAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0L, await TestDataFolder.ScalarAsync(
            cluster.OwnerConnectionString,
            $"select count(*) from unnest('{{{string.Join(',', confirmed)}}}'::int[]) as number "
            + "where number not in (select number from saved)"));
    }

    [Fact]
    public async Task A_session_that_outlives_the_killed_server_only_delays_the_restart()
    {
        await using var folder = new TestDataFolder();
        await folder.FillAsync("bewaard");
        await using var cluster = await folder.StartPortalAsync();
        await using var session = new NpgsqlConnection(cluster.OwnerConnectionString);
        await session.OpenAsync(TestContext.Current.CancellationToken);

        var log = Path.Combine(cluster.Home, "server.log");

        SendSignal("STOP", session.ProcessID); // so that it cannot see that its server is gone
        TestDataFolder.KillServer(cluster.ServerProcessId);
        var restart = cluster.EnsureRunningAsync(TestContext.Current.CancellationToken);
        await Eventually.IsTrueAsync(
            () => File.ReadAllText(log).Contains("is still in use", StringComparison.Ordinal),
            "the new server finds the memory of the old one in use");
        SendSignal("CONT", session.ProcessID);

        Assert.True(await restart);
        Assert.Equal("bewaard", await TestDataFolder.ReadAsync(cluster));
    }

    [Fact]
    public async Task A_cluster_that_was_never_finished_is_made_anew()
    {
        await using var folder = new TestDataFolder();
        var unfinished = Directory.CreateDirectory(Path.Combine(folder.Path, "postgres", "cluster.new-0000"));
        await File.WriteAllTextAsync(
            Path.Combine(unfinished.FullName, "PG_VERSION"), "15\n", TestContext.Current.CancellationToken);

        await using var cluster = await folder.StartPortalAsync();

        Assert.Equal(ClusterStart.Created, cluster.Start);
        Assert.False(Directory.Exists(unfinished.FullName));
    }

    [Fact]
    public async Task A_set_up_that_broke_off_is_completed_by_the_next_start()
    {
        await using var folder = new TestDataFolder();
        await using (var cluster = await folder.StartPortalAsync())
        {
            await TestDataFolder.ExecuteAsync(cluster.AdminConnectionString, "drop database portal");
            await TestDataFolder.ExecuteAsync(cluster.AdminConnectionString, "drop role portal_app");
        }

        await using var next = await folder.StartPortalAsync();

        Assert.Equal("portal_app", await TestDataFolder.ScalarAsync(next.AppConnectionString, "select current_user::text"));
    }

    private static void SendSignal(string signal, int processId)
    {
        using var kill = Process.Start("kill", [$"-{signal}", processId.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    private static async Task LeaveServerFileAsync(TestDataFolder folder, int processId) =>
        await File.WriteAllTextAsync(
            Path.Combine(folder.ClusterFolder, "postmaster.pid"),
            string.Join(
                '\n',
                processId.ToString(CultureInfo.InvariantCulture),
                folder.ClusterFolder,
                "1700000000",
                "5432",
                Path.Combine(folder.Path, "postgres", "socket")),
            TestContext.Current.CancellationToken);

    private static async Task SaveUntilBrokenAsync(EmbeddedCluster cluster, int saver, ConcurrentBag<int> confirmed)
    {
        try
        {
            for (var number = saver; ; number += 1000)
            {
                await TestDataFolder.ExecuteAsync(
                    cluster.OwnerConnectionString,
                    string.Create(CultureInfo.InvariantCulture, $"insert into saved values ({number})"));
                confirmed.Add(number);
            }
        }
        catch (NpgsqlException)
        {
            // the server was killed, as the test wants
        }
    }
}
