using JihadismeVoortgang.Reports.Comparison;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Tests.Comparison;

/// <summary>One of the two texts, read back from their comparison; and a comparison as a line of characters.</summary>
internal static class Side
{
    public static IReadOnlyList<Block> New(ComparedText text) => Without(ChangeKind.Deleted, text.Blocks);

    public static IReadOnlyList<Block> Old(ComparedText text) => Without(ChangeKind.Inserted, text.Blocks);

    /// <summary>"de [-oude-]{+nieuwe+} lijst", a block to a line.</summary>
    public static string Marked(ComparedText text) =>
        string.Join('\n', ContentWalk.LinesOf(text.Blocks).Select(Marked));

    public static string Marked(ComparedLine line) => Marked(line.Content);

    private static string Marked(IReadOnlyList<Inline> line) => string.Concat(line.Select(Marked));

    private static string Marked(Inline inline) => inline switch
    {
        Text text => text.Value,
        Strong strong => $"*{Marked(strong.Content)}*",
        Emphasis emphasis => $"/{Marked(emphasis.Content)}/",
        Link link => $"<{Marked(link.Content)}>",
        Footnote note => $"^{note.Number}({Marked(note.Content)})",
        Changed { Kind: ChangeKind.Deleted } deleted => $"[-{Marked(deleted.Content)}-]",
        Changed inserted => $"{{+{Marked(inserted.Content)}+}}",
        _ => throw new ArgumentOutOfRangeException(nameof(inline)),
    };

    private static IReadOnlyList<Block> Without(ChangeKind kind, IReadOnlyList<Block> blocks)
    {
        var next = 1;
        return FootnoteNumbering.Renumber(
            ((IReadOnlyList<Block>)[.. blocks.Select(block => Without(kind, block)).OfType<Block>()]).Normalized(), ref next);
    }

    private static Block? Without(ChangeKind kind, Block block) => block switch
    {
        Paragraph { Content: var content } => IsAll(kind, content) ? null : new Paragraph(Without(kind, content)),
        SubHeading { Content: var content } => IsAll(kind, content) ? null : new SubHeading(Without(kind, content)),
        BulletList list => Without(kind, list.Items) is [_, ..] items ? new BulletList(items) : null,
        NumberedList list => Without(kind, list.Items) is [_, ..] items ? list with { Items = items } : null,
        _ => throw new ArgumentOutOfRangeException(nameof(block)),
    };

    private static List<ListItem> Without(ChangeKind kind, IReadOnlyList<ListItem> items) =>
        [.. items.Where(item => !IsAll(kind, item.Content)).Select(item => new ListItem(Without(kind, item.Content)))];

    private static bool IsAll(ChangeKind kind, IReadOnlyList<Inline> line) =>
        line.Count > 0 && line.All(inline => inline is Changed changed && changed.Kind == kind);

    private static IReadOnlyList<Inline> Without(ChangeKind kind, IReadOnlyList<Inline> line) =>
    [
        .. line.SelectMany(inline => inline switch
        {
            Changed changed => changed.Kind == kind ? [] : Without(kind, changed.Content),
            Strong strong => [new Strong(Without(kind, strong.Content))],
            Emphasis emphasis => [new Emphasis(Without(kind, emphasis.Content))],
            Footnote note => [note with { Content = Without(kind, note.Content) }],
            _ => (IReadOnlyList<Inline>)[inline],
        }),
    ];
}
