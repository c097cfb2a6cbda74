using NpgsqlTypes;

namespace JihadismeVoortgang.Web.Data;

/// <summary>
/// A text that readers can find: kept once, with every edition that prints it in that place. Derived from the editions
/// and made anew from them at any time; whoever asks names the editions that are published, because the others are in
/// here too.
/// </summary>
internal sealed class SearchPassage
{
    public const int MaxCodeLength = 100;

    public long Id { get; private set; }

    /// <summary>SHA-256 of all that follows but the editions: the same words in the same place are one passage.</summary>
    public required byte[] Fingerprint { get; init; }

    public required SearchKind Kind { get; init; }

    /// <summary>The measures of its row; none for what belongs to the whole report.</summary>
    public required IReadOnlyList<int> Measures { get; init; }

    public int? Theme { get; init; }

    /// <summary>Key of the series of figures it is about.</summary>
    public string? Figure { get; init; }

    public required string Title { get; init; }

    public required string Body { get; init; }

    /// <summary>Its words, folded, with weights: A and B its own, C the developments, D the row it stands in.</summary>
    public required NpgsqlTsVector Words { get; init; }

    /// <summary>Each as <see cref="SearchedEdition.CodeOf"/>.</summary>
    public required IReadOnlyList<int> Editions { get; init; }
}

/// <summary>What kind of text it is.</summary>
public enum SearchKind
{
    /// <summary>The designation of a measure and of its parts.</summary>
    Measure,
    Theme,
    StateOfPlay,
    RecentDevelopments,
    Introduction,
    Footnote,
    Figure,
    Edition,
}
