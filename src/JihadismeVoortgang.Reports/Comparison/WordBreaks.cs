using System.Globalization;
using System.Text;

namespace JihadismeVoortgang.Reports.Comparison;

/// <summary>
/// Cuts words apart: "foto's", "AIVD-onderzoek", "1.250", "12,5" and "30-6-2016" are one piece each, so is each mark
/// of punctuation, and so is white space between them. An accent stays with its letter.
/// </summary>
internal static class WordBreaks
{
    private const string JoinsWords = "'’-\u2011\u00AD";
    private const string JoinsDigits = ".,:/–";

    public static IEnumerable<string> Of(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = EndOf(text, start);
            yield return text[start..end];
            start = end;
        }
    }

    /// <summary>Whether a piece is a word or a number.</summary>
    public static bool IsWord(string piece) => IsWordAt(piece, 0);

    private static int EndOf(string text, int start)
    {
        var end = After(text, start);
        if (char.IsWhiteSpace(text[start]))
        {
            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end = After(text, end);
            }
        }
        else if (IsWordAt(text, start))
        {
            while (end < text.Length && (IsWordAt(text, end) || JoinsAt(text, end)))
            {
                end = After(text, end);
            }
        }

        return end;
    }

    private static bool JoinsAt(string text, int index) =>
        (JoinsWords.Contains(text[index], StringComparison.Ordinal) && IsWordAt(text, index + 1))
        || (JoinsDigits.Contains(text[index], StringComparison.Ordinal)
            && char.IsDigit(text[index - 1]) && index + 1 < text.Length && char.IsDigit(text[index + 1]));

    private static bool IsWordAt(string text, int index) =>
        index < text.Length
        && Rune.TryGetRuneAt(text, index, out var rune)
        && (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber);

    private static int After(string text, int index) => index + StringInfo.GetNextTextElementLength(text, index);
}
