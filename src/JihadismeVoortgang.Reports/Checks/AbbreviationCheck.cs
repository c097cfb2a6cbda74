using System.Text.RegularExpressions;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Checks;

/// <summary>
/// An abbreviation is written out where it is first used: "Openbaar Ministerie (OM)" or "OM (Openbaar Ministerie)".
/// Reported once, where it is first used.
/// </summary>
internal static partial class AbbreviationCheck
{
    public static IEnumerable<Found> Of(ProgressReport report, IReadOnlySet<string> known)
    {
        var seen = new HashSet<string>(known, StringComparer.Ordinal);
        return [.. ReportText.Of(report).SelectMany(text => Of(text, seen))];
    }

    /// <summary>A heading may use what the text under it explains, so the whole column counts.</summary>
    private static List<Found> Of(ReportText text, HashSet<string> seen)
    {
        var words = text.Words;
        var uses = Abbreviations.Matches(words).Where(use => !RomanNumber.IsMatch(use.Value)).ToList();
        seen.UnionWith(uses.Where(use => IsExplained(words, use)).Select(use => use.Value));
        var found = uses
            .Where(use => !IsMadeOf(use.Value, seen))
            .DistinctBy(use => use.Value)
            .Select(use => new Found(
                CheckKind.UnexplainedAbbreviation,
                text.Place,
                $"De afkorting {use.Value} wordt hier voor het eerst gebruikt en niet uitgelegd.",
                Around(words, use)))
            .ToList();
        seen.UnionWith(uses.Select(use => use.Value));
        return found;
    }

    /// <summary>"CT-AIVD" needs no word when both were explained.</summary>
    private static bool IsMadeOf(string abbreviation, HashSet<string> seen) =>
        seen.Contains(abbreviation) || (abbreviation.Contains('-', StringComparison.Ordinal) && abbreviation.Split('-').All(seen.Contains));

    private static bool IsExplained(string words, Match use) =>
        AfterItsWords.IsMatch(words[..use.Index])
        || (BeforeItsWords.Match(words, use.Index + use.Length) is { Success: true } brackets && IsAbout(brackets.Groups["words"].Value, use.Value[0]));

    /// <summary>What stands in brackets explains when its first word, or a name in it, begins with the same letter.</summary>
    private static bool IsAbout(string words, char letter) =>
        char.ToUpperInvariant(words[0]) == letter || words.Contains($" {letter}", StringComparison.Ordinal);

    /// <summary>The words on its own line.</summary>
    private static string Around(string words, Match use)
    {
        const int Context = 30;
        var begin = words.LastIndexOf('\n', use.Index) + 1;
        var end = words.IndexOf('\n', use.Index) is >= 0 and var stop ? stop : words.Length;
        if (use.Index - begin > Context)
            begin = words.IndexOf(' ', use.Index - Context, Context) is >= 0 and var space ? space + 1 : use.Index;
        if (end - use.Index - use.Length > Context)
            end = words.LastIndexOf(' ', use.Index + use.Length + Context, Context) is >= 0 and var space ? space : use.Index + use.Length;
        return words[begin..end];
    }

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}&-])[A-Z][A-Z&]{0,4}[A-Z](-[A-Z]{2,6})*(?![\p{L}\p{Nd}&])")]
    private static partial Regex Abbreviations { get; }

    [GeneratedRegex("^[IVXL]+$")]
    private static partial Regex RomanNumber { get; }

    // "Internet Referral Unit (NL IRU)": a word or two may stand before it in the brackets.
    [GeneratedRegex(@"\p{L}[\p{Pd}’‘”""')]*[ ]*\((\s*(de|het|hierna:?|[A-Z]{2,6}))*\s*$")]
    private static partial Regex AfterItsWords { get; }

    [GeneratedRegex(@"\G(’s|'s)?[ ]*\([‘“""']?(?<words>\p{L}[^()\n]{2,})\)")]
    private static partial Regex BeforeItsWords { get; }
}
