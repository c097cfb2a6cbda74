using JihadismeVoortgang.Web.Data;

namespace JihadismeVoortgang.Web.Publishing.Search;

/// <summary>In which editions is searched, in the numbers of the index.</summary>
/// <param name="Newest">The current edition of the newest report; none when only older ones are asked.</param>
/// <param name="Others">The other published editions; none when only the newest is asked.</param>
/// <param name="NewestReport">The current edition of the newest report, asked or not.</param>
internal sealed record SearchScope(int[] Newest, int[] Others, int[] NewestReport)
{
    private Dictionary<int, PublishedEdition> Editions { get; init; } = [];

    /// <param name="editions">All published ones, newest first.</param>
    /// <param name="request">What is asked.</param>
    public static SearchScope Of(IReadOnlyList<PublishedEdition> editions, SearchRequest request)
    {
        int[] newest = [SearchedEdition.CodeOf(editions[0].Number)];
        int[] others = [.. editions.Skip(1).Select(edition => SearchedEdition.CodeOf(edition.Number))];
        return new SearchScope(
            request.Period == SearchPeriod.Earlier ? [] : newest,
            request.Period == SearchPeriod.Newest ? [] : others,
            newest)
        {
            Editions = editions.ToDictionary(edition => SearchedEdition.CodeOf(edition.Number)),
        };
    }

    /// <summary>Of the editions that print a passage the last that is published.</summary>
    public PublishedEdition NewestOf(IEnumerable<int> printedIn) => Editions[printedIn.Where(Editions.ContainsKey).Max()];
}
