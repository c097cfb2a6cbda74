using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Reading.History;

namespace JihadismeVoortgang.Web.Reading.Reports;

/// <summary>All published editions by report, the newest report first.</summary>
/// <param name="Reports">Of each report its editions, the current one first.</param>
public sealed record ReportsView(IReadOnlyList<IReadOnlyList<PublishedEdition>> Reports)
{
    internal static ReportsView Of(ProgrammeHistory history) =>
        new([.. history.Editions.GroupBy(edition => edition.Number.Report).Select(editions => editions.ToList())]);
}
