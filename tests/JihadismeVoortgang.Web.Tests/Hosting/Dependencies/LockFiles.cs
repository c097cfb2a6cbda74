using System.Text.Json;

namespace JihadismeVoortgang.Web.Tests.Hosting.Dependencies;

/// <summary>What the lock files of the repository hold.</summary>
internal sealed class LockFiles(string root)
{
    /// <summary>The SDK brings this one in its own patch, and ./dev then resolves it anew: its version is the machine's.</summary>
    public const string OfSdk = "Microsoft.AspNetCore.App.Internal.Assets";

    private const string Modules = "node_modules/";

    /// <summary>Of the projects that make the portal: what it runs with and what it is built with.</summary>
    public IReadOnlyList<LockedPackage> Portal() => Merged(NuGet("src"));

    /// <summary>What only the tests and the measurements need.</summary>
    public IReadOnlyList<LockedPackage> TestsOnly()
    {
        var portal = Portal().Select(package => (package.Name, package.Version)).ToHashSet();
        return [.. Merged(NuGet("tests")).Where(package => !portal.Contains((package.Name, package.Version)))];
    }

    /// <summary>Of the editor: what is in the file that browsers get, or what only makes that file.</summary>
    public IReadOnlyList<LockedPackage> Npm(bool isForBuild)
    {
        var packages = NpmPackages();
        var asked = packages.GetProperty("").EnumerateObject()
            .Where(field => field.Name is "dependencies" or "devDependencies")
            .SelectMany(field => field.Value.EnumerateObject().Select(package => package.Name))
            .ToHashSet(StringComparer.Ordinal);
        return Merged(packages.EnumerateObject()
            .Where(package => package.Name.Length > 0 && package.Value.TryGetProperty("dev", out _) == isForBuild)
            .Select(package => new LockedPackage(NameOf(package), package.Value.GetProperty("version").GetString()!, asked.Contains(NameOf(package)))));
    }

    /// <summary>The licence that the lock file of npm names for each package.</summary>
    public IReadOnlyDictionary<(string Name, string Version), string> NpmLicences() =>
        NpmPackages().EnumerateObject()
            .Where(package => package.Name.Length > 0)
            .DistinctBy(package => (NameOf(package), package.Value.GetProperty("version").GetString()!))
            .ToDictionary(
                package => (NameOf(package), package.Value.GetProperty("version").GetString()!),
                package => package.Value.TryGetProperty("license", out var licence) ? licence.GetString()! : "");

    private JsonElement NpmPackages() =>
        Read(Path.Combine(root, "src", "JihadismeVoortgang.Web", "Editor", "package-lock.json")).GetProperty("packages");

    private static string NameOf(JsonProperty package) =>
        package.Name[(package.Name.LastIndexOf(Modules, StringComparison.Ordinal) + Modules.Length)..];

    private IEnumerable<LockedPackage> NuGet(string folder) =>
        from project in Directory.EnumerateDirectories(Path.Combine(root, folder))
        let file = Path.Combine(project, "packages.lock.json")
        where File.Exists(file)
        from framework in Read(file).GetProperty("dependencies").EnumerateObject()
        from package in framework.Value.EnumerateObject()
        let type = package.Value.GetProperty("type").GetString()
        where type != "Project"
        select new LockedPackage(package.Name, package.Name == OfSdk ? "of the SDK" : package.Value.GetProperty("resolved").GetString()!, type == "Direct");

    private static IReadOnlyList<LockedPackage> Merged(IEnumerable<LockedPackage> packages) =>
    [
        .. packages.GroupBy(package => (package.Name, package.Version))
            .Select(same => same.First() with { IsDirect = same.Any(package => package.IsDirect) })
            .OrderBy(package => package.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(package => package.Version, StringComparer.Ordinal),
    ];

    private static JsonElement Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return document.RootElement.Clone();
    }
}
