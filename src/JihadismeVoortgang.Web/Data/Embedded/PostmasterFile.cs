using System.Diagnostics;
using System.Globalization;

namespace JihadismeVoortgang.Web.Data.Embedded;

/// <summary>What <c>postmaster.pid</c> of a cluster says; after a kill -9 it stays and speaks of a dead server.</summary>
internal sealed record PostmasterFile
{
    private const string FileName = "postmaster.pid";

    // The number, the folder and the moment of the start: no two servers have them all alike.
    private const int IdentityLines = 3;
    private const int SocketFolderLine = 4;

    private readonly string _path;
    private readonly string _identity;

    private PostmasterFile(string path, int processId, string[] lines)
    {
        (_path, ProcessId, _identity) = (path, processId, Identity(lines));
        SocketFolder = lines.ElementAtOrDefault(SocketFolderLine) ?? "";
    }

    public int ProcessId { get; }

    /// <summary>Where the server listens; empty while it starts, for it writes the file line by line.</summary>
    public string SocketFolder { get; }

    /// <summary>The file of a cluster; null when there is none, and then no server runs on it.</summary>
    public static PostmasterFile? Read(string clusterFolder)
    {
        var path = Path.Combine(clusterFolder, FileName);
        try
        {
            var lines = File.ReadAllLines(path);
            return lines is [var first, ..] && int.TryParse(first, CultureInfo.InvariantCulture, out var processId)
                ? new(path, processId, lines)
                : null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The server the file speaks of lives, and its number is not another process's by now.</summary>
    public bool IsAlive()
    {
        if (!OperatingSystem.IsLinux())
            return IsPostgresProcess();
        return IsLivingPostgres() && RunsOnThisCluster();
    }

    /// <summary>
    /// Removes the file of a dead server when its number is taken: by another process since, as happens in containers,
    /// or by a killed server nobody waited for. PostgreSQL would refuse to start; every other stale file it judges itself.
    /// </summary>
    public void RemoveIfNumberIsTaken()
    {
        if (Directory.Exists($"/proc/{ProcessId}"))
            File.Delete(_path);
    }

    private static string Identity(string[] lines) => string.Join('\n', lines.Take(IdentityLines));

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

    // A server works in the folder of its cluster. Comparing what lies there, not its name, sees through mounts.
    private bool RunsOnThisCluster()
    {
        try
        {
            return Identity(File.ReadAllLines($"/proc/{ProcessId}/cwd/{FileName}")) == _identity;
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
