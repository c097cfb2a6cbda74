using System.Globalization;
using System.Text;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Data;

/// <summary>
/// A text as plain lines for one cell: list items behind "• " or their number, an address in brackets behind the words
/// that lead to it, a footnote as its number in square brackets with its words at the end of the cell.
/// </summary>
internal static class CellText
{
    /// <summary>Not the hyphen of Markdown, with which a spreadsheet would begin a formula.</summary>
    private const string Bullet = "• ";

    private const string BetweenBlocks = "\n\n";

    public static string Of(IReadOnlyList<Block> blocks) => WithNotes(blocks.Select(Of), ContentWalk.NotesOf(blocks));

    /// <summary>The designations of a row: one below the other.</summary>
    public static string Of(IReadOnlyList<ReportMeasure> measures) => WithNotes(
        [string.Join('\n', measures.Select(measure => Of(measure.Description)))],
        measures.SelectMany(measure => ContentWalk.NotesOf(measure.Description)));

    private static string WithNotes(IEnumerable<string> texts, IEnumerable<Footnote> notes) => string.Join(
        BetweenBlocks,
        texts.Append(string.Join('\n', notes.Select(note => $"{Mark(note)} {Of(note.Content)}"))).Where(text => text.Length > 0));

    private static string Of(Block block) => block switch
    {
        Paragraph paragraph => Of(paragraph.Content),
        SubHeading heading => Of(heading.Content),
        BulletList list => string.Join('\n', list.Items.Select(item => Bullet + Of(item.Content))),
        NumberedList list => string.Join('\n', list.Items.Select((item, index) => $"{Number(list.Start + index)}. {Of(item.Content)}")),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "A block no text can hold."),
    };

    private static string Of(IReadOnlyList<Inline> inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines)
        {
            text.Append(inline switch
            {
                Text words => words.Value,
                Strong strong => Of(strong.Content),
                Emphasis emphasis => Of(emphasis.Content),
                Link link => Of(link),
                MeasureReference reference => reference.Printed,
                Footnote note => Mark(note),
                _ => throw new ArgumentOutOfRangeException(nameof(inlines), inline, "An inline no text can hold."),
            });
        }

        return text.ToString();
    }

    private static string Of(Link link)
    {
        var words = Of(link.Content);
        return words == link.Target ? words : $"{words} ({link.Target})";
    }

    private static string Mark(Footnote note) => $"[{Number(note.Number)}]";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
