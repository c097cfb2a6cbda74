using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Publishing.Search;

namespace JihadismeVoortgang.Web.Reading.Search;

/// <summary>A page of what was found.</summary>
/// <param name="Filter">What was asked; its page is one that exists.</param>
/// <param name="Findings">The hits on this page, and how many there are.</param>
/// <param name="Themes">That can be asked, in order of number.</param>
public sealed record SearchView(SearchFilter Filter, SearchFindings Findings, IReadOnlyList<ReportTheme> Themes)
{
    public const int PageSize = 20;

    /// <summary>More is never ranked.</summary>
    public const int LastPage = 2 * PublishedSearch.MostHits / PageSize;

    public bool HasEditions => Findings.Editions.Count > 0;

    public int Found => Findings.InNewest + Findings.InOthers + Findings.Beside;

    public int Pages => Math.Max(1, (Found + PageSize - 1) / PageSize);

    /// <summary>The report that was asked for by its number.</summary>
    public PublishedEdition? Report => Findings.Plan?.Report is { } report ? Findings.Editions.FirstOrDefault(edition => edition.Number.Report == report) : null;

    /// <summary>
    /// Reports that were asked for by their number in Parliament, or by the year in which they came out. What is said about
    /// an edition only when it is published is in no index.
    /// </summary>
    public IReadOnlyList<PublishedEdition> Documents { get; } = AskedDocument.In(Findings.Editions, Filter.Text);

    /// <summary>"1 treffer", "31 treffers", "Meer dan 1.000 treffers".</summary>
    public string Count => Words(Found, Findings.InNewest >= PublishedSearch.MostHits || Findings.InOthers >= PublishedSearch.MostHits);

    public string CountInNewest => Words(Findings.InNewest, Findings.InNewest >= PublishedSearch.MostHits);

    public string CountInOthers => Words(Findings.InOthers, Findings.InOthers >= PublishedSearch.MostHits);

    private static string Words(int count, bool isMore) => count switch
    {
        1 => "1 treffer",
        _ => $"{(isMore ? "meer dan " : "")}{Dutch.Number(count)} treffers",
    };
}
