using JihadismeVoortgang.Web.Data.Embedded;

namespace JihadismeVoortgang.Web.Tests.Data.Embedded;

public sealed class EmbeddedClusterTests
{
    [Fact]
    public async Task The_first_start_makes_the_cluster_and_the_next_finds_its_data_again()
    {
        await using var folder = new TestDataFolder();
        await using (var first = await folder.StartPortalAsync())
        {
            Assert.Equal(ClusterStart.Created, first.Start);
            await TestDataFolder.WriteAsync(first, "bewaard");
        }

        await using var second = await folder.StartPortalAsync();

        Assert.Equal(ClusterStart.Started, second.Start);
        Assert.Equal("bewaard", await TestDataFolder.ReadAsync(second));
    }

    [Fact]
    public async Task A_command_uses_the_server_of_the_running_portal_and_leaves_it_running()
    {
        await using var folder = new TestDataFolder();
        await using var portal = await folder.StartPortalAsync();
        await TestDataFolder.WriteAsync(portal, "van het portaal");

        await using (var command = await folder.StartCommandAsync())
        {
            Assert.Equal(ClusterStart.AlreadyRunning, command.Start);
            Assert.Equal("van het portaal", await TestDataFolder.ReadAsync(command));
        }

        Assert.Equal("van het portaal", await TestDataFolder.ReadAsync(portal));
    }

    [Fact]
    public async Task A_second_portal_is_refused_and_told_which_process_has_the_data()
    {
        await using var folder = new TestDataFolder();
        await using var portal = await folder.StartPortalAsync();

        var refusal = await folder.RefusalAsync();

        Assert.StartsWith(
            $"De gegevensmap {folder.Path} is in gebruik door een ander portaalproces (pid {Environment.ProcessId}).",
            refusal.Message,
            StringComparison.Ordinal);
        Assert.NotNull(portal.ServerProcessId);
    }

    [Fact]
    public async Task The_last_to_leave_stops_the_server_whoever_started_it()
    {
        await using var folder = new TestDataFolder();
        var import = await folder.StartCommandAsync();
        var portal = await folder.StartPortalAsync();

        await import.DisposeAsync();
        await TestDataFolder.WriteAsync(portal, "import is klaar, het portaal niet");

        await portal.DisposeAsync();
        Assert.Null(portal.ServerProcessId);
    }

    [Fact]
    public async Task Processes_that_start_at_the_same_time_make_one_cluster_and_share_its_server()
    {
        await using var folder = new TestDataFolder();

        var clusters = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => folder.StartCommandAsync()));

        Assert.Single(clusters, c => c.Start == ClusterStart.Created);
        Assert.Single(clusters.Select(c => Assert.NotNull(c.ServerProcessId)).Distinct());
        foreach (var cluster in clusters)
            await cluster.DisposeAsync();
        Assert.Null(clusters[0].ServerProcessId);
    }

    [Fact]
    public async Task Nobody_reaches_the_server_but_through_a_folder_closed_to_others()
    {
        await using var folder = new TestDataFolder();
        await using var cluster = await folder.StartPortalAsync();

        var socket = new DirectoryInfo(Path.Combine(cluster.Home, "socket"));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, socket.UnixFileMode);
        Assert.Equal("", await TestDataFolder.ScalarAsync(cluster.AppConnectionString, "show listen_addresses"));
        Assert.Equal("on", await TestDataFolder.ScalarAsync(cluster.AppConnectionString, "show data_checksums"));
    }

    [Fact]
    public async Task A_failing_statement_leaves_no_text_of_the_report_in_the_log_of_the_server()
    {
        await using var folder = new TestDataFolder();
        await using var cluster = await folder.StartPortalAsync();

        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => TestDataFolder.ExecuteAsync(
            cluster.OwnerConnectionString,
            "create table t (a text, b int not null); insert into t values ('vertrouwelijk', null)"));

        var log = await File.ReadAllTextAsync(
            Path.Combine(cluster.Home, "server.log"), TestContext.Current.CancellationToken);
        Assert.Contains("violates not-null constraint", log, StringComparison.Ordinal);
        Assert.DoesNotContain("vertrouwelijk", log, StringComparison.Ordinal);
    }
}
