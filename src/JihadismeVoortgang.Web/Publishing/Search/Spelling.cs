namespace JihadismeVoortgang.Web.Publishing.Search;

/// <summary>How near two spellings are.</summary>
internal static class Spelling
{
    /// <summary>
    /// How many letters to put in, leave out, change, or exchange with their neighbour.
    /// </summary>
    /// <returns>More than <paramref name="most"/> when it is more than that, not always how much.</returns>
    public static int Distance(string one, string other, int most)
    {
        var (before, previous, current) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var column = 0; column <= other.Length; column++)
            previous[column] = column;

        for (var row = 1; row <= one.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var change = previous[column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1);
                current[column] = Math.Min(change, Math.Min(previous[column], current[column - 1]) + 1);
                if (row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1])
                    current[column] = Math.Min(current[column], before[column - 2] + 1);
            }

            if (current.Min() > most)
                return most + 1;
            (before, previous, current) = (previous, current, before);
        }

        return previous[other.Length];
    }

    /// <summary>Which part of their groups of three letters they share, from 0 to 1; beginning and end count as letters.</summary>
    public static double Likeness(string one, string other)
    {
        var (ones, others) = (Trigrams(one), Trigrams(other));
        return ones.Intersect(others).Count() / (double)ones.Union(others).Count();
    }

    private static HashSet<string> Trigrams(string word)
    {
        var padded = $"  {word} ";
        return [.. Enumerable.Range(0, padded.Length - 2).Select(at => padded.Substring(at, 3))];
    }
}
