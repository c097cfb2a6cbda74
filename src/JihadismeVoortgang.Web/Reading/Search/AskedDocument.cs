using System.Globalization;
using System.Text.RegularExpressions;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Reading.Search;

/// <summary>Which editions a question names by Kamerstuk number ("29 754, nr. 308") or by year ("2016").</summary>
internal static partial class AskedDocument
{
    private const int ShortestDossier = 4;

    /// <param name="editions">All published ones, newest first.</param>
    /// <param name="text">What was typed.</param>
    /// <returns>Newest first; none for a question about something else.</returns>
    public static IReadOnlyList<PublishedEdition> In(IReadOnlyList<PublishedEdition> editions, string text)
    {
        if (Year().Match(text) is { Success: true } year)
        {
            var asked = int.Parse(year.Groups["year"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            return [.. editions.Where(edition => Dutch.DayOf(edition.PublishedAt).Year == asked)];
        }

        var numbers = NumbersOf(text);
        return numbers.Exists(number => number.Length >= ShortestDossier) || (numbers.Count > 0 && Kamerstuk().IsMatch(text))
            ? [.. editions.Where(edition => edition.Kamerstuk is { } known && numbers.TrueForAll(NumbersOf(known).Contains))]
            : [];
    }

    /// <summary>"29 754", "29.754" and "29754" are one number.</summary>
    private static List<string> NumbersOf(string text) =>
        [.. Number().Matches(text).Select(match => string.Concat(match.Value.Where(char.IsAsciiDigit)))];

    [GeneratedRegex(@"(?<![0-9])(?:[0-9]{2}[ \u00A0\u202F.][0-9]{3}|[0-9]+)(?![0-9])")]
    private static partial Regex Number();

    [GeneratedRegex(@"^\s*(?:in\s+|uit\s+|jaar\s+|rapportages?\s+(?:uit\s+|van\s+|in\s+)?)?(?<year>20[0-9]{2})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex("kamer(?:stuk|brief)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Kamerstuk();
}
