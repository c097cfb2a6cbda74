namespace JihadismeVoortgang.Reports.Content;

/// <summary>One leaf of a line and how it looks.</summary>
internal readonly record struct InlineRun(Inline Leaf, bool Strong, bool Emphasis)
{
    public bool LooksLike(InlineRun other) => Strong == other.Strong && Emphasis == other.Emphasis;
}

/// <summary>
/// A line as a flat row of runs. Two lines that look the same have the same runs, however their strong and emphasis
/// were nested; so the tree built back from the runs is the one normal form of the line.
/// </summary>
internal static class InlineRuns
{
    public static IReadOnlyList<Inline> NormalForm(IReadOnlyList<Inline> inlines, bool trimmed) =>
        Tree(RunsOf(inlines, trimmed));

    private static List<InlineRun> RunsOf(IReadOnlyList<Inline> inlines, bool trimmed)
    {
        var runs = new List<InlineRun>();
        Flatten(inlines, strong: false, emphasis: false, runs);
        runs = ReleaseEdges(runs, run => run.Strong, run => run with { Strong = false });
        runs = ReleaseEdges(runs, run => run.Emphasis, run => run with { Emphasis = false });
        runs = MergeTexts(runs);
        if (trimmed)
        {
            Trim(runs);
        }

        return runs;
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
                    runs.Add(new(note with { Content = NormalForm(note.Content, trimmed: true) }, strong, emphasis));
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
        var words = RunsOf(link.Content, trimmed: false);
        strong |= words.Count > 0 && words.TrueForAll(run => run.Strong);
        emphasis |= words.Count > 0 && words.TrueForAll(run => run.Emphasis);
        words = MergeTexts(words.ConvertAll(run => new InlineRun(run.Leaf, run.Strong && !strong, run.Emphasis && !emphasis)));
        return new(link with { Content = Tree(words) }, strong, emphasis);
    }

    /// <summary>
    /// Takes a look away from white space at the begin and end of each stretch that has it: nobody sees it there,
    /// and Markdown has no way to write it.
    /// </summary>
    private static List<InlineRun> ReleaseEdges(
        List<InlineRun> runs, Predicate<InlineRun> has, Func<InlineRun, InlineRun> without)
    {
        var released = new List<InlineRun>(runs.Count);
        for (var start = 0; start < runs.Count;)
        {
            var end = start;
            while (end < runs.Count && has(runs[end]))
            {
                end++;
            }

            if (end == start)
            {
                released.Add(runs[start++]);
                continue;
            }

            ReleaseEdges(runs.GetRange(start, end - start), without, released);
            start = end;
        }

        return released;
    }

    private static void ReleaseEdges(
        List<InlineRun> stretch, Func<InlineRun, InlineRun> without, List<InlineRun> released)
    {
        var first = stretch.FindIndex(run => !IsWhiteSpace(run));
        if (first < 0)
        {
            released.AddRange(stretch.Select(without));
            return;
        }

        var last = stretch.FindLastIndex(run => !IsWhiteSpace(run));
        released.AddRange(stretch.Take(first).Select(without));
        for (var index = first; index <= last; index++)
        {
            var (before, kept, after) = Split(stretch[index], atStart: index == first, atEnd: index == last);
            AddText(released, without(stretch[index]), before);
            released.Add(kept);
            AddText(released, without(stretch[index]), after);
        }

        released.AddRange(stretch.Skip(last + 1).Select(without));
    }

    private static (string Before, InlineRun Kept, string After) Split(InlineRun run, bool atStart, bool atEnd)
    {
        if (run.Leaf is not Text { Value: var words })
        {
            return (string.Empty, run, string.Empty);
        }

        var start = atStart ? words.Length - words.TrimStart().Length : 0;
        var end = atEnd ? words.TrimEnd().Length : words.Length;
        return (words[..start], run with { Leaf = new Text(words[start..end]) }, words[end..]);
    }

    private static void AddText(List<InlineRun> runs, InlineRun look, string words)
    {
        if (words.Length > 0)
        {
            runs.Add(look with { Leaf = new Text(words) });
        }
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
                : runs[start] with
                {
                    Leaf = new Text(string.Concat(runs.GetRange(start, end - start).Select(run => ((Text)run.Leaf).Value))),
                });
            start = end;
        }

        return merged;
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

    /// <summary>The look that lasts longer is the outer one; where both last as long, emphasis is.</summary>
    private static List<Inline> Tree(List<InlineRun> runs, bool strong = false, bool emphasis = false)
    {
        var tree = new List<Inline>(runs.Count);
        for (var start = 0; start < runs.Count;)
        {
            var strongs = strong ? 0 : CountFrom(runs, start, run => run.Strong);
            var emphases = emphasis ? 0 : CountFrom(runs, start, run => run.Emphasis);
            if (strongs == 0 && emphases == 0)
            {
                tree.Add(runs[start++].Leaf);
            }
            else if (emphases >= strongs)
            {
                tree.Add(new Emphasis(Tree(runs.GetRange(start, emphases), strong, emphasis: true)));
                start += emphases;
            }
            else
            {
                tree.Add(new Strong(Tree(runs.GetRange(start, strongs), strong: true, emphasis)));
                start += strongs;
            }
        }

        return tree;
    }

    private static int CountFrom(List<InlineRun> runs, int start, Predicate<InlineRun> has)
    {
        var end = runs.FindIndex(start, run => !has(run));
        return (end < 0 ? runs.Count : end) - start;
    }

    private static bool IsWhiteSpace(InlineRun run) => run.Leaf is Text text && string.IsNullOrWhiteSpace(text.Value);
}
