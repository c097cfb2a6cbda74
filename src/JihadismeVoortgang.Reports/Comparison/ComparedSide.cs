using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Comparison;

/// <summary>Takes one of the two texts out of their comparison, block by block.</summary>
public static class ComparedSide
{
    /// <summary>A block as one of the texts has it; what the other has not is still marked.</summary>
    /// <param name="block">Of a <see cref="ComparedText"/>.</param>
    /// <param name="other">What only the other text has: <see cref="ChangeKind.Inserted"/> to get the old text.</param>
    /// <returns>Null when the text has no such block.</returns>
    public static Block? Without(ChangeKind other, Block block) => block switch
    {
        Paragraph { Content: var content } => IsAll(other, content) ? null : new Paragraph(Without(other, content)),
        SubHeading { Content: var content } => IsAll(other, content) ? null : new SubHeading(Without(other, content)),
        BulletList list => Without(other, list.Items) is [_, ..] items ? new BulletList(items) : null,
        NumberedList list => Without(other, list.Items) is [_, ..] items ? list with { Items = items } : null,
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "A block no text can hold."),
    };

    /// <summary>A line as one of the texts has it; what the other has not is still marked.</summary>
    public static IReadOnlyList<Inline> Without(ChangeKind other, IReadOnlyList<Inline> line) =>
        Each(line, changed => changed.Kind == other ? [] : [changed with { Content = Without(other, changed.Content) }]);

    /// <summary>
    /// One side to stand beside the other, where nothing came or went: what only it has is marked in one way, whichever it is.
    /// </summary>
    public static ComparedText Beside(Block side) => new([Map(side, MarkedAlike)], Added: 0, Removed: 0, IsSame: false);

    /// <summary>Blocks of one side as the text they are, without marks.</summary>
    public static IReadOnlyList<Block> Unmarked(IReadOnlyList<Block> side)
    {
        var next = 1;
        return FootnoteNumbering.Renumber(((IReadOnlyList<Block>)[.. side.Select(block => Map(block, Unmarked))]).Normalized(), ref next);
    }

    private static List<ListItem> Without(ChangeKind other, IReadOnlyList<ListItem> items) =>
        [.. items.Where(item => !IsAll(other, item.Content)).Select(item => new ListItem(Without(other, item.Content)))];

    private static Block Map(Block block, Func<IReadOnlyList<Inline>, IReadOnlyList<Inline>> line) => block switch
    {
        Paragraph paragraph => new Paragraph(line(paragraph.Content)),
        SubHeading heading => new SubHeading(line(heading.Content)),
        BulletList list => new BulletList([.. list.Items.Select(item => new ListItem(line(item.Content)))]),
        NumberedList list => list with { Items = [.. list.Items.Select(item => new ListItem(line(item.Content)))] },
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "A block no text can hold."),
    };

    private static IReadOnlyList<Inline> MarkedAlike(IReadOnlyList<Inline> line) =>
        Each(line, changed => [changed with { Kind = ChangeKind.Inserted, Content = MarkedAlike(changed.Content) }]);

    private static IReadOnlyList<Inline> Unmarked(IReadOnlyList<Inline> line) => Each(line, changed => Unmarked(changed.Content));

    /// <summary>Changes stand in a line and in its strong, emphasis and notes, also those of words that changed; a link changes as a whole.</summary>
    private static IReadOnlyList<Inline> Each(IReadOnlyList<Inline> line, Func<Changed, IReadOnlyList<Inline>> change) =>
    [
        .. line.SelectMany(inline => inline switch
        {
            Changed changed => change(changed),
            Strong strong => [new Strong(Each(strong.Content, change))],
            Emphasis emphasis => [new Emphasis(Each(emphasis.Content, change))],
            Footnote note => [note with { Content = Each(note.Content, change) }],
            _ => (IReadOnlyList<Inline>)[inline],
        }),
    ];

    private static bool IsAll(ChangeKind kind, IReadOnlyList<Inline> line) =>
        line.Count > 0 && line.All(inline => inline is Changed changed && changed.Kind == kind);
}
