namespace JihadismeVoortgang.Web.Publishing.Search;

/// <summary>What a term stands for among the words that occur.</summary>
internal sealed class SearchMeaning
{
    private readonly IReadOnlyList<string> _phrase;

    private readonly IReadOnlyList<string> _forms;

    private readonly IReadOnlyList<string> _relatives;

    private SearchMeaning(string typed, IReadOnlyList<string> phrase, IReadOnlyList<string> forms, IReadOnlyList<string> relatives)
    {
        Typed = typed;
        _phrase = phrase;
        _forms = forms;
        _relatives = [.. relatives.Except(forms)];
    }

    public string Typed { get; }

    /// <summary>The word that was searched for, when the typed one does not occur.</summary>
    public string? Instead { get; private init; }

    public bool IsKnown => _phrase.Count > 0 || _forms.Count > 0 || _relatives.Count > 0;

    public IEnumerable<string> All => _phrase.Concat(_forms).Concat(_relatives);

    /// <summary>As it was typed.</summary>
    public string Exact => _phrase.Count > 0 ? Phrase("") : Quoted(Instead ?? (Typed.Contains(' ', StringComparison.Ordinal) ? _forms[0] : Typed), "");

    public string FormsOnly => _forms.Count > 0 ? OneOf(_forms, "") : Exact;

    /// <param name="weights">":ABC" or nothing.</param>
    public string Query(string weights)
    {
        if (!IsKnown)
            return Quoted(Typed, weights);

        string[] ways = [.. _phrase.Count > 0 ? [Phrase(weights)] : Array.Empty<string>(), .. _forms.Concat(_relatives).Select(word => Quoted(word, weights))];
        return $"({string.Join(" | ", ways)})";
    }

    public static IEnumerable<SearchMeaning> Of(SearchTerm term, Vocabulary vocabulary)
    {
        var typed = string.Join(' ', term.Words);
        if (term.Letters is { } letters && OfName(letters, term.Words, typed, vocabulary) is { } organisation)
            return [organisation];
        if (term.IsPhrase || term.Words.Count > 1)
        {
            var phrase = term.Words.All(vocabulary.Contains) ? term.Words : [];
            var whole = term.Whole is null ? [] : vocabulary.FormsOf(term.Whole);
            return phrase.Count > 0 || whole.Count > 0 || term.IsPhrase
                ? [new SearchMeaning(typed, phrase, whole, term.Whole is null ? [] : vocabulary.RelativesOf(term.Whole))]
                : term.Words.Where(word => !StopWords.Contains(word)).SelectMany(word => OfWord(word, vocabulary));
        }

        return OfWord(term.Words[0], vocabulary);
    }

    /// <summary>The letters, or the name in full: either will do.</summary>
    private static SearchMeaning? OfName(string letters, IReadOnlyList<string> name, string typed, Vocabulary vocabulary) =>
        new SearchMeaning(typed, name.All(vocabulary.Contains) ? name : [], vocabulary.FormsOf(letters), []) is { IsKnown: true } known ? known : null;

    private static IEnumerable<SearchMeaning> OfWord(string word, Vocabulary vocabulary)
    {
        if (Abbreviations.InFull(word) is { } name && OfName(word, name, word, vocabulary) is { } organisation)
            return [organisation];

        var known = new SearchMeaning(word, [], vocabulary.FormsOf(word), vocabulary.RelativesOf(word));
        if (known.IsKnown)
            return [known];
        if (vocabulary.Split(word) is var (first, second))
            return [Known(first), Known(second)];

        return vocabulary.Nearest(word) is { } meant
            ? [new SearchMeaning(word, [], vocabulary.FormsOf(meant), vocabulary.RelativesOf(meant)) { Instead = meant }]
            : [known];

        SearchMeaning Known(string part) => new(part, [], vocabulary.FormsOf(part), vocabulary.RelativesOf(part));
    }

    private string Phrase(string weights) => string.Join(" <-> ", _phrase.Select(word => Quoted(word, weights)));

    private static string OneOf(IEnumerable<string> words, string weights) => $"({string.Join(" | ", words.Select(word => Quoted(word, weights)))})";

    /// <summary>Folded words are letters and digits only, so nothing in them ends the quotation.</summary>
    private static string Quoted(string word, string weights) => $"'{word}'{weights}";
}
