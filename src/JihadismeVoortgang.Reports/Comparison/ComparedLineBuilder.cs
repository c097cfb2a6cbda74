using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Comparison;

/// <summary>Puts runs together to a line in which each stretch of changed words is one change.</summary>
internal sealed class ComparedLineBuilder
{
    private readonly List<(ChangeKind? Kind, List<InlineRun> Runs)> _stretches = [];

    /// <param name="kind">Null for what both texts have.</param>
    /// <param name="runs">The words.</param>
    public void Add(ChangeKind? kind, IEnumerable<InlineRun> runs)
    {
        if (_stretches is not [.., var last] || last.Kind != kind)
        {
            last = (kind, []);
            _stretches.Add(last);
        }

        last.Runs.AddRange(runs);
    }

    public IReadOnlyList<Inline> Build() => [.. _stretches.SelectMany(stretch => Build(stretch.Kind, stretch.Runs))];

    private static List<Inline> Build(ChangeKind? kind, List<InlineRun> runs)
    {
        var tree = InlineRuns.TreeOf(runs);
        return kind is { } known ? [Mark(known, tree)] : tree;
    }

    /// <summary>Words as changed, and so the words of their notes, which stand elsewhere on the page.</summary>
    public static Changed Mark(ChangeKind kind, IReadOnlyList<Inline> words) =>
        new(kind, new NoteMarker(kind).Rewrite(words));

    private sealed class NoteMarker(ChangeKind kind) : ContentRewriter
    {
        protected override IEnumerable<Inline> RewriteFootnote(Footnote note) =>
            [note with { Content = [new Changed(kind, note.Content)] }];
    }
}
