using JihadismeVoortgang.Reports.Comparison;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Web.Editing.Conflicts;

/// <summary>A column in which two people wrote something else.</summary>
public sealed class ColumnConflict
{
    private ColumnConflict(WrittenColumn mine, WrittenColumn theirs, IReadOnlyList<PartConflict> parts, bool isWhole) =>
        (Mine, Theirs, Parts, IsWhole) = (mine, theirs, parts, isWhole);

    public WrittenColumn Mine { get; }

    public WrittenColumn Theirs { get; }

    public string Label => Mine.Label;

    public IReadOnlyList<PartConflict> Parts { get; }

    /// <summary>It is one or the other: a line, or a text that cannot be read yet.</summary>
    public bool IsWhole { get; }

    /// <param name="mine">As typed.</param>
    /// <param name="theirs">As saved.</param>
    /// <param name="started">What both began with; null when that is not known. What only one of them changed is suggested.</param>
    public static ColumnConflict Of(WrittenColumn mine, WrittenColumn theirs, WrittenColumn? started)
    {
        if (!mine.IsText)
            return Whole(mine, theirs, started, Marked(mine.Words, theirs.Words));

        var (read, other) = (MarkdownReader.ReadBlocks(mine.Words), MarkdownReader.ReadBlocks(theirs.Words));
        if (!read.IsValid || !other.IsValid)
            return Whole(mine, theirs, started, (new Paragraph([new Text(mine.Words)]), new Paragraph([new Text(theirs.Words)])));

        var parts = TextComparison.Of(other.Content, read.Content).Blocks.SelectMany(PartsOf).ToList();
        var begun = started is null ? [] : KeysOf(MarkdownReader.ReadBlocks(started.Words).Content ?? []);
        Suggest(parts, begun, KeysOf(read.Content), KeysOf(other.Content));
        return new ColumnConflict(mine, theirs, parts, isWhole: false);
    }

    /// <summary>The merged text as Markdown; not for a column that is taken whole.</summary>
    public string Merged()
    {
        var merged = new List<Block>();
        var group = -1;
        foreach (var (part, block) in Parts.SelectMany(part => part.Taken().Select(block => (part, block))))
        {
            if (part.Group == group && Joined(merged[^1], block) is { } list)
                merged[^1] = list;
            else
                merged.Add(block);
            group = part.Group;
        }

        return MarkdownWriter.Write(ComparedSide.Unmarked(merged));
    }

    private static ColumnConflict Whole(WrittenColumn mine, WrittenColumn theirs, WrittenColumn? started, (Block? Mine, Block? Theirs) shown)
    {
        var isUntouched = mine.Words == started?.Words;
        return new ColumnConflict(
            mine, theirs, [new PartConflict(0, shown.Mine, shown.Theirs, isSame: false) { TakesMine = !isUntouched, TakesTheirs = isUntouched }], isWhole: true);
    }

    private static (Block Mine, Block Theirs) Marked(string mine, string theirs)
    {
        var compared = TextComparison.OfLine(theirs, mine).Content;
        return (new Paragraph(ComparedSide.Without(ChangeKind.Deleted, compared)), new Paragraph(ComparedSide.Without(ChangeKind.Inserted, compared)));
    }

    /// <summary>
    /// What one of them left as it was gives way to what the other made of it; what both changed stays as mine. What was
    /// only moved is taken once.
    /// </summary>
    private static void Suggest(List<PartConflict> parts, HashSet<string> begun, HashSet<string> mine, HashSet<string> theirs)
    {
        foreach (var part in parts)
        {
            var (mineKey, theirsKey) = (KeyOrNull(part.Mine), KeyOrNull(part.Theirs));
            var isMineOld = mineKey is not null && begun.Contains(mineKey);
            var isTheirsOld = theirsKey is not null && begun.Contains(theirsKey);
            part.TakesMine = mineKey is not null && (!isMineOld || isTheirsOld || (theirsKey is null && theirs.Contains(mineKey)));
            part.TakesTheirs = theirsKey is not null && !isTheirsOld && (isMineOld || (mineKey is null && !mine.Contains(theirsKey)));
        }
    }

    private static IEnumerable<PartConflict> PartsOf(Block compared, int group) => ItemsOf(compared).Select(block =>
    {
        var (mine, theirs) = (ComparedSide.Without(ChangeKind.Deleted, block), ComparedSide.Without(ChangeKind.Inserted, block));
        return new PartConflict(group, mine, theirs, mine is not null && theirs is not null && KeyOf(mine) == KeyOf(theirs));
    });

    /// <summary>A list as lists of one item.</summary>
    private static IEnumerable<Block> ItemsOf(Block block) => block switch
    {
        BulletList list => list.Items.Select(item => new BulletList([item])),
        NumberedList list => list.Items.Select((item, index) => new NumberedList(list.Start + index, [item])),
        _ => [block],
    };

    private static Block? Joined(Block list, Block item) => (list, item) switch
    {
        (BulletList bullets, BulletList one) => new BulletList([.. bullets.Items, .. one.Items]),
        (NumberedList numbers, NumberedList one) => numbers with { Items = [.. numbers.Items, .. one.Items] },
        _ => null,
    };

    private static HashSet<string> KeysOf(IReadOnlyList<Block> text) => [.. text.SelectMany(ItemsOf).Select(KeyOf)];

    private static string? KeyOrNull(Block? block) => block is null ? null : KeyOf(block);

    private static string KeyOf(Block block) => MarkdownWriter.Write(ComparedSide.Unmarked([block is NumberedList list ? new BulletList(list.Items) : block]));
}
