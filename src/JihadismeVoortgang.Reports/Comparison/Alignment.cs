namespace JihadismeVoortgang.Reports.Comparison;

/// <summary>Places in two sequences that hold the same, or belong together.</summary>
internal readonly record struct Pair(int Before, int After)
{
    public bool Follows(Pair previous) => Before == previous.Before + 1 && After == previous.After + 1;
}

/// <summary>
/// The longest common subsequence of two sequences, by the greedy algorithm of Myers (1986). It takes time by how much
/// differs, and is given up beyond a bound, which keeps its memory under 10 MB whatever the length.
/// </summary>
internal static class Alignment
{
    private const int MostDifferences = 2_000;

    /// <summary>The pairs in order; none when the two differ beyond the bound. Turned round, the pairs are the same.</summary>
    public static List<Pair> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var ranks = before.Concat(after).Distinct().Order(StringComparer.Ordinal)
            .Select((key, rank) => (key, rank)).ToDictionary(entry => entry.key, entry => entry.rank, StringComparer.Ordinal);
        int[] first = [.. before.Select(key => ranks[key])];
        int[] second = [.. after.Select(key => ranks[key])];
        return first.AsSpan().SequenceCompareTo(second) <= 0
            ? Align(first, second)
            : Align(second, first).ConvertAll(pair => new Pair(pair.After, pair.Before));
    }

    private static List<Pair> Align(ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        var start = before.CommonPrefixLength(after);
        var end = 0;
        while (end < Math.Min(before.Length, after.Length) - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        var middle = AlignMiddle(before[start..^end], after[start..^end]);
        if (middle is null)
        {
            return [];
        }

        var (beforeEnd, afterEnd) = (before.Length - end, after.Length - end);
        return
        [
            .. Enumerable.Range(0, start).Select(index => new Pair(index, index)),
            .. middle.Select(pair => new Pair(pair.Before + start, pair.After + start)),
            .. Enumerable.Range(0, end).Select(index => new Pair(beforeEnd + index, afterEnd + index)),
        ];
    }

    private static List<Pair>? AlignMiddle(ReadOnlySpan<int> before, ReadOnlySpan<int> after)
    {
        // For each number of differences d the furthest place on each diagonal -d, -d + 2, … d.
        var rows = new List<int[]>();
        for (var differences = 0; differences <= MostDifferences; differences++)
        {
            var row = new int[differences + 1];
            rows.Add(row);
            for (var index = 0; index <= differences; index++)
            {
                var x = differences == 0 ? 0 : EntryOf(rows[differences - 1], index).X;
                var y = x - (2 * index) + differences;
                while (x < before.Length && y < after.Length && before[x] == after[y])
                {
                    x++;
                    y++;
                }

                row[index] = x;
                if (x >= before.Length && y >= after.Length)
                {
                    return WayBack(rows, before.Length, after.Length);
                }
            }
        }

        return null;
    }

    /// <summary>Where a diagonal is entered from the row of one difference less, and whether by a step in the second.</summary>
    private static (int X, bool IsInsertion) EntryOf(int[] previous, int index) =>
        index == 0 || (index < previous.Length && previous[index - 1] < previous[index])
            ? (previous[index], true)
            : (previous[index - 1] + 1, false);

    private static List<Pair> WayBack(List<int[]> rows, int x, int y)
    {
        var pairs = new List<Pair>();
        for (var differences = rows.Count - 1; differences >= 0; differences--)
        {
            var (start, isInsertion) = differences == 0
                ? (0, false)
                : EntryOf(rows[differences - 1], (x - y + differences) / 2);
            while (x > start)
            {
                pairs.Add(new(--x, --y));
            }

            (x, y) = isInsertion ? (x, y - 1) : (x - 1, y);
        }

        pairs.Reverse();
        return pairs;
    }
}
