using System.Diagnostics;
using System.Globalization;

namespace JihadismeVoortgang.Web.Data.Embedded;

/// <summary>What <c>postmaster.pid</c> of a cluster says. After a kill -9 the file stays and speaks of a dead server.</summary>
internal sealed record PostmasterFile(string ClusterFolder, int ProcessId, string SocketFolder)
{
    private const int SocketFolderLine = 4;

    /// <summary>The file, or null when there is none: then no server runs on the cluster.</summary>
    /// <remarks>The server writes it line by line; while it starts, the socket folder is still empty.</remarks>
    public static PostmasterFile? Read(string clusterFolder)
    {
        try
        {
            var lines = File.ReadAllLines(PathIn(clusterFolder));
            return lines is [var first, ..] && int.TryParse(first, CultureInfo.InvariantCulture, out var processId)
                ? new(clusterFolder, processId, lines.ElementAtOrDefault(SocketFolderLine) ?? "")
                : null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The server the file speaks of lives: there is such a process, and it is not just another with its number.</summary>
    public bool IsAlive()
    {
        if (!OperatingSystem.IsLinux())
            return IsPostgresProcess();
        return IsLivingPostgres() && RunsInClusterFolder();
    }

    /// <summary>
    /// Removes the file of a dead server when its number is taken: by another process since, as happens in containers,
    /// or by a killed server nobody waited for. PostgreSQL would refuse to start; every other stale file it judges itself.
    /// </summary>
    public void RemoveIfNumberIsTaken()
    {
        if (Directory.Exists($"/proc/{ProcessId}"))
            File.Delete(PathIn(ClusterFolder));
    }

    private static string PathIn(string clusterFolder) => Path.Combine(clusterFolder, "postmaster.pid");

    // A zombie (nobody waited for a killed server) still has a number, but does nothing any more.
    private bool IsLivingPostgres()
    {
        try
        {
            var status = File.ReadAllText($"/proc/{ProcessId}/stat"); // 123 (postgres) S …
            var nameEnd = status.LastIndexOf(')');
            var name = status[(status.IndexOf('(', StringComparison.Ordinal) + 1)..nameEnd];
            return name is "postgres" or "postmaster" && status[nameEnd + 2] is not ('Z' or 'X');
        }
        catch (IOException) // no such process, or it ended while we read
        {
            return false;
        }
    }

    private bool RunsInClusterFolder()
    {
        try
        {
            var folder = Directory.ResolveLinkTarget($"/proc/{ProcessId}/cwd", returnFinalTarget: false);
            return folder?.FullName == ClusterFolder;
        }
        catch (UnauthorizedAccessException) // root in a container may not look; the server's own checks remain
        {
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private bool IsPostgresProcess()
    {
        try
        {
            using var process = Process.GetProcessById(ProcessId);
            return process.ProcessName is "postgres" or "postmaster";
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
