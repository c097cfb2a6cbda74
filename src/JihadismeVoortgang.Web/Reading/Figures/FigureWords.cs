using System.Globalization;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Reading.Figures;

/// <summary>How the pages of figures speak of editions.</summary>
internal static class FigureWords
{
    /// <summary>"6e rapportage"; "6e rapportage, editie 6.1 (vervangen)".</summary>
    public static string EditionName(PublishedEdition edition)
    {
        var correction = edition.Number.Correction > 0 || !edition.IsCurrent ? $", editie {edition.Number}" : "";
        var replaced = edition.IsCurrent ? "" : " (vervangen)";
        return string.Create(CultureInfo.InvariantCulture, $"{edition.Number.Report}e rapportage{correction}{replaced}");
    }

    /// <summary>Labels and units of earlier editions that differ from what holds, newest first.</summary>
    public static IReadOnlyList<string> FormerNames(FigureSeries series) =>
    [
        .. series.All.SelectMany(number => number.Printings)
            .OrderByDescending(printing => printing.Edition.Number.Report).ThenByDescending(printing => printing.Edition.Number.Correction)
            .Where(printing => (printing.Figure.Label, printing.Figure.Unit) != (series.Figure.Label, series.Figure.Unit))
            .DistinctBy(printing => (printing.Figure.Label, printing.Figure.Unit))
            .Select(printing => $"“{printing.Figure.Label}”, eenheid {printing.Figure.Unit} ({EditionName(printing.Edition)})"),
    ];
}
