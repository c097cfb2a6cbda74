namespace JihadismeVoortgang.Reports.Comparison;

/// <summary>
/// A "de" or a comma that stayed between words that changed makes a change harder to read, not easier: it is
/// counted to the change.
/// </summary>
internal static class Islands
{
    private const int MostTokens = 2;

    public static List<Pair> Merge(List<Pair> pairs, List<Token> before, List<Token> after)
    {
        var kept = new List<Pair>(pairs.Count);
        var previous = new Pair(-1, -1);
        for (var start = 0; start < pairs.Count;)
        {
            var end = start + 1;
            while (end < pairs.Count && pairs[end].Follows(pairs[end - 1]))
            {
                end++;
            }

            var next = end < pairs.Count ? pairs[end] : new Pair(before.Count, after.Count);
            var isSmall = end - start <= MostTokens
                && Enumerable.Range(start, end - start).All(index => after[pairs[index].After].IsSmall);
            if (!isSmall || !IsBetweenChanges(previous, pairs[start], pairs[end - 1], next))
            {
                kept.AddRange(pairs[start..end]);
            }

            previous = pairs[end - 1];
            start = end;
        }

        return kept;
    }

    /// <summary>Between words that only came, or only went, it is clearer as it is.</summary>
    private static bool IsBetweenChanges(Pair previous, Pair first, Pair last, Pair next)
    {
        var deletedBefore = first.Before - previous.Before - 1;
        var insertedBefore = first.After - previous.After - 1;
        var deletedBehind = next.Before - last.Before - 1;
        var insertedBehind = next.After - last.After - 1;
        return deletedBefore + insertedBefore > 0
            && deletedBehind + insertedBehind > 0
            && deletedBefore + deletedBehind > 0
            && insertedBefore + insertedBehind > 0;
    }
}
