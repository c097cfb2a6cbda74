using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Block = JihadismeVoortgang.Reports.Content.Block;
using Inline = JihadismeVoortgang.Reports.Content.Inline;

namespace JihadismeVoortgang.Reports.Markdown;

/// <summary>
/// Reads the Markdown of a report text: CommonMark, and of it only what a report can hold. Those are paragraphs,
/// bullet lists, numbered lists, "###" sub-headings, strong, emphasis, links to http, https and mailto addresses, and
/// footnotes "[^1]" whose definitions stand at the end of the same text. Everything else is a fault; nothing is
/// dropped or changed in silence.
/// <list type="bullet">
/// <item>A line break inside a paragraph is a space, and so is a tab. Other spaces stay as typed.</item>
/// <item>A zero width space (U+200B) and a byte order mark (U+FEFF) mean nothing and are left out: other programs leave
/// them behind, where nobody could find them. A sign that turns the direction of reading (U+202A–U+202E, U+2066–U+2069)
/// is a fault. A soft hyphen (U+00AD) and a word joiner (U+2060) stay.</item>
/// <item>A character reference such as "&amp;eacute;" is the character it names; "DT&amp;V" and "27&amp;28" name none
/// and stay as they are.</item>
/// <item>The numbers of a list go up by one, or all repeat the first.</item>
/// <item>A note is cited once, and stands in the model where it is cited.</item>
/// </list>
/// </summary>
public static class MarkdownReader
{
    /// <summary>Longest text in characters; more than ten times the longest column of a real report.</summary>
    public const int MaximumLength = 50_000;

    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    /// <summary>Reads a text of any number of blocks. The content is in normal form.</summary>
    public static MarkdownReading<IReadOnlyList<Block>> ReadBlocks(string markdown) =>
        Read(markdown, document => document.ReadBlocks());

    /// <summary>
    /// Reads a text that is one paragraph, such as the designation of a measure, with its footnotes. Empty for an
    /// empty text.
    /// </summary>
    public static MarkdownReading<IReadOnlyList<Inline>> ReadLine(string markdown) =>
        Read(markdown, document => document.ReadLine());

    private static MarkdownReading<T> Read<T>(string markdown, Func<DocumentReader, T> read)
        where T : class
    {
        var faults = new FaultList();
        T? content = null;
        if (markdown.Length > MaximumLength)
        {
            faults.Add(0, FaultMessages.TooLong(markdown.Length, MaximumLength));
        }
        else
        {
            var text = SourceText.Prepare(markdown, faults);
            content = Parse(text, faults) is { } document ? read(new DocumentReader(document, text, faults)) : null;
        }

        var found = faults.InOrder();
        return new MarkdownReading<T>(found.Count == 0 ? content : null, found);
    }

    private static MarkdownDocument? Parse(string text, FaultList faults)
    {
        try
        {
            return MarkdownParser.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's only answer to nesting beyond its limit, which no sensible text comes near.
            faults.Add(0, FaultMessages.TooManyOpenMarks);
            return null;
        }
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true };
        builder.BlockParsers.Insert(0, new FootnoteDefinitionParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new FootnoteMarkParser());
        builder.InlineParsers.Replace<EmphasisInlineParser>(new PlainEmphasisParser());
        return builder.Build();
    }
}
