namespace JihadismeVoortgang.Reports.Comparison;

/// <summary>Decides which part of one text belongs to which of the other.</summary>
internal static class PartPairs
{
    /// <summary>Beyond this many combinations in one gap its parts are shown as replaced.</summary>
    private const int MostCombinations = 2_500;

    /// <summary>The pairs in order: equal parts, and between these the ones that share most.</summary>
    public static List<Pair> Of(List<Part> before, List<Part> after)
    {
        var pairs = new List<Pair>();
        var previous = new Pair(-1, -1);
        var equal = Alignment.Of([.. before.Select(part => part.Key)], [.. after.Select(part => part.Key)]);
        foreach (var pair in equal.Append(new Pair(before.Count, after.Count)))
        {
            var (oldStart, newStart) = (previous.Before + 1, previous.After + 1);
            pairs.AddRange(InGap(before[oldStart..pair.Before], after[newStart..pair.After])
                .Select(found => new Pair(found.Before + oldStart, found.After + newStart)));
            pairs.Add(pair);
            previous = pair;
        }

        pairs.RemoveAt(pairs.Count - 1);
        return pairs;
    }

    /// <summary>Always counted from the same side, so that texts turned round give the same pairs.</summary>
    private static IEnumerable<Pair> InGap(List<Part> before, List<Part> after)
    {
        if ((long)before.Count * after.Count > MostCombinations)
        {
            return [];
        }

        var order = string.CompareOrdinal(KeyOf(before), KeyOf(after));
        return order <= 0
            ? MostShared(before, after)
            : MostShared(after, before).Select(pair => new Pair(pair.After, pair.Before));
    }

    private static string KeyOf(List<Part> parts) => string.Join('\n', parts.Select(part => part.Key));

    private static List<Pair> MostShared(List<Part> first, List<Part> second)
    {
        var shared = new int[first.Count, second.Count];
        var best = new int[first.Count + 1, second.Count + 1];
        for (var i = first.Count - 1; i >= 0; i--)
        {
            for (var j = second.Count - 1; j >= 0; j--)
            {
                shared[i, j] = first[i].Shared(second[j]);
                best[i, j] = Math.Max(
                    shared[i, j] + best[i + 1, j + 1], Math.Max(best[i + 1, j], best[i, j + 1]));
            }
        }

        var pairs = new List<Pair>();
        for (int i = 0, j = 0; i < first.Count && j < second.Count;)
        {
            if (shared[i, j] > 0 && best[i, j] == shared[i, j] + best[i + 1, j + 1])
            {
                pairs.Add(new(i++, j++));
            }
            else if (best[i, j] == best[i + 1, j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return pairs;
    }
}
