using System.Xml.Linq;

namespace JihadismeVoortgang.Web.Tests.Hosting.Dependencies;

/// <summary>The licences that packages name themselves, and those we take.</summary>
internal static class PackageLicences
{
    /// <summary>Who adds one here has read it. None obliges a ministry to more than to name its makers.</summary>
    public static IReadOnlySet<string> Allowed { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "PostgreSQL", "ISC", "OFL-1.1", "Python-2.0",
    };

    /// <summary>Besides, for what is never shipped.</summary>
    public static IReadOnlySet<string> AllowedInTests { get; } = new HashSet<string>(Allowed, StringComparer.Ordinal) { "MPL-2.0" };

    /// <summary>Packages that name their licence by a file or an address only: what that says.</summary>
    private static readonly Dictionary<string, string> ReadByHand = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Mono.Cecil"] = "MIT", // the address in the package
        ["NetArchTest.Rules"] = "MIT", // LICENSE in its repository; the package is silent
    };

    /// <summary>Out of the package folder of this machine, where the build put it.</summary>
    /// <exception cref="InvalidOperationException">The package names no licence by its identifier, and nobody has read it yet.</exception>
    public static string OfNuGet(LockedPackage package)
    {
        if (ReadByHand.TryGetValue(package.Name, out var read))
            return read;

        var name = package.Name.ToLowerInvariant();
        var folder = Path.Combine(Folder, name);
        if (package.Name != LockFiles.OfSdk)
            folder = Path.Combine(folder, package.Version.ToLowerInvariant());
        var nuspec = XDocument.Load(Directory.EnumerateFiles(folder, $"{name}.nuspec", SearchOption.AllDirectories).First());
        var licence = nuspec.Descendants().FirstOrDefault(element => element.Name.LocalName == "license" && element.Attribute("type")?.Value == "expression");
        return licence?.Value ?? throw new InvalidOperationException($"{package.Name} {package.Version} names no licence by its identifier: read it, and add it to {nameof(ReadByHand)}.");
    }

    private static string Folder =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
            ? folder
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
