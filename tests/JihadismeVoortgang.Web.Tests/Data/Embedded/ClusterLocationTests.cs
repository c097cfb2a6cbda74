using JihadismeVoortgang.Web.Data.Embedded;
using Npgsql;

namespace JihadismeVoortgang.Web.Tests.Data.Embedded;

public sealed class ClusterLocationTests
{
    private const UnixFileMode Closed = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    public static TheoryData<string> OddNames => new(new string('m', 110), "é, 'm' a:b;Host=x");

    [Theory]
    [MemberData(nameof(OddNames))]
    public async Task A_data_folder_may_have_a_long_or_unusual_name(string name)
    {
        await using var folder = new TestDataFolder(name);
        await folder.FillAsync("bewaard");

        await using var cluster = await folder.StartPortalAsync();

        Assert.Equal("bewaard", await TestDataFolder.ReadAsync(cluster));
        Assert.Equal(Path.Combine(folder.Path, "postgres"), cluster.Home);
        Assert.Null(cluster.LocationNote);
        var socket = new NpgsqlConnectionStringBuilder(cluster.AppConnectionString).Host;
        Assert.True(Directory.Exists(socket));
        await cluster.DisposeAsync();
        Assert.False(Directory.Exists(socket), "what lies outside the data folder must be cleaned up");
    }

    [Fact]
    public async Task A_link_to_a_data_folder_is_that_data_folder()
    {
        await using var folder = new TestDataFolder();
        await using var link = new TestDataFolder();
        await using var portal = await folder.StartPortalAsync();
        Directory.CreateSymbolicLink(link.Path, folder.Path);

        var refusal = await link.RefusalAsync();

        Assert.StartsWith($"De gegevensmap {folder.Path} is in gebruik", refusal.Message, StringComparison.Ordinal);
        Directory.Delete(link.Path);
    }

    [Fact]
    public async Task A_data_folder_the_server_cannot_reach_has_its_cluster_elsewhere_and_says_so()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root hands its server to another account.");
        await using var folder = new TestDataFolder();
        Libc.SetMode(folder.Root, Closed);
        await using var elsewhere = new ElsewhereHome();
        await using (var cluster = await folder.StartPortalAsync())
        {
            elsewhere.Of(cluster);
            Assert.Equal(ClusterLocation.Elsewhere, Path.GetDirectoryName(cluster.Home));
            Assert.Equal(
                $"De database van {folder.Path} staat in {cluster.Home}, omdat de map {folder.Root} gesloten is voor de "
                + "gebruiker 'postgres' waaronder PostgreSQL draait.",
                cluster.LocationNote);
            await TestDataFolder.WriteAsync(cluster, "bewaard");
        }

        await using var next = await folder.StartPortalAsync();

        Assert.Equal("bewaard", await TestDataFolder.ReadAsync(next));
    }

    [Fact]
    public async Task A_data_folder_that_was_deleted_and_made_again_begins_empty_wherever_its_cluster_lies()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root hands its server to another account.");
        await using var folder = new TestDataFolder();
        Libc.SetMode(folder.Root, Closed);
        await using var elsewhere = new ElsewhereHome();
        await using (var cluster = await folder.StartPortalAsync())
            elsewhere.Of(cluster);
        Directory.Delete(folder.Path, recursive: true);

        await using var next = await folder.StartPortalAsync();

        Assert.Equal(ClusterStart.Created, next.Start);
        Assert.Single(Directory.EnumerateDirectories(next.Home, "cluster-verlaten-*"));
    }

    [Fact]
    public async Task A_cluster_that_became_unreachable_is_refused_and_not_replaced_by_an_empty_one()
    {
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Only root hands its server to another account.");
        await using var folder = new TestDataFolder();
        await folder.FillAsync("bewaard");
        Libc.SetMode(folder.Root, Closed);

        var refusal = await folder.RefusalAsync();

        Assert.Contains($"chmod o+x {folder.Root}", refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>Deletes what a test left outside its own folder.</summary>
    private sealed class ElsewhereHome : IAsyncDisposable
    {
        private string? _home;

        public void Of(EmbeddedCluster cluster) => _home = cluster.Home;

        public ValueTask DisposeAsync()
        {
            if (_home is not null)
                Directory.Delete(_home, recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}
