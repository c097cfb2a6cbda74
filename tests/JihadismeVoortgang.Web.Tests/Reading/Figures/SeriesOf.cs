using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Reading.Figures;

namespace JihadismeVoortgang.Web.Tests.Reading.Figures;

/// <summary>Editions with figures in the words of a test.</summary>
internal static class SeriesOf
{
    public const string NoTime = "peildatum niet vermeld (6e voortgangsrapportage)";

    public static ReportObservation Number(decimal value, string? reference = null) =>
        new() { Value = value, Qualifier = "exact", Nature = "realised", Reference = reference };

    public static ReportFigure Figure(string key, params ReportObservation[] observations) =>
        new() { Key = key, Label = $"Aantal {key}", Unit = "zaken", Measures = [1], Observations = observations };

    /// <summary>An edition with a row for measure 1 and 7.</summary>
    public static ProgressReport Report(int number, params ReportFigure[] figures) =>
        Written.Report(number, Written.Row(1), Written.Row(7)) with { Figures = figures };

    /// <summary>The catalogue of editions, given newest first; the newest of each report is the current one.</summary>
    public static FigureCatalogue Catalogue(params ProgressReport[] newestFirst) => new(
    [
        .. newestFirst.Select((report, index) => new PublishedReport(
            Written.Edition(report.Number, report.Correction, isCurrent: !newestFirst.Take(index).Any(newer => newer.Number == report.Number)), report)),
    ]);

    public static EditionNumber NumberOf(ProgressReport report) => new(report.Number, report.Correction);
}
