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

    /// <summary>"Measure 12", "StateOfPlay 27", "Figure kindzaken", "Theme 5", "Edition 6".</summary>
    public static string Name(SearchHit hit) => hit switch
    {
        { Kind: SearchKind.Figure } => $"{hit.Kind} {hit.Figure}",
        { Kind: SearchKind.Theme } => $"{hit.Kind} {hit.Theme}",
        { Measures: [var first, ..] } => $"{hit.Kind} {first}",
        _ => $"{hit.Kind} {hit.Edition.Number.Report}",
    };
}
