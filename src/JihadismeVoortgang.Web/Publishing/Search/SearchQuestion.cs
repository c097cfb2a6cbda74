using System.Globalization;
using System.Text.RegularExpressions;
using JihadismeVoortgang.Domain;

namespace JihadismeVoortgang.Web.Publishing.Search;

/// <summary>What a reader typed, taken apart: words, "phrases", and -words that may not occur.</summary>
/// <param name="Terms">Without the words that ask nothing.</param>
internal sealed partial record SearchQuestion(IReadOnlyList<SearchTerm> Terms)
{
    public const int MaxLength = 200;

    /// <summary>More than this is a text and no question.</summary>
    private const int MaxTerms = 12;

    /// <summary>Nobody writes higher ones out.</summary>
    private const int LastOrdinal = 30;

    /// <summary>The measures that were asked for by number alone: "12", "maatregel 12", "20f", "27 en 28".</summary>
    public IReadOnlyList<int> Measures { get; private init; } = [];

    /// <summary>The report that was asked for by its number: "zesde voortgangsrapportage", "rapportage 6".</summary>
    public int? Report { get; private init; }

    /// <summary>Words were typed, and all of them ask nothing.</summary>
    public bool IsAllStopWords { get; private init; }

    public static SearchQuestion Parse(string text)
    {
        var chunks = Chunk().Matches(Thousands().Replace(text, ".")).Select(TermOf).OfType<SearchTerm>().ToList();
        var typed = Named(chunks).ToList();
        var terms = typed.Where(term => term.Words.Count > 1 || !StopWords.Contains(term.Words[0])).Take(MaxTerms).ToList();
        var wanted = terms.Where(term => !term.IsExcluded).ToList();
        return new SearchQuestion(terms)
        {
            IsAllStopWords = wanted.Count == 0 && typed.Exists(term => !term.IsExcluded),
            Measures = MeasureNumber().Match(text) is { Success: true } match
                ? [.. match.Groups["number"].Captures.Select(number => int.Parse(number.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)).Distinct()]
                : [],
            Report = ReportNumber().Match(text) is { Success: true } report ? NumberOf(report.Groups["number"].Value) : null,
        };
    }

    private static int? NumberOf(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var report)
            ? report
            : Enumerable.Range(1, LastOrdinal).Cast<int?>().FirstOrDefault(candidate => string.Equals(DutchOrdinal.Of(candidate!.Value), number, StringComparison.OrdinalIgnoreCase));

    /// <summary>Words that together are the name of an organisation are one term.</summary>
    private static IEnumerable<SearchTerm> Named(List<SearchTerm> terms)
    {
        for (var at = 0; at < terms.Count; at++)
        {
            string[] words = [.. terms.Skip(at).TakeWhile(term => term is { IsExcluded: false, IsPhrase: false }).SelectMany(term => term.Words)];
            if (Abbreviations.NameAtStart(words) is not var (letters, length))
            {
                yield return terms[at];
                continue;
            }

            yield return new SearchTerm(words[..length]) { Letters = letters };
            for (length -= terms[at].Words.Count; length > 0; length -= terms[at].Words.Count)
                at++;
        }
    }

    private static SearchTerm? TermOf(Match chunk)
    {
        var quoted = chunk.Groups["phrase"];
        var words = SearchWords.In(quoted.Success ? quoted.Value : chunk.Groups["word"].Value).ToList();
        return words.Count == 0 ? null : new SearchTerm([.. words.Where(word => !word.IsWhole).Select(word => word.Text)])
        {
            IsExcluded = chunk.Groups["minus"].Success,
            Whole = quoted.Success ? null : words.FirstOrDefault(word => word.IsWhole).Text,
            IsPhrase = quoted.Success,
        };
    }

    [GeneratedRegex("""(?<![^\s])(?<minus>[-−–])?(?:["“”„«](?<phrase>[^"“”„«»]*)["“”»]?|(?<word>[^\s"“”„«»]+))|["“”„«](?<phrase>[^"“”„«»]+)["“”»]?|(?<word>[^\s"“”„«»]+)""")]
    private static partial Regex Chunk();

    // The space in "29 754"; "27 28" is two numbers.
    [GeneratedRegex(@"(?<=(?<![\p{L}\p{Nd}])\p{Nd}{1,3})[ \u00A0\u202F](?=\p{Nd}{3}(?![\p{L}\p{Nd}]))")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"^\s*(?:de\s+)?(?:(?<number>[0-9]{1,3})(?:e|de|ste)|(?<number>\p{L}+(?:de|ste))|rapport(?:age)?|voortgangsrapport(?:age)?)\s+(?:voortgangs)?(?:rapport(?:age)?\s*$|(?<number>[0-9]{1,3})\s*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ReportNumber();

    [GeneratedRegex(@"^\s*[""“„]?\s*(?:(?:stand van zaken|recente ontwikkelingen|ontwikkelingen|planning|voortgang)\s+(?:van\s+|bij\s+)?)?(?:maatregel(?:en)?|nr\.?|nummer)?\s*(?<number>[1-9][0-9]{0,4})\s*[a-z]?(?:\s*(?:en|&|,|\+|/)\s*(?<number>[1-9][0-9]{0,4})\s*[a-z]?){0,5}\s*[""”]?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MeasureNumber();
}

/// <summary>One word, or words that stand together.</summary>
/// <param name="Words">Folded, at least one.</param>
internal sealed record SearchTerm(IReadOnlyList<string> Words)
{
    /// <summary>May not occur.</summary>
    public bool IsExcluded { get; init; }

    /// <summary>Stood between quotation marks: exactly these words.</summary>
    public bool IsPhrase { get; init; }

    /// <summary>The words are the name of an organisation that has these letters for short.</summary>
    public string? Letters { get; init; }

    /// <summary>Typed with hyphens: the same without.</summary>
    public string? Whole { get; init; }
}
