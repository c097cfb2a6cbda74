using System.Diagnostics;
using System.Globalization;
using JihadismeVoortgang.Web.Data.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace JihadismeVoortgang.Web.Tests.Support;

/// <summary>Data folders for tests: in memory where there is room, and named after the process they belong to.</summary>
internal static class TestPostgresFolder
{
    private const string Memory = "/dev/shm";
    private const string Prefix = "jihadismevoortgang-test-";
    private const long RoomNeeded = 2L * 1024 * 1024 * 1024; // a container gives 64 MB by default

    private static string Parent =>
        Directory.Exists(Memory) && new DriveInfo(Memory).AvailableFreeSpace > RoomNeeded ? Memory : Path.GetTempPath();

    /// <summary>A path nothing has used yet.</summary>
    public static string NewPath() =>
        Path.Combine(Parent, $"{Prefix}{Environment.ProcessId}-{Guid.NewGuid():N}"[..(Prefix.Length + 16)]);

    /// <summary>Stops the servers and deletes the data of test runs that were killed.</summary>
    public static async Task DeleteLeftoversAsync()
    {
        foreach (var folder in Directory.EnumerateDirectories(Parent, Prefix + "*"))
        {
            var owner = Path.GetFileName(folder)[Prefix.Length..].Split('-')[0];
            if (!int.TryParse(owner, CultureInfo.InvariantCulture, out var processId) || IsAlive(processId))
                continue;
            foreach (var cluster in Directory.GetDirectories(folder, "cluster", SearchOption.AllDirectories))
                await StopAsync(cluster);
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Stops and deletes a cluster whose server was left running.</summary>
    public static async Task StopAsync(string clusterFolder)
    {
        if (PostmasterFile.Read(clusterFolder) is not { } server || !server.IsAlive())
            return;
        // Joining is how one takes over what a kill left behind; the last to leave a throwaway cluster deletes it.
        var dataFolder = Path.GetDirectoryName(Path.GetDirectoryName(clusterFolder))!;
        await using var cluster = await EmbeddedCluster.StartAsync(
            new() { DataFolder = dataFolder, Throwaway = true }, TimeProvider.System, NullLogger.Instance);
    }

    private static bool IsAlive(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
