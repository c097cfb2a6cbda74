using System.Text.RegularExpressions;

namespace JihadismeVoortgang.Web.Tests.Architecture;

/// <summary>What docs/security.md leans on is there: the tests it names as proof, and the settings it names as a choice.</summary>
public sealed partial class SecurityDocumentTests
{
    [Fact]
    public void Every_test_that_is_named_as_proof_exists()
    {
        var classes = Files("tests").SelectMany(file => TestClass().Matches(file.Text).Select(match => match.Groups[1].Value)).ToHashSet();
        var named = TestName().Matches(Document("security.md")).Select(match => match.Value).Distinct().ToList();
        var missing = named.Except(classes).ToList();

        Assert.NotEmpty(named);
        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("security.md")]
    [InlineData("operations.md")]
    public void Every_setting_that_is_named_is_one_the_portal_reads(string document)
    {
        var folders = Files("src").GroupBy(file => Path.GetDirectoryName(file.Path), file => file.Text).Select(texts => string.Concat(texts)).ToList();
        var named = Setting().Matches(Document(document)).Select(match => match.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal)).Distinct().ToList();
        var unread = named.FindAll(name => !folders.Exists(folder => Reads(folder, name)));

        Assert.NotEmpty(named);
        Assert.Empty(unread);
    }

    /// <returns>
    /// True when one folder has the whole name as a text in the code; or its section and the rest; or the options of that name a property.
    /// </returns>
    private static bool Reads(string code, string setting)
    {
        var (section, rest) = setting.Split(':', 2) switch { var parts => (parts[0], parts[1]) };
        return Says(code, setting)
            || (Says(code, section) && (Says(code, rest) || Has(code, $"nameof({rest})")))
            || (Has(code, $"record {section}Options") && Has(code, $" {rest} {{ get; init; }}"));
    }

    private static bool Says(string code, string text) => Has(code, $"\"{text}\"");

    private static bool Has(string code, string text) => code.Contains(text, StringComparison.Ordinal);

    private static string Document(string name) => File.ReadAllText(Path.Combine(Root, "docs", name));

    private static IEnumerable<(string Path, string Text)> Files(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(path => !Built().IsMatch(path[Root.Length..]))
            .Select(path => (path, File.ReadAllText(path)));

    private static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "JihadismeVoortgang.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder.FullName;
    }

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex Built();

    [GeneratedRegex(@"\bclass (\w+Tests)\b")]
    private static partial Regex TestClass();

    [GeneratedRegex(@"\b[A-Z]\w+Tests\b")]
    private static partial Regex TestName();

    /// <summary>As code says it, <c>`Access:IdleMinutes`</c>, or as the environment does, <c>`Access__IdleMinutes`</c>; with or without a value.</summary>
    [GeneratedRegex(@"`([A-Z][A-Za-z]+(?:(?::|__)[A-Z][A-Za-z]+)+)(?:=[^`]*)?`")]
    private static partial Regex Setting();
}
