namespace JihadismeVoortgang.Web.Tests.Hosting.Dependencies;

/// <summary>What others made and we use: all of it is written down, locked, and on terms we may take.</summary>
public class DependenciesTests
{
    [Fact]
    public async Task Every_package_that_is_locked_is_in_the_list_with_its_version_and_licence()
    {
        var locks = new LockFiles(Root());
        var written = await ReadAsync(locks);
        var known = DependencyDocument.LicencesIn(written);
        var missing = Enum.GetValues<DependencyPart>()
            .SelectMany(part => DependencyDocument.Packages(locks, part))
            .Where(package => known.GetValueOrDefault((package.Name, package.Version)) is null or "")
            .Select(package => $"{package.Name} {package.Version}");

        Assert.Equal([], missing);
        Assert.True(
            written == DependencyDocument.Write(locks, (_, package) => known[(package.Name, package.Version)]),
            $"docs/dependencies.md names what is no longer locked; renew it with {DependencyDocument.RenewVariable}=1 ./dev test.");
    }

    [Fact]
    public async Task Every_licence_is_one_that_was_allowed()
    {
        var locks = new LockFiles(Root());
        var known = DependencyDocument.LicencesIn(await ReadAsync(locks));

        Assert.Equal([], NotAllowed(PackageLicences.Allowed, DependencyPart.Portal, DependencyPart.Editor, DependencyPart.EditorBuild));
        Assert.Equal([], NotAllowed(PackageLicences.AllowedInTests, DependencyPart.Tests));

        IEnumerable<string> NotAllowed(IReadOnlySet<string> allowed, params DependencyPart[] parts) =>
            from part in parts
            from package in DependencyDocument.Packages(locks, part)
            let licence = known.GetValueOrDefault((package.Name, package.Version), "")
            where !allowed.Contains(licence)
            select $"{package.Name} {package.Version}: {licence}";
    }

    [Fact]
    public async Task Every_package_of_npm_is_locked_by_its_hash_and_installed_by_npm_ci()
    {
        var editor = Path.Combine(Root(), "src", "JihadismeVoortgang.Web", "Editor");
        using var locked = System.Text.Json.JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(editor, "package-lock.json"), Stop));

        Assert.All(
            locked.RootElement.GetProperty("packages").EnumerateObject().Where(package => package.Name.Length > 0),
            package => Assert.StartsWith("sha512-", package.Value.GetProperty("integrity").GetString(), StringComparison.Ordinal));
        var build = await File.ReadAllTextAsync(Path.Combine(editor, "build.js"), Stop);
        Assert.Contains("spawnSync('npm', ['ci'", build, StringComparison.Ordinal);
        Assert.DoesNotContain("'install'", build, StringComparison.Ordinal);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Func<DependencyPart, LockedPackage, string> FromPackages(LockFiles locks)
    {
        var npm = locks.NpmLicences();
        return (part, package) => part is DependencyPart.Editor or DependencyPart.EditorBuild
            ? npm[(package.Name, package.Version)]
            : PackageLicences.OfNuGet(package);
    }

    private static async Task<string> ReadAsync(LockFiles locks)
    {
        var file = Path.Combine(Root(), "docs", "dependencies.md");
        if (Environment.GetEnvironmentVariable(DependencyDocument.RenewVariable) == "1")
            await File.WriteAllTextAsync(file, DependencyDocument.Write(locks, FromPackages(locks)), Stop);
        return File.Exists(file) ? (await File.ReadAllTextAsync(file, Stop)).ReplaceLineEndings("\n") : "";
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "JihadismeVoortgang.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder.FullName;
    }
}
