namespace JihadismeVoortgang.Reports.Content;

/// <summary>
/// Numbers footnotes through several texts. A text as read numbers its notes from 1; a report numbers them through
/// the whole, in the order in which it is printed.
/// </summary>
public static class FootnoteNumbering
{
    /// <summary>Numbers the notes of the text in order of citation.</summary>
    /// <param name="blocks">The text.</param>
    /// <param name="next">Number of the first note; afterwards the number for the next text's first.</param>
    public static IReadOnlyList<Block> Renumber(IReadOnlyList<Block> blocks, ref int next)
    {
        var counter = new Counter(next);
        var numbered = counter.Rewrite(blocks);
        next = counter.Next;
        return numbered;
    }

    /// <inheritdoc cref="Renumber(IReadOnlyList{Block}, ref int)"/>
    public static IReadOnlyList<Inline> Renumber(IReadOnlyList<Inline> inlines, ref int next)
    {
        var counter = new Counter(next);
        var numbered = counter.Rewrite(inlines);
        next = counter.Next;
        return numbered;
    }

    /// <summary>Numbers the notes of a whole report from 1: introduction first, then row by row, column by column.</summary>
    public static ProgressReport Number(ProgressReport report)
    {
        var counter = new Counter(1);
        return report.Rewrite(_ => counter);
    }

    private sealed class Counter(int next) : ContentRewriter
    {
        public int Next { get; private set; } = next;

        protected override IEnumerable<Inline> RewriteFootnote(Footnote note) => [note with { Number = Next++ }];
    }
}
