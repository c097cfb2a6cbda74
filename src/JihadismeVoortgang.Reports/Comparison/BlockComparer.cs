using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Comparison;

/// <summary>Compares two texts block by block, and the blocks that belong together word by word.</summary>
internal sealed class BlockComparer
{
    private readonly LineComparer _lines;

    public BlockComparer() => _lines = new(Tally);

    public ChangeTally Tally { get; } = new();

    /// <param name="before">In normal form, without measure references.</param>
    /// <param name="after">As <paramref name="before"/>.</param>
    public IReadOnlyList<Block> Compare(IReadOnlyList<Block> before, IReadOnlyList<Block> after) =>
        Merge(PartsOf(before), PartsOf(after), Whole, Compare);

    private static List<Part> PartsOf(IReadOnlyList<Block> blocks) => [.. blocks.Select(Part.Of)];

    /// <summary>The parts of both texts in one row: what went stands before what came in its place.</summary>
    private static List<T> Merge<T>(
        List<Part> before, List<Part> after, Func<ChangeKind, Part, T> whole, Func<Part, Part, T> compare)
    {
        var merged = new List<T>();
        var previous = new Pair(-1, -1);
        foreach (var pair in PartPairs.Of(before, after).Append(new Pair(before.Count, after.Count)))
        {
            merged.AddRange(before[(previous.Before + 1)..pair.Before].Select(part => whole(ChangeKind.Deleted, part)));
            merged.AddRange(after[(previous.After + 1)..pair.After].Select(part => whole(ChangeKind.Inserted, part)));
            if (pair.Before < before.Count)
            {
                merged.Add(compare(before[pair.Before], after[pair.After]));
            }

            previous = pair;
        }

        return merged;
    }

    private Block Compare(Part before, Part after) => after.Block switch
    {
        Paragraph => new Paragraph(CompareLine(before, after)),
        SubHeading => new SubHeading(CompareLine(before, after)),
        BulletList => new BulletList(CompareItems(before, after)),
        NumberedList list => list with { Items = CompareItems(before, after) },
        _ => throw new ArgumentException("Only blocks are compared as blocks.", nameof(after)),
    };

    private IReadOnlyList<Inline> CompareLine(Part before, Part after) =>
        _lines.Compare(before.Lines[0], after.Lines[0]);

    private List<ListItem> CompareItems(Part before, Part after) => Merge(
        before.Items(),
        after.Items(),
        (kind, item) => new ListItem(WholeLine(kind, item, 0)),
        (old, item) => new ListItem(CompareLine(old, item)));

    private Block Whole(ChangeKind kind, Part part) => part.Block switch
    {
        Paragraph => new Paragraph(WholeLine(kind, part, 0)),
        SubHeading => new SubHeading(WholeLine(kind, part, 0)),
        BulletList => new BulletList(WholeItems(kind, part)),
        NumberedList list => list with { Items = WholeItems(kind, part) },
        _ => throw new ArgumentException("Only blocks are shown as blocks.", nameof(part)),
    };

    private List<ListItem> WholeItems(ChangeKind kind, Part list) =>
        [.. list.Lines.Select((_, index) => new ListItem(WholeLine(kind, list, index)))];

    private IReadOnlyList<Inline> WholeLine(ChangeKind kind, Part part, int line) =>
        _lines.Whole(kind, part.Lines[line], part.Content[line]);
}
