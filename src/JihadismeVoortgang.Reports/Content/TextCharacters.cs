using System.Text;

namespace JihadismeVoortgang.Reports.Content;

/// <summary>
/// Which characters the words of a report may hold: all of Unicode except what no page, file or database keeps as
/// it is, and what makes it look like other words than it holds. Those are control characters, line and paragraph
/// separators, halves of a surrogate pair, the two code points XML forbids, signs that turn the direction of reading,
/// and signs without width or meaning. A soft hyphen and a word joiner mean something, and stay.
/// </summary>
internal static class TextCharacters
{
    /// <summary>Index of the first character that may not stand in a text; -1 when there is none.</summary>
    public static int IndexOfForbidden(ReadOnlySpan<char> text)
    {
        for (var index = 0; index < text.Length;)
        {
            if (Rune.DecodeFromUtf16(text[index..], out var rune, out var length) != System.Buffers.OperationStatus.Done
                || IsForbidden(rune))
            {
                return index;
            }

            index += length;
        }

        return -1;
    }

    /// <summary>Embeds, overrides or isolates a direction of reading: behind it "gpj.exe" can be shown as "exe.jpg".</summary>
    public static bool TurnsReading(char character) =>
        character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>A zero width space or byte order mark, left behind by other programs: nobody sees it or types it.</summary>
    public static bool IsEmpty(char character) => character is '\u200B' or '\uFEFF';

    private static bool IsForbidden(Rune rune) =>
        Rune.IsControl(rune)
        || rune.Value is 0x2028 or 0x2029 or 0xFFFE or 0xFFFF
        || (rune.IsBmp && (TurnsReading((char)rune.Value) || IsEmpty((char)rune.Value)));
}
