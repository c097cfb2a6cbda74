using JihadismeVoortgang.Web.Data;

namespace JihadismeVoortgang.Web.Publishing.Search;

/// <param name="Text">As typed, at most <see cref="SearchQuestion.MaxLength"/> characters.</param>
/// <param name="Kinds">At least one.</param>
internal sealed record SearchRequest(string Text, IReadOnlyList<SearchKind> Kinds)
{
    public SearchPeriod Period { get; init; }

    public int? Theme { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = 20;
}

/// <summary>Which editions.</summary>
public enum SearchPeriod
{
    All,

    /// <summary>The current edition of the newest report.</summary>
    Newest,

    /// <summary>What stands there no more, or not in the same words.</summary>
    Earlier,
}
