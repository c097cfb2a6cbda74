namespace JihadismeVoortgang.Reports.Content;

/// <summary>One leaf of a line and how it looks.</summary>
internal readonly record struct InlineRun(Inline Leaf, bool Strong, bool Emphasis)
{
    public bool IsWhiteSpace => Leaf is Text { Value: var words } && string.IsNullOrWhiteSpace(words);

    public bool LooksLike(InlineRun other) => Strong == other.Strong && Emphasis == other.Emphasis;
}

/// <summary>
/// A line as a flat row of runs. Two lines that look the same have the same runs, however their strong and emphasis
/// were nested; so the tree built back from the runs is the one normal form of the line.
/// </summary>
internal static class InlineRuns
{
    public static IReadOnlyList<Inline> NormalForm(IReadOnlyList<Inline> inlines) => InlineTree.Of(TrimmedRunsOf(inlines));

    public static List<InlineRun> TrimmedRunsOf(IReadOnlyList<Inline> inlines)
    {
        var runs = RunsOf(inlines);
        Trim(runs);
        return runs;
    }

    /// <summary>The tree of runs that may be parts of what was one run.</summary>
    public static List<Inline> TreeOf(List<InlineRun> pieces) => InlineTree.Of(MergeTexts(pieces));

    private static List<InlineRun> RunsOf(IReadOnlyList<Inline> inlines)
    {
        var runs = new List<InlineRun>();
        Flatten(inlines, strong: false, emphasis: false, runs);
        runs = [.. MergeTexts(runs).SelectMany(SplitWhiteSpace)];
        bool isReleased;
        do
        {
            isReleased = InlineTree.ReleaseEdges(runs);
        }
        while (isReleased);

        return MergeTexts(runs);
    }

    private static void Flatten(IReadOnlyList<Inline> inlines, bool strong, bool emphasis, List<InlineRun> runs)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Strong inner:
                    Flatten(inner.Content, true, emphasis, runs);
                    break;
                case Emphasis inner:
                    Flatten(inner.Content, strong, true, runs);
                    break;
                case Link link:
                    runs.Add(RunOf(link, strong, emphasis));
                    break;
                case Footnote note:
                    runs.Add(new(note with { Content = NormalForm(note.Content) }, strong, emphasis));
                    break;
                case Text { Value.Length: 0 }:
                    break;
                default:
                    runs.Add(new(inline, strong, emphasis));
                    break;
            }
        }
    }

    /// <summary>What all words of a link have in common is a look of the link, not of its words.</summary>
    private static InlineRun RunOf(Link link, bool strong, bool emphasis)
    {
        var words = RunsOf(link.Content);
        strong |= words.Count > 0 && words.TrueForAll(run => run.Strong);
        emphasis |= words.Count > 0 && words.TrueForAll(run => run.Emphasis);
        words = words.ConvertAll(run => new InlineRun(run.Leaf, run.Strong && !strong, run.Emphasis && !emphasis));
        return new(link with { Content = InlineTree.Of(MergeTexts(words)) }, strong, emphasis);
    }

    private static List<InlineRun> MergeTexts(List<InlineRun> runs)
    {
        var merged = new List<InlineRun>(runs.Count);
        for (var start = 0; start < runs.Count;)
        {
            var end = start + 1;
            while (end < runs.Count
                && runs[start].Leaf is Text
                && runs[end].Leaf is Text
                && runs[end].LooksLike(runs[start]))
            {
                end++;
            }

            merged.Add(end == start + 1
                ? runs[start]
                : runs[start] with { Leaf = Joined(runs.GetRange(start, end - start)) });
            start = end;
        }

        return merged;
    }

    private static Text Joined(List<InlineRun> texts) =>
        new(string.Concat(texts.Select(run => ((Text)run.Leaf).Value)));

    private static IEnumerable<InlineRun> SplitWhiteSpace(InlineRun run)
    {
        if (run.Leaf is not Text { Value: var words } || run.IsWhiteSpace)
        {
            return [run];
        }

        var start = words.Length - words.TrimStart().Length;
        var end = words.TrimEnd().Length;
        return new[] { words[..start], words[start..end], words[end..] }
            .Where(piece => piece.Length > 0)
            .Select(piece => run with { Leaf = new Text(piece) });
    }

    /// <summary>White space at the edges has no look left, so it is in the first and the last run alone.</summary>
    private static void Trim(List<InlineRun> runs)
    {
        if (runs is [{ Leaf: Text first }, ..])
        {
            Replace(runs, 0, first.Value.TrimStart());
        }

        if (runs is [.., { Leaf: Text last }])
        {
            Replace(runs, runs.Count - 1, last.Value.TrimEnd());
        }
    }

    private static void Replace(List<InlineRun> runs, int index, string words)
    {
        if (words.Length == 0)
        {
            runs.RemoveAt(index);
        }
        else
        {
            runs[index] = runs[index] with { Leaf = new Text(words) };
        }
    }
}
