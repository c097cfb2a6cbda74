using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace JihadismeVoortgang.Web.Data.Embedded;

/// <summary>The server programs of one PostgreSQL installation.</summary>
internal sealed partial record PostgresBinaries(string Folder, int Major)
{
    /// <summary>Older servers lack ICU as the locale of a database and let everybody create tables in public.</summary>
    public const int OldestMajor = 15;

    private static readonly string[] UsualPlaces =
    [
        "/usr/lib/postgresql/*/bin",
        "/usr/pgsql-*/bin",
        "/opt/homebrew/opt/postgresql@*/bin",
        "/usr/local/opt/postgresql@*/bin",
        "/Applications/Postgres.app/Contents/Versions/*/bin",
    ];

    public string InitDb => Path.Combine(Folder, "initdb");

    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    /// <summary>The folders to look in: the configured one only, else those of PATH and then the usual places.</summary>
    public static IEnumerable<string> Candidates(string? configured)
    {
        if (configured is not null)
            return [configured];
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        return path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(UsualPlaces.SelectMany(FoldersLike));
    }

    /// <summary>The first installation that can serve data of this major version; without data, the first of all.</summary>
    /// <exception cref="EmbeddedPostgresException">There is none; the message names what there is.</exception>
    public static PostgresBinaries Find(IEnumerable<string> candidates, int? dataMajor, string dataFolder)
    {
        var others = new SortedSet<int>();
        foreach (var folder in candidates.Select(ServerFolder).OfType<string>().Distinct())
        {
            var major = MajorOf(folder);
            if (major >= OldestMajor && (dataMajor is null || major == dataMajor))
                return new(folder, major);
            others.Add(major);
        }

        throw NotFound(others, dataMajor, dataFolder);
    }

    private static EmbeddedPostgresException NotFound(SortedSet<int> others, int? dataMajor, string dataFolder)
    {
        if (others.Count == 0)
        {
            return new(
                $"Er is geen PostgreSQL-server gevonden op deze machine. Installeer PostgreSQL {dataMajor ?? OldestMajor}"
                + (dataMajor is null ? " of nieuwer" : "")
                + ", of geef de verbinding met een eigen server op in ConnectionStrings__Portal.");
        }

        var found = string.Join(", ", others);
        return dataMajor is null
            ? new(
                $"Het portaal heeft PostgreSQL {OldestMajor} of nieuwer nodig; "
                + $"op deze machine staat alleen versie {found}.")
            : new(
                $"De database in {dataFolder} is van PostgreSQL {dataMajor}, maar op deze machine staat versie {found}. "
                + $"Installeer PostgreSQL {dataMajor}, of kies een andere gegevensmap met --data.");
    }

    // PATH often holds links (/usr/local/bin/initdb -> /usr/lib/postgresql/15/bin/initdb): the programs must lie
    // together, for pg_ctl looks for postgres beside itself.
    private static string? ServerFolder(string candidate)
    {
        var initdb = Path.Combine(candidate, "initdb");
        if (!File.Exists(initdb))
            return null;
        var real = File.ResolveLinkTarget(initdb, returnFinalTarget: true)?.FullName ?? initdb;
        var folder = Path.GetDirectoryName(Path.GetFullPath(real))!;
        string[] others = ["pg_ctl", "postgres"];
        return others.All(name => File.Exists(Path.Combine(folder, name))) ? folder : null;
    }

    private static int MajorOf(string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(folder, "postgres"), "--version")
        {
            RedirectStandardOutput = true,
        })!;
        var version = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return int.TryParse(MajorPattern().Match(version).Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var major)
            ? major
            : 0;
    }

    /// <summary>The folders that match a pattern with one <c>*</c>, the highest version first.</summary>
    private static IEnumerable<string> FoldersLike(string pattern)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        var parent = pattern[..(pattern.LastIndexOf('/', star) + 1)];
        var rest = pattern.IndexOf('/', star);
        if (!Directory.Exists(parent))
            return [];
        return Directory.EnumerateDirectories(parent, pattern[parent.Length..rest])
            .OrderDescending(StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.NumericOrdering))
            .Select(folder => folder + pattern[rest..]);
    }

    [GeneratedRegex(@"\(PostgreSQL\) (\d+)")]
    private static partial Regex MajorPattern();
}
