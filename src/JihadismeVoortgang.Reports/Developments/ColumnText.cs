using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Reports.Developments;

/// <summary>Puts a paragraph in a text or takes it out, as somebody would by hand. Texts are Markdown, as typed.</summary>
public static class ColumnText
{
    /// <summary>The text with a paragraph at its end; an item goes on a list that ends it.</summary>
    /// <returns>Null when the text has faults; then nobody can say what its end is.</returns>
    public static string? Append(string typed, Block paragraph)
    {
        if (MarkdownReader.ReadBlocks(typed) is not { IsValid: true, Content: { } text })
            return null;

        return MarkdownWriter.Write((text is [.., var last] ? last : null, paragraph) switch
        {
            (BulletList list, BulletList added) => [.. text.SkipLast(1), new BulletList([.. list.Items, .. added.Items])],
            (NumberedList list, NumberedList added) => [.. text.SkipLast(1), list with { Items = [.. list.Items, .. added.Items] }],
            (_, NumberedList added) => [.. text, added with { Start = 1 }],
            _ => [.. text, paragraph],
        });
    }

    /// <summary>The text without the last line that has these words; with it when there is none.</summary>
    /// <inheritdoc cref="Append"/>
    public static string? Remove(string typed, string words)
    {
        if (MarkdownReader.ReadBlocks(typed) is not { IsValid: true, Content: { } text })
            return null;

        var lines = text.Select(block => LinesOf(block).ToList()).ToList();
        var found = lines.FindLastIndex(known => known.Exists(Has));
        if (found < 0)
            return typed;

        var item = lines[found].FindLastIndex(Has);
        IEnumerable<Block> rest = text[found] switch
        {
            BulletList { Items.Count: > 1 } list => [new BulletList(Without(list.Items, item))],
            NumberedList { Items.Count: > 1 } list => [list with { Items = Without(list.Items, item) }],
            _ => [],
        };
        return MarkdownWriter.Write([.. text.Take(found), .. rest, .. text.Skip(found + 1)]);

        bool Has(Block line) => PastParagraph.WordsOf(line) == words;
    }

    /// <summary>Each paragraph, sub-heading and list item by itself.</summary>
    internal static IEnumerable<Block> LinesOf(Block block) => block switch
    {
        BulletList list => list.Items.Select(item => new BulletList([item])),
        NumberedList list => list.Items.Select((item, index) => new NumberedList(list.Start + index, [item])),
        _ => [block],
    };

    private static IReadOnlyList<ListItem> Without(IReadOnlyList<ListItem> items, int index) =>
        [.. items.Where((_, at) => at != index)];
}
