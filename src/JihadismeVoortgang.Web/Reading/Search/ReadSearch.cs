using JihadismeVoortgang.Web.Publishing.Search;
using JihadismeVoortgang.Web.Reading.History;

namespace JihadismeVoortgang.Web.Reading.Search;

/// <summary>The query behind the page of search.</summary>
internal sealed class ReadSearch(PublishedSearch search, ReadHistory history)
{
    public async Task<SearchView> ReadAsync(SearchFilter filter, CancellationToken cancellation)
    {
        var known = await history.ReadAsync(cancellation);
        var themes = known.Reports.SelectMany(report => report.Report.Themes).DistinctBy(theme => theme.Number).OrderBy(theme => theme.Number).ToList();
        if (filter.Text.Length == 0 || filter.IsTooLong)
            return new SearchView(filter, new SearchFindings(known.Editions), themes);

        var found = await search.FindAsync(filter.Request, known.Editions, cancellation);
        return new SearchView(filter with { Page = found.Page }, found, themes);
    }
}
