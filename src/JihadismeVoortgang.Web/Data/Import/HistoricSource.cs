using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Interchange;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Data.Import;

/// <summary>
/// What an older report is composed from: the file alone. The portal's themes, designations and figures have moved on
/// since, and must not colour what that report said.
/// </summary>
internal static class HistoricSource
{
    public static ReportSource Of(InterchangeReport report, ReportingRound round) => new(
        report.Programme,
        round,
        report.Themes,
        [.. report.Rows.SelectMany(row => row.Content.Measures.Select(measure => MeasureOf(row, measure)))],
        [.. (report.Figures ?? []).Select(figure => new Figure(figure.Key, figure.Content))],
        PublicFigures.Of(
        [
            .. (report.Figures ?? []).SelectMany(figure => figure.Observations.SelectMany(whole => ObservationsOf(figure.Key, report.Number, whole))),
        ]));

    private static Measure MeasureOf(InterchangeRow row, DescribedMeasure measure) => new(
        measure.Number,
        new MeasureContent(row.Theme, ProgrammeImport.Designation(measure.Description), null, row.Parts.GetValueOrDefault(measure.Number) ?? []));

    private static IEnumerable<DatedFigure> ObservationsOf(string figure, int report, InterchangeObservation given)
    {
        var whole = DatedFigure.FromReport(figure, report, given.Content);
        return given.Parts
            .Select(part => DatedFigure.FromReport(figure, report, part.Content, whole, part.Part))
            .Prepend(whole);
    }
}
