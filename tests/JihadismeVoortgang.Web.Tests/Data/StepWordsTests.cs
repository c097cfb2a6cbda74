using System.Text.RegularExpressions;
using JihadismeVoortgang.Web.Data;

namespace JihadismeVoortgang.Web.Tests.Data;

/// <summary>A history shows words, never the name of a use case.</summary>
public sealed partial class StepWordsTests
{
    [Fact]
    public void Every_action_named_in_the_code_has_words_and_no_word_is_for_an_action_that_is_gone()
    {
        var named = Directory.EnumerateFiles(Path.Combine(Root(), "src", "JihadismeVoortgang.Web"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(file => Places().Matches(File.ReadAllText(file)))
            .SelectMany(place => Names().Matches(place.Value))
            .Select(name => name.Groups[1].Value)
            .Distinct();

        Assert.Equal(StepWords.All.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    /// <summary>Where a use case gets its name: set as its action, or handed to what makes it.</summary>
    [GeneratedRegex("""\bAction( \{ get; init; \})? = [^=][^,;]*|\b(RunAsync|Act)\((account, seen, )?(nameof\(\w+\)|"[A-Z]\w*")|\w+Action = "\w+";""")]
    private static partial Regex Places();

    [GeneratedRegex("""(?:nameof\(|")([A-Z]\w*)""")]
    private static partial Regex Names();

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "JihadismeVoortgang.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
