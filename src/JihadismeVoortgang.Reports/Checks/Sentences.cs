using System.Text.RegularExpressions;

namespace JihadismeVoortgang.Reports.Checks;

/// <summary>A text in sentences, as well as points and capitals tell.</summary>
internal static partial class Sentences
{
    public static IEnumerable<string> Of(string text) => Ends.Split(text).Where(sentence => !string.IsNullOrWhiteSpace(sentence));

    [GeneratedRegex(@"\n|(?<=[.!?]\)?)\s+(?=[\p{Lu}‘“])")]
    private static partial Regex Ends { get; }
}
