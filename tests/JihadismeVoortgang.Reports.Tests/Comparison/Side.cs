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

    private static IReadOnlyList<Block> Without(ChangeKind kind, IReadOnlyList<Block> blocks) =>
        ComparedSide.Unmarked([.. blocks.Select(block => ComparedSide.Without(kind, block)).OfType<Block>()]);
}
