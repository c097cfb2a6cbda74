namespace JihadismeVoortgang.Reports.Content;

/// <summary>
/// Rebuilds a text with some of its inlines replaced. A rewriter says only what it does to the kind of inline it
/// cares about; how texts nest is known here. Inlines are visited in reading order, so a rewriter may count, and
/// texts that become neighbours become one.
/// </summary>
public abstract class ContentRewriter
{
    public IReadOnlyList<Block> Rewrite(IReadOnlyList<Block> blocks) => [.. blocks.Select(Rewrite)];

    public IReadOnlyList<Inline> Rewrite(IReadOnlyList<Inline> inlines)
    {
        var rewritten = new List<Inline>(inlines.Count);
        foreach (var inline in inlines.SelectMany(Rewrite))
        {
            if (inline is Text text && rewritten is [.., Text before])
            {
                rewritten[^1] = new Text(before.Value + text.Value);
            }
            else
            {
                rewritten.Add(inline);
            }
        }

        return rewritten;
    }

    protected virtual IEnumerable<Inline> RewriteText(Text text) => [text];

    protected virtual IEnumerable<Inline> RewriteReference(MeasureReference reference) => [reference];

    protected virtual IEnumerable<Inline> RewriteLink(Link link) => [link with { Content = Rewrite(link.Content) }];

    protected virtual IEnumerable<Inline> RewriteFootnote(Footnote note) =>
        [note with { Content = Rewrite(note.Content) }];

    private Block Rewrite(Block block) => block switch
    {
        Paragraph paragraph => new Paragraph(Rewrite(paragraph.Content)),
        SubHeading heading => new SubHeading(Rewrite(heading.Content)),
        BulletList list => new BulletList(Rewrite(list.Items)),
        NumberedList list => list with { Items = Rewrite(list.Items) },
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "A block no text can hold."),
    };

    private IReadOnlyList<ListItem> Rewrite(IReadOnlyList<ListItem> items) =>
        [.. items.Select(item => new ListItem(Rewrite(item.Content)))];

    private IEnumerable<Inline> Rewrite(Inline inline) => inline switch
    {
        Text text => RewriteText(text),
        Strong strong => [new Strong(Rewrite(strong.Content))],
        Emphasis emphasis => [new Emphasis(Rewrite(emphasis.Content))],
        Link link => RewriteLink(link),
        Changed changed => [changed with { Content = Rewrite(changed.Content) }],
        MeasureReference reference => RewriteReference(reference),
        Footnote note => RewriteFootnote(note),
        _ => throw new ArgumentOutOfRangeException(nameof(inline), inline, "An inline no text can hold."),
    };
}
