using System.Globalization;
using System.Text;

namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <summary>Makes text fit for print, and says which characters never are.</summary>
internal static class PrintableText
{
    public const char SoftHyphen = '\u00AD';
    public const char ZeroWidthSpace = '\u200B';
    private const char NonBreakingHyphen = '\u2011';
    private const char WordBullet = '\uF0B7';
    private const char WordSquareBullet = '\uF0A7';
    private const char ObjectReplacement = '\uFFFC';

    /// <summary>
    /// Canonically composed, with white space as spaces and Word's private bullets as the bullets they look like.
    /// </summary>
    /// <exception cref="UnprintableCharacterException">The text holds half of a surrogate pair.</exception>
    public static string Prepare(string text, string place)
    {
        if (Ascii.IsValid(text) && !text.AsSpan().ContainsAny('\t', '\r', '\n'))
            return text;

        RefuseBrokenPairs(text, place);
        return text.Normalize(NormalizationForm.FormC)
            .Replace('\t', ' ').Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ')
            .Replace(WordBullet, '•').Replace(WordSquareBullet, '▪');
    }

    /// <summary>Characters that say something about line breaks or direction and draw nothing.</summary>
    public static bool IsInvisible(char character) => character
        is SoftHyphen or ZeroWidthSpace or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF';

    /// <summary>The character whose glyph draws this one; the text itself keeps what was written.</summary>
    public static char DrawnAs(char character) => character is NonBreakingHyphen ? '-' : character;

    /// <summary>
    /// Characters whose glyph would lie: right-to-left scripts, which need shaping this engine does not do, and
    /// the sign that stands for an object that is gone.
    /// </summary>
    public static bool IsRefused(char character) => IsRightToLeft(character) || character is ObjectReplacement;

    /// <exception cref="UnprintableCharacterException">Always.</exception>
    public static Exception Refusal(string text, int index, string place)
    {
        bool isWhole = Rune.TryGetRuneAt(text, index, out var rune);
        int code = isWhole ? rune.Value : text[index];
        // Controls and marks of direction would garble the very message that names them.
        bool isVisible = isWhole && Rune.GetUnicodeCategory(rune)
            is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse);
        string shown = isVisible ? $" ({rune})" : "";
        string reason = IsRightToLeft(text[index])
            ? "het rapport kan geen schrift afdrukken dat van rechts naar links loopt"
            : "het lettertype van het rapport heeft dit teken niet";
        string name = string.Create(CultureInfo.InvariantCulture, $"U+{code:X4}{shown}");
        return new UnprintableCharacterException(
            $"Het teken {name} in {place} kan niet worden afgedrukt: {reason}. Vervang of verwijder het teken.");
    }

    private static void RefuseBrokenPairs(string text, string place)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!Rune.TryGetRuneAt(text, i, out _))
                throw Refusal(text, i, place);
            i++;
        }
    }

    private static bool IsRightToLeft(char character) => character
        is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE')
        or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
