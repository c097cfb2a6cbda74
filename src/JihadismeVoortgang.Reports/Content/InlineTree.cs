namespace JihadismeVoortgang.Reports.Content;

/// <summary>
/// Decides how runs nest: where two looks start together, the one that lasts longer is the outer one, and where both
/// last as long it is emphasis.
/// </summary>
internal static class InlineTree
{
    public static List<Inline> Of(List<InlineRun> runs) => Build(runs, 0, runs.Count, Look.None);

    /// <summary>
    /// Takes a look away from white space at the begin and end of each stretch that has it: nobody sees it there,
    /// and Markdown has no way to write it. Other stretches may be the longer ones afterwards.
    /// </summary>
    /// <param name="runs">The runs, white space at the edges of a text as runs of its own; changed in place.</param>
    /// <returns>Whether there was any.</returns>
    public static bool ReleaseEdges(List<InlineRun> runs) => ReleaseEdges(runs, 0, runs.Count, Look.None);

    private static List<Inline> Build(List<InlineRun> runs, int start, int end, Look inside)
    {
        var tree = new List<Inline>();
        while (start < end)
        {
            var (look, length) = NextStretch(runs, start, end, inside);
            switch (look)
            {
                case Look.Strong:
                    tree.Add(new Strong(Build(runs, start, start + length, inside | look)));
                    break;
                case Look.Emphasis:
                    tree.Add(new Emphasis(Build(runs, start, start + length, inside | look)));
                    break;
                default:
                    tree.Add(runs[start].Leaf);
                    break;
            }

            start += length;
        }

        return tree;
    }

    private static bool ReleaseEdges(List<InlineRun> runs, int start, int end, Look inside)
    {
        var isReleased = false;
        while (start < end)
        {
            var (look, length) = NextStretch(runs, start, end, inside);
            if (look != Look.None)
            {
                var first = start;
                for (; first < start + length && runs[first].IsWhiteSpace; first++)
                {
                    runs[first] = Without(look, runs[first]);
                }

                var last = start + length - 1;
                for (; last > first && runs[last].IsWhiteSpace; last--)
                {
                    runs[last] = Without(look, runs[last]);
                }

                isReleased |= first > start || last < start + length - 1;
                isReleased |= ReleaseEdges(runs, first, last + 1, inside | look);
            }

            start += length;
        }

        return isReleased;
    }

    /// <summary>The stretch at the start that gets a look as a whole; a single run when it gets none.</summary>
    private static (Look Look, int Length) NextStretch(List<InlineRun> runs, int start, int end, Look inside)
    {
        var strong = Measure(runs, start, end, inside, Look.Strong);
        var emphasis = Measure(runs, start, end, inside, Look.Emphasis);
        return (strong.Length, emphasis.Length) switch
        {
            (0, 0) => (Look.None, 1),
            _ when emphasis.Weight >= strong.Weight => (Look.Emphasis, emphasis.Length),
            _ => (Look.Strong, strong.Length),
        };
    }

    private static (int Length, int Weight) Measure(List<InlineRun> runs, int start, int end, Look inside, Look look)
    {
        var index = start;
        var weight = 0;
        while (index < end && !inside.HasFlag(look) && Has(look, runs[index]))
        {
            weight += runs[index++].Leaf is Text text ? text.Value.Length : 1;
        }

        return (index - start, weight);
    }

    private static bool Has(Look look, InlineRun run) => look == Look.Strong ? run.Strong : run.Emphasis;

    private static InlineRun Without(Look look, InlineRun run) =>
        look == Look.Strong ? run with { Strong = false } : run with { Emphasis = false };

    [Flags]
    private enum Look
    {
        None = 0,
        Strong = 1,
        Emphasis = 2,
    }
}
