namespace JihadismeVoortgang.Web.Publishing.Search;

/// <summary>
/// Every word of the published editions, and which of them a reader means by one of their own. Only published words: what
/// "bedoelde u" offers would otherwise tell what the next report says.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>Shorter words begin and end too many others by chance.</summary>
    private const int ShortestPart = 4;

    /// <summary>Of words more than one letter apart: "aangehouden" is not a misspelt "aangeboden".</summary>
    private const double LeastLikeness = 0.45;

    /// <summary>Of shorter words nearly every other is one letter away: "doet" is no misspelt "doel".</summary>
    private const int ShortestMisspelt = 5;

    private const int MostForms = 40;

    private const int MostCompounds = 80;

    private readonly SortedSet<string> _words;

    private readonly ILookup<string, string> _byRoot;

    private readonly ILookup<string, string> _byOrigin;

    public Vocabulary(IEnumerable<string> words)
    {
        _words = new SortedSet<string>(words, StringComparer.Ordinal);
        _byRoot = By(DutchRoots.Of);
        _byOrigin = By(DutchRoots.OfOrigins);
    }

    public bool Contains(string word) => _words.Contains(word);

    /// <summary>The forms of the same word that occur, itself first.</summary>
    public IReadOnlyList<string> FormsOf(string word) =>
    [
        .. DutchRoots.Of(word).SelectMany(root => _byRoot[root]).Concat(Contains(word) ? [word] : []).Distinct() // "EU" has no root
            .OrderBy(form => form != word).ThenBy(form => form.Length).ThenBy(form => form, StringComparer.Ordinal).Take(MostForms),
    ];

    /// <summary>Words of the same origin, and longer words that have it as a part: "terrorismefinanciering" of "financiering".</summary>
    public IReadOnlyList<string> RelativesOf(string word)
    {
        if (word.Length < ShortestPart || word.Any(char.IsAsciiDigit))
            return [];

        var parts = Parts(word).Where(part => part.Length >= ShortestPart).Distinct().ToList();
        var compounds = _words.Where(compound => parts.Exists(part => IsPartOf(part, compound)))
            .OrderBy(compound => compound.Length).ThenBy(compound => compound, StringComparer.Ordinal).Take(MostCompounds);
        return [.. DutchRoots.OfOrigins(word).SelectMany(root => _byOrigin[root]).Distinct().Take(MostForms).Union(compounds)];
    }

    /// <summary>The two words that an unknown compound is made of: "paspoort" and "intrekking".</summary>
    public (string First, string Second)? Split(string word)
    {
        for (var at = word.Length - ShortestPart; at >= ShortestPart; at--)
        {
            var (first, second) = (word[..at], word[at..]);
            if (_byRoot[second].Any() || Contains(second) || (second.Length >= ShortestMisspelt && _words.Any(compound => IsPartOf(second, compound))))
            {
                if (_byRoot[first].Any() || Contains(first))
                    return (first, second);
                if (first.Length > ShortestPart && first[^1] == 's' && Contains(first[..^1])) // the s between two parts
                    return (first[..^1], second);
            }
        }

        return null;
    }

    /// <summary>The word that is most like one that does not occur; null when none is near.</summary>
    public string? Nearest(string word)
    {
        if (word.Length < ShortestMisspelt || word.Any(char.IsAsciiDigit))
            return null;

        var allowed = word.Length <= 8 ? 1 : word.Length <= 12 ? 2 : 3; // a short word two letters away is another word
        return _words.Where(known => known.Length >= ShortestPart && Math.Abs(known.Length - word.Length) <= allowed && !known.Any(char.IsAsciiDigit))
            .Select(known => (Word: known, Distance: Spelling.Distance(word, known, allowed)))
            .Where(near => near.Distance <= allowed && (near.Distance == 1 || Spelling.Likeness(word, near.Word) > LeastLikeness))
            .OrderBy(near => near.Distance).ThenByDescending(near => Spelling.Likeness(word, near.Word)).ThenBy(near => near.Word, StringComparer.Ordinal)
            .Select(near => near.Word)
            .FirstOrDefault();
    }

    private ILookup<string, string> By(Func<string, IReadOnlyCollection<string>> rootsOf) =>
        _words.SelectMany(word => rootsOf(word).Select(root => (Root: root, Word: word))).ToLookup(pair => pair.Root, pair => pair.Word, StringComparer.Ordinal);

    /// <summary>The word as it stands in a compound: itself, and without the ending of a plural.</summary>
    private static IEnumerable<string> Parts(string word)
    {
        yield return word;
        if (word.EndsWith("en", StringComparison.Ordinal) && word.Length > ShortestPart + 1)
        {
            var stem = word[..^2];
            yield return DutchRoots.Settled(stem);
            if (stem is [.., var before, var vowel, var last] && "aeou".Contains(vowel, StringComparison.Ordinal) && !"aeiou".Contains(last, StringComparison.Ordinal) && before != vowel)
                yield return $"{stem[..^1]}{vowel}{last}"; // schol-en as school
        }
        else if (word.EndsWith('s') && word.Length > ShortestPart + 1)
        {
            yield return word[..^1];
        }
    }

    /// <summary>At the beginning, at the end with or without an ending, or for a long word anywhere.</summary>
    private static bool IsPartOf(string part, string compound)
    {
        const int Ending = 3;
        const int Long = 7;
        if (compound.Length < part.Length + 2)
            return false;

        var at = compound.LastIndexOf(part, StringComparison.Ordinal);
        return at == 0 || compound.StartsWith(part, StringComparison.Ordinal)
            || (at > 1 && (compound.Length - at - part.Length < Ending || part.Length >= Long));
    }
}
