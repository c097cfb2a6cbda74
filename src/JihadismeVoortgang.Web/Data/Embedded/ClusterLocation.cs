using System.Security.Cryptography;
using System.Text;

namespace JihadismeVoortgang.Web.Data.Embedded;

/// <summary>
/// Where the cluster of a data folder lies. Its home is <c>postgres</c> in that folder; when we are root and the
/// account of PostgreSQL cannot reach that, it is a folder of its own below <see cref="Elsewhere"/>.
/// </summary>
/// <remarks>
/// The home belongs to us and PostgreSQL owns only what it must: as root we never write in a folder of another account,
/// where a name may have become a link to something else.
/// </remarks>
internal sealed record ClusterLocation
{
    /// <summary>Parent of the homes that cannot lie in their data folder.</summary>
    public const string Elsewhere = "/var/lib/jihadismevoortgang";

    private const UnixFileMode ReadableByAll =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    // The shell command in which pg_ctl starts the server has the path between double quotes.
    private const string UnsafeInShell = "\"$`\\";

    // sun_path holds 107 bytes and PostgreSQL adds "/.s.PGSQL.5432" to the folder.
    private const int LongestSocketFolder = 107 - 14;

    /// <summary>The data folder as the kernel knows it: absolute, links followed.</summary>
    public required string DataFolder { get; init; }

    public required string Home { get; init; }

    /// <summary>Folder of the socket: in the home, unless that path is too long or too odd to connect to.</summary>
    public required string SocketFolder { get; init; }

    /// <summary>Dutch sentence for the start line when the cluster is not in the data folder; else null.</summary>
    public required string? Note { get; init; }

    public string ClusterFolder => Path.Combine(Home, "cluster");

    public string SettingsFile => Path.Combine(Home, "portal.conf");

    public string LogFile => Path.Combine(Home, "server.log");

    /// <summary>
    /// Says in the data folder that its cluster lies elsewhere. Who deletes the data folder deletes this file, and may
    /// then expect to begin anew.
    /// </summary>
    public string ReferenceFile => Path.Combine(DataFolder, "postgres.txt");

    /// <summary>A cluster lies elsewhere under the name of a data folder that was deleted and made again.</summary>
    public bool IsAbandoned => Note is not null && Directory.Exists(ClusterFolder) && !File.Exists(ReferenceFile);

    /// <param name="dataFolder">Made when it does not exist.</param>
    /// <param name="account">The account PostgreSQL runs as, when that is not our own.</param>
    /// <exception cref="EmbeddedPostgresException">The folder has a name PostgreSQL's tools cannot take, or holds a
    /// cluster its account can no longer reach.</exception>
    public static ClusterLocation Resolve(string dataFolder, ServerAccount? account)
    {
        MakeDataFolder(Path.GetFullPath(dataFolder), account);
        var data = Libc.RealPath(dataFolder);
        RefuseOddName(data);

        var inside = new ClusterLocation
        {
            DataFolder = data,
            Home = Path.Combine(data, "postgres"),
            SocketFolder = SocketFolderOf(Path.Combine(data, "postgres"), data, account),
            Note = null,
        };
        if (account is null)
            return inside;

        var closed = FirstClosedFolder(data);
        if (Directory.Exists(inside.ClusterFolder))
            return closed is null ? inside : throw Unreachable(inside, closed, account);
        return closed is null && !File.Exists(inside.ReferenceFile) ? inside : ElsewhereFor(data, closed, account);
    }

    /// <summary>Makes the home, so that the account of PostgreSQL can pass through it to what it owns.</summary>
    public void MakeHome()
    {
        if (Path.GetDirectoryName(Home) == Elsewhere || Path.GetDirectoryName(SocketFolder) == Elsewhere)
            MakeReadable(Elsewhere);
        MakeReadable(Home);
    }

    private static void MakeDataFolder(string path, ServerAccount? account)
    {
        if (Directory.Exists(path))
            return;
        Directory.CreateDirectory(path);
        if (account is not null)
            Libc.SetMode(path, ReadableByAll);
    }

    private static void MakeReadable(string folder)
    {
        if (Libc.MakeFolder(folder, ReadableByAll) && Libc.IsRoot)
            Libc.SetMode(folder, ReadableByAll); // whatever the umask took away
    }

    private static ClusterLocation ElsewhereFor(string data, string? closed, ServerAccount account)
    {
        var home = Path.Combine(Elsewhere, ShortHash(data));
        var reason = closed is null
            ? ""
            : $", omdat de map {closed} gesloten is voor de gebruiker '{account.Name}' waaronder PostgreSQL draait";
        return new()
        {
            DataFolder = data,
            Home = home,
            SocketFolder = SocketFolderOf(home, data, account),
            Note = $"De database van {data} staat in {home}{reason}.",
        };
    }

    private static string? FirstClosedFolder(string path)
    {
        for (var folder = new DirectoryInfo(path); folder is not null; folder = folder.Parent)
        {
            if (!folder.UnixFileMode.HasFlag(UnixFileMode.OtherExecute))
                return folder.FullName;
        }

        return null;
    }

    private static string SocketFolderOf(string home, string data, ServerAccount? account)
    {
        var folder = Path.Combine(home, "socket");
        if (folder.Length <= LongestSocketFolder && folder.All(IsPlain))
            return folder;
        return account is null
            ? Path.Combine("/tmp", "jihadismevoortgang-" + ShortHash(data))
            : Path.Combine(Elsewhere, ShortHash(data) + "-socket");
    }

    // Npgsql reads ',' and ':' in a host as its own signs, and the length counts bytes.
    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '_' or '-';

    private static string ShortHash(string path) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..12];

    private static void RefuseOddName(string path)
    {
        if (path.Any(c => char.IsControl(c) || UnsafeInShell.Contains(c)))
        {
            throw new EmbeddedPostgresException(
                $"De naam van de gegevensmap mag geen aanhalingsteken (\"), $, ` of \\ bevatten: {path}. "
                + "Kies een andere map met --data.");
        }
    }

    private static EmbeddedPostgresException Unreachable(ClusterLocation inside, string closed, ServerAccount account) =>
        new($"De database in {inside.Home} is niet bereikbaar voor de gebruiker '{account.Name}', omdat de map {closed} "
            + $"gesloten is. Stel die map open met: chmod o+x {closed}");
}
