using System.Text;

namespace JihadismeVoortgang.Reports.Content;

/// <summary>
/// Which characters the words of a report may hold: all of Unicode except what no page, file or database keeps as
/// it is. Those are control characters, line and paragraph separators, halves of a surrogate pair and the two
/// code points XML forbids.
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

    private static bool IsForbidden(Rune rune) =>
        Rune.IsControl(rune) || rune.Value is 0x2028 or 0x2029 or 0xFFFE or 0xFFFF;
}
