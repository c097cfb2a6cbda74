using System.Globalization;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Markdown;

/// <summary>
/// Writes a text as Markdown in the one way that <see cref="MarkdownReader"/> gives back: reading what was written
/// gives the normal form of the text, and writing that again gives the same characters.
/// <list type="bullet">
/// <item>A blank line between blocks; lists are tight, with "- " and "1. ". Where two lists of one kind follow each
/// other, the second has "* " or "1) ", or they would be one list.</item>
/// <item>Strong is "**", emphasis "*", and "_" where it touches strong. A backslash stands only before a character
/// that would mean something where it is.</item>
/// <item>Notes are "[^1]", "[^2]" in order of citation, their words at the end of the text.</item>
/// <item>A reference to a measure is written as its words.</item>
/// </list>
/// </summary>
public static class MarkdownWriter
{
    // CommonMark reads at most nine digits as the number of a list item.
    private const int HighestListNumber = 999_999_999;

    /// <summary>The whole text with its notes, numbered from 1 whatever their numbers in the model.</summary>
    /// <exception cref="ArgumentException">
    /// The text holds what no report text can: an empty list, item, heading, note or link, a list number outside
    /// 0–999,999,999, an address other than http, https or mailto, a note in a note or a link, a link in a link, or a
    /// character <see cref="MarkdownReader"/> refuses.
    /// </exception>
    public static string Write(IReadOnlyList<Block> blocks)
    {
        var next = 1;
        var text = FootnoteNumbering.Renumber(Prepared(blocks), ref next);
        return WithDefinitions(WriteBlocks(text), ContentWalk.NotesOf(text));
    }

    /// <summary>A text of one paragraph, such as a designation, with its notes numbered from 1.</summary>
    /// <exception cref="ArgumentException">The text holds what no report text can.</exception>
    public static string WriteLine(IReadOnlyList<Inline> inlines)
    {
        var next = 1;
        var line = FootnoteNumbering.Renumber(Prepared(inlines), ref next);
        return WithDefinitions(InlineWriter.Write(line, LineKind.Paragraph), ContentWalk.NotesOf(line));
    }

    /// <summary>
    /// The text without the words of its notes, each cited by its number in the model: for a file that keeps the
    /// notes of all texts in one list.
    /// </summary>
    /// <exception cref="ArgumentException">The text holds what no report text can.</exception>
    public static string WriteBody(IReadOnlyList<Block> blocks) => WriteBlocks(Prepared(blocks));

    /// <inheritdoc cref="WriteBody(IReadOnlyList{Block})"/>
    public static string WriteBody(IReadOnlyList<Inline> inlines) =>
        InlineWriter.Write(Prepared(inlines), LineKind.Paragraph);

    private static IReadOnlyList<Block> Prepared(IReadOnlyList<Block> blocks) =>
        CrossReferences.Unlink(blocks).Normalized();

    private static IReadOnlyList<Inline> Prepared(IReadOnlyList<Inline> inlines) =>
        CrossReferences.Unlink(inlines).Normalized();

    private static string WithDefinitions(string body, IEnumerable<Footnote> notes) => string.Join(
        "\n\n",
        notes.Select(note => $"{InlineWriter.Mark(note)}: {WriteFilled(note.Content, LineKind.Note)}").Prepend(body));

    private static string WriteBlocks(IReadOnlyList<Block> blocks)
    {
        var written = new List<string>(blocks.Count);
        var isOtherMarker = false;
        for (var index = 0; index < blocks.Count; index++)
        {
            isOtherMarker = index > 0 && AreOneList(blocks[index - 1], blocks[index]) && !isOtherMarker;
            written.Add(Write(blocks[index], isOtherMarker));
        }

        return string.Join("\n\n", written);
    }

    private static bool AreOneList(Block before, Block block) =>
        (before, block) is (BulletList, BulletList) or (NumberedList, NumberedList);

    private static string Write(Block block, bool isOtherMarker) => block switch
    {
        Paragraph paragraph => WriteFilled(paragraph.Content, LineKind.Paragraph),
        SubHeading heading => $"### {WriteFilled(heading.Content, LineKind.Heading)}",
        BulletList list => WriteItems(list.Items, _ => isOtherMarker ? "*" : "-"),
        NumberedList list => WriteItems(list.Items, index => NumberOf(list, index) + (isOtherMarker ? ")" : ".")),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "A block no text can hold."),
    };

    private static string WriteItems(IReadOnlyList<ListItem> items, Func<int, string> marker) =>
        items.Count == 0
            ? throw new ArgumentException("A list of a report text has at least one item.", nameof(items))
            : string.Join('\n', items.Select((item, index) =>
                $"{marker(index)} {WriteFilled(item.Content, LineKind.Paragraph)}"));

    private static string NumberOf(NumberedList list, int index) =>
        list.Start < 0 || list.Start > HighestListNumber - index
            ? throw new ArgumentException($"A list cannot number item {index} from {list.Start}.", nameof(list))
            : (list.Start + index).ToString(CultureInfo.InvariantCulture);

    private static string WriteFilled(IReadOnlyList<Inline> line, LineKind kind) =>
        line.Count == 0
            ? throw new ArgumentException("A line of a report text has words.", nameof(line))
            : InlineWriter.Write(line, kind);
}
