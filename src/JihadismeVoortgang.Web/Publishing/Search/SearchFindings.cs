using JihadismeVoortgang.Web.Data;

namespace JihadismeVoortgang.Web.Publishing.Search;

/// <param name="Editions">All that are published, newest first.</param>
public sealed record SearchFindings(IReadOnlyList<PublishedEdition> Editions)
{
    /// <summary>What was searched for; null when nothing was.</summary>
    public SearchPlan? Plan { get; init; }

    public bool IsAllStopWords { get; init; }

    /// <summary>How many have a part of what was asked, where a few have all of it.</summary>
    public int Beside { get; init; }

    /// <summary>How many have all that was asked; they come first.</summary>
    public int Whole { get; init; }

    /// <summary>Which page these are, from 1; not the one that was asked when there is no such page.</summary>
    public int Page { get; init; } = 1;

    /// <summary>No text has all that was asked; these have a part.</summary>
    public bool IsPartial => Hits.Count > 0 && Whole == 0;

    /// <summary>One page of them, those of the newest report first.</summary>
    public IReadOnlyList<SearchHit> Hits { get; init; } = [];

    /// <summary>At most <see cref="PublishedSearch.MostHits"/>, as in <see cref="InOthers"/>.</summary>
    public int InNewest { get; init; }

    public int InOthers { get; init; }
}

/// <param name="Kind">What it is.</param>
/// <param name="Measures">Of its row; of a figure the owner first.</param>
/// <param name="Theme">Its number.</param>
/// <param name="Figure">Key of its series.</param>
/// <param name="Title">What it stands under; a line for each measure of a row.</param>
/// <param name="Body">Its words.</param>
/// <param name="Edition">The last that prints it.</param>
public sealed record SearchHit(
    SearchKind Kind, IReadOnlyList<int> Measures, int? Theme, string? Figure, string Title, string Body, PublishedEdition Edition)
{
    /// <summary>It has a part of what was asked, and others have all of it.</summary>
    public bool IsBeside { get; init; }

    /// <summary>It stands in the current edition of the newest report.</summary>
    public bool IsNewest { get; init; }
}
