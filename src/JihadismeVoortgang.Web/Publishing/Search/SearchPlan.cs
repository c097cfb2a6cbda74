namespace JihadismeVoortgang.Web.Publishing.Search;

/// <summary>
/// A question in the words that the published editions use, as queries for PostgreSQL. A passage fits when all that was
/// asked stands in it or in the row it belongs to (weight D), and at least something in the passage itself.
/// </summary>
public sealed class SearchPlan
{
    private readonly List<SearchMeaning> _wanted;

    private readonly List<SearchMeaning> _excluded;

    internal SearchPlan(SearchQuestion question, Vocabulary vocabulary)
    {
        (Measures, Report) = (question.Measures, question.Report);
        _wanted = [.. question.Terms.Where(term => !term.IsExcluded).SelectMany(term => SearchMeaning.Of(term, vocabulary))];
        _excluded = [.. question.Terms.Where(term => term.IsExcluded).SelectMany(term => SearchMeaning.Of(term, vocabulary)).Where(term => term is { IsKnown: true, Instead: null })];
    }

    public IReadOnlyList<int> Measures { get; }

    public int? Report { get; }

    /// <summary>Nothing was asked that can be found.</summary>
    public bool IsEmpty => !_wanted.Exists(term => term.IsKnown);

    /// <summary>All that was asked occurs somewhere.</summary>
    public bool IsComplete => _wanted.Count > 0 && _wanted.TrueForAll(term => term.IsKnown);

    /// <summary>Asked for more than one thing, so that a part can be found where not all is.</summary>
    public bool HasParts => _wanted.Count > 1;

    /// <summary>What was typed, and what was searched for instead.</summary>
    public IEnumerable<(string Typed, string Meant)> Instead =>
        _wanted.Where(term => term.Instead is not null).Select(term => (term.Typed, term.Instead!));

    public IEnumerable<string> Unknown => _wanted.Where(term => !term.IsKnown).Select(term => term.Typed);

    /// <summary>Every word to mark.</summary>
    public IReadOnlySet<string> Marked => _wanted.SelectMany(term => term.All).ToHashSet(StringComparer.Ordinal);

    /// <summary>What was asked, one by one.</summary>
    internal string[] Each => [.. _wanted.Where(term => term.IsKnown).Select(term => term.Query(""))];

    public string All => Query([.. _wanted.Select(term => term.Query("")), OneOf(term => term.Query(":ABC"))]);

    public string Any => Query([OneOf(term => term.Query(":ABC"))]);

    /// <summary>For the order: the words as typed, their other forms, and all.</summary>
    public string Exact => OneOf(term => term.Exact);

    public string Forms => OneOf(term => term.FormsOnly);

    private string Query(IEnumerable<string> wanted) =>
        string.Join(" & ", wanted.Concat(_excluded.Select(term => $"!({term.Query("")})")));

    private string OneOf(Func<SearchMeaning, string> query) =>
        $"({string.Join(" | ", _wanted.Where(term => term.IsKnown).Select(query))})";
}
