using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Reports.Checks;

/// <summary>How long a text is, in words as a reader counts them: with those of its notes, without its marks.</summary>
public static class WordCount
{
    public static int Of(IReadOnlyList<Block> text) => Of(PlainText.WithNotes(text));

    /// <summary>Of a text as typed; while it has faults, of what stands there.</summary>
    public static int OfTyped(string markdown) =>
        MarkdownReader.ReadBlocks(markdown) is { IsValid: true, Content: { } text } ? Of(text) : Of(markdown);

    /// <summary>Whether a text of that many words is much longer than before.</summary>
    public static bool IsMuchLonger(int words, int before, CheckSettings settings) =>
        words >= before + settings.LongTextWords && words >= before * settings.LongTextFactor;

    internal static int Of(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
