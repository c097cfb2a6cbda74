namespace JihadismeVoortgang.Web.Publishing.Search;

/// <summary>
/// The roots a Dutch word may go back to, so that forms of one word meet: "gereist", "gereisd" and "reizen" in "reis",
/// "veroordeeld", "veroordelen" and "veroordelingen" in "veroordel". PostgreSQL's own Dutch stemmer keeps participles
/// apart, and any that gives one stem has to guess whether the s of "grens" is a plural. This keeps both; what is too much
/// ranks below the word itself.
/// </summary>
internal static class DutchRoots
{
    private const int Shortest = 3;

    /// <summary>Of forms of one word, each with how much must be left before it.</summary>
    private static readonly (string Ending, int Left)[] Inflections = [("en", 3), ("e", 3), ("t", 4), ("d", 4), ("ing", 4)];

    /// <summary>Of words made from another word.</summary>
    private static readonly (string Ending, int Left)[] Derivations =
    [
        .. Inflections, ("er", 4), ("ig", 4), ("heid", 4), ("lijk", 4), ("baar", 4), ("isch", 4), ("isme", 4), ("ist", 4), ("aar", 4), ("atie", 4),
    ];

    private static readonly string[] Separable =
    [
        "aan", "achter", "af", "bij", "binnen", "door", "in", "mee", "na", "om", "onder", "op", "over", "samen", "tegen",
        "terug", "toe", "uit", "vast", "voor", "weg",
    ];

    private static readonly string[] Prefixes = ["", "be", "ge", "her", "ont", "ver", .. Separable];

    /// <summary>Of words that change inside: the stem of the present, and the others that go back to it. "Detentie" is no misspelt "detectie".</summary>
    private static readonly Dictionary<string, string> Stems = new[]
    {
        "bied bod", "bind bond", "blijf blef", "blijk blek", "breng bracht", "denk dacht", "detiner detentie", "drag droeg", "dwing dwong", "gef gaf",
        "gin gon", "grijp grep", "help holp hielp", "houd hield", "kies kos", "kom kwam", "krijg kreg", "lid led", "lies lor", "lop liep",
        "nem nom nam", "rijd red", "roep riep", "schrijf schref", "sluit slot", "sprek sprok sprak", "stad sted", "sterf storf", "stijg steg", "strijd stred",
        "tred trad", "tref trof", "trek trok", "vind vond", "visum visa", "vlieg vlog", "vries vror", "werf worf", "wijs wes", "win won", "zend zond", "zoek zocht",
    }
        .Select(stems => stems.Split(' '))
        .SelectMany(stems => stems.Skip(1).Select(stem => (Stem: stem, Present: stems[0])))
        .ToDictionary(pair => pair.Stem, pair => pair.Present, StringComparer.Ordinal);

    /// <param name="word">Folded.</param>
    /// <returns>Those of its forms; the word alone when it has a digit.</returns>
    public static IReadOnlyCollection<string> Of(string word) => Of(word, Inflections);

    /// <summary>Also those of the words it is made from: "jihad" of "jihadistisch".</summary>
    /// <inheritdoc cref="Of(string)"/>
    public static IReadOnlyCollection<string> OfOrigins(string word) => Of(word, Derivations);

    private static HashSet<string> Of(string word, (string Ending, int Left)[] endings)
    {
        if (word.Any(char.IsAsciiDigit))
            return [word];

        var roots = new HashSet<string>(StringComparer.Ordinal);
        var forms = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([word]);
        while (open.TryDequeue(out var form))
        {
            if (form.Length < Shortest || !forms.Add(form))
                continue;

            var root = Settled(form);
            roots.Add(root);
            if (Present(root) is { } present)
                roots.Add(present);
            foreach (var shorter in Shorter(form, endings))
                open.Enqueue(shorter);
        }

        return roots;
    }

    /// <summary>As a stem is spelled in every form: "reiz" as "reis", "deel" as "del", "trekk" as "trek".</summary>
    public static string Settled(string form)
    {
        if (form.Length < Shortest)
            return form;

        var (before, last) = (form[^2], form[^1]);
        if (before == last && !IsVowel(last))
            form = form[..^1];
        else if (form.Length > Shortest && !IsVowel(last) && IsVowel(before) && before == form[^3])
            form = string.Concat(form.AsSpan(0, form.Length - 2), form.AsSpan(form.Length - 1));
        return form[^1] switch
        {
            'v' => $"{form[..^1]}f",
            'z' => $"{form[..^1]}s",
            _ => form,
        };
    }

    private static IEnumerable<string> Shorter(string form, (string Ending, int Left)[] endings)
    {
        foreach (var (ending, left) in endings)
        {
            if (form.Length >= ending.Length + left && form.EndsWith(ending, StringComparison.Ordinal))
                yield return form[..^ending.Length];
        }

        if (form.EndsWith("heden", StringComparison.Ordinal))
            yield return $"{form[..^5]}heid";
        if (form is [_, .., var third, var before, 's'] && form.Length > Shortest + 1 && (IsVowel(before) ? !IsVowel(third) : before is not ('s' or 'z')))
            yield return form[..^1];
        if (IsParticiple(form))
        {
            foreach (var prefix in Separable.Prepend("").Where(prefix => form.Length >= prefix.Length + 6 && form.StartsWith($"{prefix}ge", StringComparison.Ordinal)))
                yield return string.Concat(prefix, form.AsSpan(prefix.Length + 2));
        }
    }

    private static bool IsParticiple(string form) =>
        form[^1] is 't' or 'd' || form.EndsWith("en", StringComparison.Ordinal) || form.EndsWith("de", StringComparison.Ordinal) || form.EndsWith("te", StringComparison.Ordinal);

    private static string? Present(string root) =>
        Prefixes.Where(prefix => root.StartsWith(prefix, StringComparison.Ordinal))
            .Select(prefix => Stems.TryGetValue(root[prefix.Length..], out var stem) ? prefix + stem : null)
            .FirstOrDefault(present => present is not null);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
