using System.Globalization;
using System.Text;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Office;

/// <summary>Makes words fit for a file of XML that people go on editing.</summary>
internal static class OfficeText
{
    private const char WordBullet = '\uF0B7';
    private const char WordSquareBullet = '\uF0A7';
    private const string Unreadable = "\uFFFD";

    /// <summary>With spaces no program drops, so that the black of the mark goes on a little round the word.</summary>
    public const string ConceptMark = $"\u00A0{ReportWords.Concept}\u00A0";

    /// <summary>Says what a table is to who does not see it; its caption says of which theme.</summary>
    public static string TableDescription { get; } =
        $"Tabel met een rij per maatregel en de kolommen {string.Join(", ", ReportWords.ColumnHeads)}.";

    /// <summary>A time as both formats note it.</summary>
    public static string Time(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>
    /// The same words, with white space as spaces and Word's private bullets as the bullets they look like. What XML
    /// cannot hold, and no reader of ours lets in, becomes the sign for a lost character: visible, and never a file
    /// that does not open.
    /// </summary>
    public static string Of(string words)
    {
        if (TextCharacters.IndexOfForbidden(words) < 0 && !words.AsSpan().ContainsAny(WordBullet, WordSquareBullet))
            return words;

        var clean = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
            clean.Append(Of(rune));
        return clean.ToString();
    }

    private static string Of(Rune rune) => rune.Value switch
    {
        '\t' or '\n' or '\r' or 0x2028 or 0x2029 => " ",
        WordBullet => "•",
        WordSquareBullet => "▪",
        _ => TextCharacters.IndexOfForbidden(rune.ToString()) < 0 ? rune.ToString() : Unreadable,
    };
}
