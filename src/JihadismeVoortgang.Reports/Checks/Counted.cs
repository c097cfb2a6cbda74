using System.Text.RegularExpressions;

namespace JihadismeVoortgang.Reports.Checks;

/// <summary>A number that a sentence gives of something: "217 aan jihadisme gerelateerde onderzoeken".</summary>
/// <param name="Value">The number.</param>
/// <param name="Quote">The words from the number to the thing.</param>
internal sealed record Counted(decimal Value, string Quote)
{
    private const string Month = @"(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b";

    // A year, a day of a month, and the number of a measure count nothing.
    private static readonly string Number =
        $@"(?<![\p{{L}}\p{{Nd}}]|\p{{Nd}}[.,-]|\bmaatregel(?:en)?\s+)(?!(?:19|20)[0-9]{{2}}\b)"
        + $@"(?<number>[0-9]{{1,3}}(?:[.][0-9]{{3}})+|[0-9]+(?:,[0-9]+)?|{DutchNumber.Pattern})(?![\p{{L}}\p{{Nd}}])(?!\s+{Month})"
        + @"(?:\s+(?<scale>duizend|miljoen|miljard)\b)?";

    // Between the number and what is counted stand a few adjectives, or a time in brackets; not another number.
    private static readonly string Between =
        $@"(?:\s+(?:\([^()]{{0,60}}\)|(?!(?:en|of|waarvan|naar|in|van|op|bij|{DutchNumber.Pattern})\b)[\p{{L}}’'/-]+)){{0,5}}?";

    /// <param name="sentence">The words.</param>
    /// <param name="unit">What is counted, as a figure names it: "onderzoeken".</param>
    public static IEnumerable<Counted> In(string sentence, string unit) =>
        Regex.Matches(
                sentence,
                $@"{Number}{Between}\s+(?:[\p{{L}}’'-]+-)?{Regex.Escape(unit)}(?!\p{{L}})",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)
            .Select(match => new Counted(ValueOf(match), match.Value));

    private static decimal ValueOf(Match match) => DutchNumber.Of(match.Groups["number"].Value)!.Value * match.Groups["scale"].Value.ToUpperInvariant() switch
    {
        "DUIZEND" => 1_000,
        "MILJOEN" => 1_000_000,
        "MILJARD" => 1_000_000_000,
        _ => 1,
    };
}
