using System.Globalization;
using System.Text;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <summary>Makes text fit for print, and says which characters never are.</summary>
internal static class PrintableText
{
    public const char SoftHyphen = '\u00AD';
    public const char ZeroWidthSpace = '\u200B';
    private const char NonBreakingHyphen = '\u2011';
    private const char WordBullet = '\uF0B7';
    private const char WordSquareBullet = '\uF0A7';
    private const char MathematicalSpace = '\u205F';
    private const char ObjectReplacement = '\uFFFC';

    /// <summary>
    /// Canonically composed, with white space as spaces and Word's private bullets as the bullets they look like.
    /// </summary>
    public static string Prepare(string text)
    {
        if (Ascii.IsValid(text) && !text.AsSpan().ContainsAny('\t', '\r', '\n'))
            return text;

        return Composed(text)
            .Replace('\t', ' ').Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ')
            .Replace(WordBullet, '•').Replace(WordSquareBullet, '▪');
    }

    /// <summary>As <see cref="Prepare"/>, for a line that no page shows: without what draws nothing.</summary>
    public static string Plain(string text)
    {
        string prepared = Prepare(text);
        return prepared.Any(IsInvisible) ? string.Concat(prepared.Where(character => !IsInvisible(character))) : prepared;
    }

    /// <summary>Characters that say something about line breaks or direction and draw nothing.</summary>
    public static bool IsInvisible(char character) => character
        is SoftHyphen or ZeroWidthSpace or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF'
        or (>= '\uFE00' and <= '\uFE0F') // wishes for another form of the character before: "©" pasted as a picture
        or (>= '\u2061' and <= '\u2064') or '\u034F' or '\u180E'; // left over from formulas and other scripts

    /// <summary>The character whose glyph draws this one; the text itself keeps what was written.</summary>
    public static char DrawnAs(char character) => character switch
    {
        NonBreakingHyphen => '-',
        MathematicalSpace => ' ',
        _ => character,
    };

    /// <summary>
    /// Characters whose glyph would lie: right-to-left scripts, which need shaping this engine does not do, signs
    /// of private use, which mean something in their own font only, and the sign for an object that is gone.
    /// </summary>
    public static bool IsRefused(char character) =>
        IsRightToLeft(character) || IsPrivate(character) || character is ObjectReplacement;

    /// <summary>Names a character that cannot be drawn, for who must mend the text.</summary>
    public static UnprintableCharacter Refuse(string text, int index, string place)
    {
        bool isWhole = Rune.TryGetRuneAt(text, index, out var rune);
        int code = isWhole ? rune.Value : text[index];
        // Controls and marks of direction would garble the very message that names them.
        bool isVisible = isWhole && Rune.GetUnicodeCategory(rune)
            is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.PrivateUse or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator);
        string name = string.Create(CultureInfo.InvariantCulture, $"U+{code:X4}");
        return new UnprintableCharacter(
            isVisible ? $"{name} ({rune})" : name, place,
            IsRightToLeft(text[index])
                ? "het rapport kan geen schrift afdrukken dat van rechts naar links loopt"
                : "het lettertype van het rapport heeft dit teken niet");
    }

    /// <summary>What is no Unicode (half of a pair) has no normal form; it stays, to be refused by its number.</summary>
    private static string Composed(string text) =>
        TextCharacters.IndexOfForbidden(text) < 0 ? text.Normalize(NormalizationForm.FormC) : text;

    private static bool IsPrivate(char character) => character is >= '\uE000' and <= '\uF8FF';

    private static bool IsRightToLeft(char character) => character
        is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE')
        or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
