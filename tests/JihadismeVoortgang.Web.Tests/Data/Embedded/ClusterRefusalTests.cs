using JihadismeVoortgang.Web.Data.Embedded;

namespace JihadismeVoortgang.Web.Tests.Data.Embedded;

public sealed class ClusterRefusalTests
{
    [Fact]
    public async Task Data_of_another_major_version_is_refused_naming_both_versions()
    {
        await using var folder = new TestDataFolder();
        await folder.FillAsync("bewaard");
        var versionFile = Path.Combine(folder.ClusterFolder, "PG_VERSION");
        var version = await File.ReadAllTextAsync(versionFile, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(versionFile, "9\n", TestContext.Current.CancellationToken);

        var refusal = await folder.RefusalAsync();

        Assert.Contains("is van PostgreSQL 9", refusal.Message, StringComparison.Ordinal);
        Assert.Contains($"op deze machine staat versie {version.Trim()}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_holds_something_else_is_refused()
    {
        await using var folder = new TestDataFolder();
        Directory.CreateDirectory(folder.ClusterFolder);

        var refusal = await folder.RefusalAsync();

        Assert.Contains("bevat geen database van PostgreSQL", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_somebody_else_started_on_the_data_is_refused_and_left_alone()
    {
        await using var folder = new TestDataFolder();
        await folder.FillAsync("bewaard");
        var account = ServerAccount.WhenRoot("postgres");
        var other = ClusterLocation.Resolve(folder.Path, account) with { SocketFolder = Path.Combine(folder.Root, "other") };
        PrivateFolder.Make(other.SocketFolder, account);
        await ServerSettings.WriteAsync(other, throwaway: false, TestContext.Current.CancellationToken);
        var tools = new PostgresTools(
            PostgresBinaries.Find(PostgresBinaries.Candidates(null), null, folder.Path), account);
        await tools.StartAsync(other, TimeSpan.FromSeconds(30));
        try
        {
            var server = PostmasterFile.Read(folder.ClusterFolder)!;

            var refusal = await folder.RefusalAsync();

            Assert.Contains(
                $"in gebruik door een PostgreSQL-server die niet door het portaal is gestart (pid {server.ProcessId})",
                refusal.Message,
                StringComparison.Ordinal);
            Assert.True(server.IsAlive());
        }
        finally
        {
            await tools.StopAsync(other, "immediate", TimeSpan.FromSeconds(30));
        }
    }

    [Fact]
    public async Task A_server_that_does_not_start_says_where_its_log_is_and_shows_the_end_of_it()
    {
        await using var folder = new TestDataFolder();
        await folder.FillAsync("bewaard");
        await File.AppendAllTextAsync(
            Path.Combine(folder.ClusterFolder, "postgresql.conf"), "nonsense = 1\n", TestContext.Current.CancellationToken);

        var refusal = await folder.RefusalAsync();

        Assert.Contains(Path.Combine(folder.Path, "postgres", "server.log"), refusal.Message, StringComparison.Ordinal);
        Assert.Contains("nonsense", refusal.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_name_the_shell_would_read_as_its_own_is_refused()
    {
        await using var folder = new TestDataFolder("$(touch x)");

        var refusal = await folder.RefusalAsync();

        Assert.Contains("mag geen aanhalingsteken", refusal.Message, StringComparison.Ordinal);
    }
}
