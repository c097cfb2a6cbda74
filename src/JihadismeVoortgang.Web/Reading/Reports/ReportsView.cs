using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Reading.History;

namespace JihadismeVoortgang.Web.Reading.Reports;

/// <summary>All published editions by report, the newest report first.</summary>
/// <param name="Reports">Of each report its editions, the current one first.</param>
/// <param name="Peil">The day that was asked for.</param>
/// <param name="FirstDay">The day on which the first of all came out, whatever the day asked for; null before that.</param>
public sealed record ReportsView(IReadOnlyList<IReadOnlyList<PublishedEdition>> Reports, Peil Peil, DateOnly? FirstDay)
{
    internal static ReportsView Of(ProgrammeHistory history) => Of(history, new Peil(null));

    internal static ReportsView Of(ProgrammeHistory history, Peil peil) => new(
        [.. peil.In(history).Editions.GroupBy(edition => edition.Number.Report).Select(editions => editions.ToList())],
        peil,
        history.FirstDay);
}
