using System.Text;

namespace JihadismeVoortgang.Domain;

/// <summary>The checks every entity makes on plain values before it takes them.</summary>
internal static class Require
{
    public const int MaxRemarkLength = 2000;

    private const char LineSeparator = '\u2028';
    private const char ParagraphSeparator = '\u2029';
    private const char ZeroWidthSpace = '\u200B';
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>
    /// One line of words, trimmed: not empty, not too long, no control characters, and none that turn the direction of
    /// reading. Signs without width or meaning are left out, as the reader of texts does.
    /// </summary>
    /// <param name="place">Field or property, for the fault.</param>
    /// <param name="name">The Dutch name with its article: "de titel".</param>
    /// <param name="value">What was given.</param>
    /// <param name="maxLength">In UTF-16 units.</param>
    /// <exception cref="BrokenRuleException">The value is none of that.</exception>
    public static string Line(string place, string name, string? value, int maxLength)
    {
        var line = WithoutEmptySigns(value).Trim();
        if (line.Length == 0)
            throw new BrokenRuleException(place, $"Vul {name} in.");
        if (line.Length > maxLength)
            throw new BrokenRuleException(place, $"{Capital(name)} is te lang: {line.Length} tekens, hoogstens {maxLength}.");
        if (line.Any(sign => char.IsControl(sign) || sign is LineSeparator or ParagraphSeparator))
            throw new BrokenRuleException(place, $"{Capital(name)} bevat een regeleinde of een ander stuurteken.");
        DemandReadable(place, name, line);
        return line;
    }

    public static string? OptionalLine(string place, string name, string? value, int maxLength) =>
        string.IsNullOrWhiteSpace(value) ? null : Line(place, name, value, maxLength);

    /// <summary>A text of any number of lines. Its structure is the Markdown reader's business; its size is ours.</summary>
    public static string Text(string place, string name, string? value, int maxLength)
    {
        var text = value ?? "";
        return text.Length <= maxLength
            ? text
            : throw new BrokenRuleException(
                place, $"{Capital(name)} telt {Dutch.Number(text.Length)} tekens, {Dutch.Number(text.Length - maxLength)} meer dan de {Dutch.Number(maxLength)} die er passen.");
    }

    /// <summary>A few sentences in somebody's own words, trimmed; lines may break.</summary>
    public static string Remark(string place, string name, string? value)
    {
        var remark = WithoutEmptySigns(value).ReplaceLineEndings("\n").Trim();
        if (remark.Length == 0)
            throw new BrokenRuleException(place, $"Vul {name} in.");
        if (remark.Length > MaxRemarkLength)
            throw new BrokenRuleException(place, $"{Capital(name)} is te lang: {remark.Length} tekens, hoogstens {MaxRemarkLength}.");
        if (remark.Any(sign => char.IsControl(sign) && sign != '\n'))
            throw new BrokenRuleException(place, $"{Capital(name)} bevat een stuurteken.");

        DemandReadable(place, name, remark);
        return remark;
    }

    public static int Number(string place, string name, int value, int max) =>
        value >= 1 && value <= max
            ? value
            : throw new BrokenRuleException(place, $"{Capital(name)} is een getal van 1 tot en met {max}, niet {value}.");

    /// <summary>Without signs that have neither width nor meaning, as the reader of texts does.</summary>
    private static string WithoutEmptySigns(string? value) =>
        string.Concat((value ?? "").Where(sign => sign is not (ZeroWidthSpace or ByteOrderMark)));

    /// <summary>What no reader can see or no file can hold is refused by name, before the database does without one.</summary>
    private static void DemandReadable(string place, string name, string words)
    {
        if (words.FirstOrDefault(TurnsReading) is var turning and not '\0')
            throw new BrokenRuleException(place, $"{Capital(name)} bevat het onzichtbare teken U+{(int)turning:X4}, dat de leesrichting omkeert; verwijder het.");
        if (words.EnumerateRunes().Contains(Rune.ReplacementChar))
            throw new BrokenRuleException(place, $"{Capital(name)} bevat een teken dat niet te lezen is (�); verwijder het.");
    }

    private static bool TurnsReading(char sign) => sign is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Capital(string words) => char.ToUpper(words[0], Dutch.Culture) + words[1..];
}
