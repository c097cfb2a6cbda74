namespace JihadismeVoortgang.Reports.Content;

/// <summary>Goes through a text in reading order without changing it.</summary>
public static class ContentWalk
{
    /// <summary>What stands on a line of its own: each paragraph, sub-heading and list item.</summary>
    public static IEnumerable<IReadOnlyList<Inline>> LinesOf(IEnumerable<Block> blocks) => blocks.SelectMany(LinesOf);

    /// <summary>
    /// The texts, measure references and footnotes of a line, also those inside strong, emphasis, links and
    /// changes. A footnote is one leaf; its own words are a line in themselves.
    /// </summary>
    public static IEnumerable<Inline> LeavesOf(IEnumerable<Inline> inlines) => inlines.SelectMany(LeavesOf);

    /// <summary>The notes of a text in order of citation.</summary>
    public static IEnumerable<Footnote> NotesOf(IEnumerable<Block> blocks) => LinesOf(blocks).SelectMany(NotesOf);

    /// <inheritdoc cref="NotesOf(IEnumerable{Block})"/>
    public static IEnumerable<Footnote> NotesOf(IEnumerable<Inline> inlines) => LeavesOf(inlines).OfType<Footnote>();

    private static IEnumerable<IReadOnlyList<Inline>> LinesOf(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Content],
        SubHeading heading => [heading.Content],
        BulletList list => list.Items.Select(item => item.Content),
        NumberedList list => list.Items.Select(item => item.Content),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "A block no text can hold."),
    };

    private static IEnumerable<Inline> LeavesOf(Inline inline) => inline switch
    {
        Strong strong => LeavesOf(strong.Content),
        Emphasis emphasis => LeavesOf(emphasis.Content),
        Link link => LeavesOf(link.Content),
        Changed changed => LeavesOf(changed.Content),
        _ => [inline],
    };
}
