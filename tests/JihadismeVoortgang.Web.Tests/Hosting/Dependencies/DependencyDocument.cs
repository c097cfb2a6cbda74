using System.Globalization;
using System.Text;

namespace JihadismeVoortgang.Web.Tests.Hosting.Dependencies;

/// <summary>docs/dependencies.md: what the lock files hold, with the licence of each.</summary>
internal static class DependencyDocument
{
    /// <summary>To write the document anew: set this variable to 1 and run the tests of this folder.</summary>
    public const string RenewVariable = "PORTAL_RENEW_DEPENDENCIES";

    /// <param name="locks">Says which packages there are.</param>
    /// <param name="licenceOf">Says on what terms.</param>
    public static string Write(LockFiles locks, Func<DependencyPart, LockedPackage, string> licenceOf)
    {
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            # Dependencies

            Made by the tests in `tests/JihadismeVoortgang.Web.Tests/Hosting/Dependencies` of the lock files; do not edit it by hand.
            The gate fails while a package or version is missing here, or has a licence that nobody allowed. To renew it:
            `{RenewVariable}=1 ./dev test`; licences then come from the packages themselves (NuGet) and from `package-lock.json` (npm).
            A direct package is asked for by one of our projects; the others come along with it.

            QuestPDF is in no lock file and in no default build: [decision 12](decisions/0012-questpdf.md) tells of its licence.
            The list of passwords in `src/JihadismeVoortgang.Web/Access/Passwords` was taken from a package under MIT, which stands in it.
            PostgreSQL and .NET are the machine's or the image's.

            """);
        foreach (var part in Enum.GetValues<DependencyPart>())
        {
            var packages = Packages(locks, part);
            text.Append(CultureInfo.InvariantCulture, $"\n## {Heading(part)}\n\n{packages.Count} packages.\n\n| package | version | | licence |\n|---|---|---|---|\n");
            foreach (var package in packages)
                text.Append(CultureInfo.InvariantCulture, $"| {package.Name} | {package.Version} | {(package.IsDirect ? "direct" : "")} | {licenceOf(part, package)} |\n");
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>The licences that a written document names.</summary>
    public static IReadOnlyDictionary<(string Name, string Version), string> LicencesIn(string document) =>
        document.Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .DistinctBy(cells => (cells[1], cells[2]))
            .ToDictionary(cells => (cells[1], cells[2]), cells => cells[4]);

    public static IReadOnlyList<LockedPackage> Packages(LockFiles locks, DependencyPart part) => part switch
    {
        DependencyPart.Portal => locks.Portal(),
        DependencyPart.Editor => locks.Npm(isForBuild: false),
        DependencyPart.EditorBuild => locks.Npm(isForBuild: true),
        _ => locks.TestsOnly(),
    };

    private static string Heading(DependencyPart part) => part switch
    {
        DependencyPart.Portal => "The portal: what it runs with and is built with (NuGet)",
        DependencyPart.Editor => "The editor in the browser (npm)",
        DependencyPart.EditorBuild => "What bundles the editor, and is not shipped (npm)",
        _ => "Tests and measurements only (NuGet)",
    };
}

/// <summary>Which packages stand together.</summary>
internal enum DependencyPart
{
    Portal,
    Editor,
    EditorBuild,
    Tests,
}
