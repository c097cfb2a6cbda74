using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace JihadismeVoortgang.Web.Publishing.Search;

/// <summary>
/// How a text falls apart into words: without capitals and accents, "thema's" as one, "anti-radicalisering" as its parts
/// and as a whole, and so "29 754". What is indexed, asked and marked all goes through here, so that they agree.
/// </summary>
internal static partial class SearchWords
{
    /// <summary>Longer than this is no word, and no key of an index.</summary>
    public const int MaxLength = 80;

    /// <summary>The words in reading order; a whole stands before its parts, at the position of the first of them.</summary>
    public static IEnumerable<SearchWord> In(string text)
    {
        var position = 0;
        foreach (Match run in Run().Matches(text))
        {
            var parts = Part().Matches(run.Value);
            if (parts.Count > 1 && Folded(run.Value) is { Length: <= MaxLength } whole && (!whole.Any(char.IsAsciiDigit) || whole.All(char.IsAsciiDigit)))
                yield return new SearchWord(whole, position + 1, run.Index, run.Length) { IsWhole = true };
            foreach (Match part in parts)
            {
                position++;
                if (Folded(part.Value) is { Length: > 0 and <= MaxLength } folded)
                    yield return new SearchWord(folded, position, run.Index + part.Index, part.Length);
            }
        }
    }

    /// <summary>The letters and digits, small and without accents: "Syrië" is "syrie".</summary>
    private static string Folded(string word)
    {
        if (Abbreviations.KeepsCapitals(word))
            return word;

        var folded = new StringBuilder(word.Length);
        foreach (var character in word.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(character))
                folded.Append(Plain(char.ToLowerInvariant(character)));
        }

        return folded.ToString();
    }

    /// <summary>Letters that Unicode does not take apart.</summary>
    private static string Plain(char letter) => letter switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' => "d",
        'ł' => "l",
        'ı' => "i",
        _ => letter.ToString(CultureInfo.InvariantCulture),
    };

    // Apostrophes and soft hyphens are inside a word, hyphens between its parts; "29 754" and "29.754" are one number.
    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])\p{Nd}{1,3}(?:[ \u00A0\u202F.]\p{Nd}{3})+(?![\p{L}\p{Nd}])|[\p{L}\p{M}\p{Nd}]+(?:['’\u00AD\u2010\u2011-][\p{L}\p{M}\p{Nd}]+)*")]
    private static partial Regex Run();

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}'’\u00AD]+")]
    private static partial Regex Part();
}

/// <param name="Text">Folded.</param>
/// <param name="Position">From 1, as a phrase counts.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How many characters of the text it takes.</param>
internal readonly record struct SearchWord(string Text, int Position, int Start, int Length)
{
    /// <summary>It was written with hyphens, and its parts follow.</summary>
    public bool IsWhole { get; init; }
}
