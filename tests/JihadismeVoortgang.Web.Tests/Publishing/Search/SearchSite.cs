using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Publishing.Search;
using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Publishing.Search;

/// <summary>Asks as a reader does, and tells what came in the words of a test.</summary>
internal static class SearchSite
{
    public static Task<SearchFindings> SearchAsync(this PortalDatabaseFixture portal, string question, params SearchKind[] kinds) =>
        portal.Get<PublishedSearch>().FindAsync(
            new SearchRequest(question, kinds.Length > 0 ? kinds : Enum.GetValues<SearchKind>()), TestContext.Current.CancellationToken);

    public static Task ImportAsync(this PortalDatabaseFixture portal, ReadOnlyMemory<byte> file) =>
        portal.Get<ImportReport>().RunAsync(new ImportRequest(file) { Adopt = true }, TestContext.Current.CancellationToken);

    /// <summary>"measure 12", "stateofplay 27", "figure kindzaken", "theme 5", "edition 6".</summary>
    public static string Name(SearchHit hit) => hit.Kind switch
    {
        SearchKind.Figure => $"figure {hit.Figure}",
        SearchKind.Theme => $"theme {hit.Theme}",
        SearchKind.Edition or SearchKind.Introduction => $"{Word(hit.Kind)} {hit.Edition.Number.Report}",
        _ => hit.Measures.Count == 0 ? $"{Word(hit.Kind)} {hit.Edition.Number.Report}" : $"{Word(hit.Kind)} {hit.Measures[0]}",
    };

    private static string Word(SearchKind kind) => kind switch
    {
        SearchKind.StateOfPlay => "state",
        SearchKind.RecentDevelopments => "news",
        SearchKind.Footnote => "note",
        _ => kind.ToString().ToUpperInvariant() == "MEASURE" ? "measure" : kind == SearchKind.Edition ? "edition" : "introduction",
    };
}
