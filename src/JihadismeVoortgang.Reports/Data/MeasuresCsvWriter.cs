using System.Globalization;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Data;

/// <summary>A measure in a list of measures.</summary>
/// <param name="Number">The measure's number.</param>
/// <param name="Designation">Its designation, without notes.</param>
/// <param name="Theme">The theme it stands under.</param>
/// <param name="Row">Its row, shared with other measures or not.</param>
/// <param name="Responsible">Organisations that answer for it; null when the report names none.</param>
/// <param name="Source">The edition it was read from.</param>
/// <param name="Changed">The edition in which anything about it last changed.</param>
/// <param name="ChangedOn">The day on which that edition came out.</param>
public sealed record ListedMeasure(
    int Number, string Designation, ReportTheme Theme, ReportRow Row, string? Responsible, EditionNumber Source, EditionNumber Changed, DateOnly ChangedOn);

/// <summary>Writes a list of measures for a spreadsheet: a line a measure, also where several share a row of the report.</summary>
public static class MeasuresCsvWriter
{
    private static readonly string[] Columns =
    [
        "Nr", "Omschrijving", "Thema", "Planning", "Planningstatus", "Streefjaren", "Verantwoordelijk", "Samen met", "Editie",
        "Laatst gewijzigd in editie", "Laatst gewijzigd op",
    ];

    /// <summary>The whole file, laid out as docs/downloads.md says; the same measures give the same bytes.</summary>
    public static byte[] Write(IEnumerable<ListedMeasure> measures) => CsvFile.Write(measures.Select(Line).Prepend(Columns));

    private static string[] Line(ListedMeasure measure) =>
    [
        measure.Number.ToString(CultureInfo.InvariantCulture),
        measure.Designation,
        string.Create(CultureInfo.InvariantCulture, $"{measure.Theme.Number}. {measure.Theme.Title}"),
        measure.Row.Planning.Label,
        measure.Row.Planning.KnownState.ToDutch(),
        measure.Row.Planning.TargetYears ?? "",
        measure.Responsible ?? "",
        string.Join(" & ", measure.Row.Measures.Where(other => other.Number != measure.Number).Select(other => other.Number)),
        measure.Source.ToString(),
        measure.Changed.ToString(),
        measure.ChangedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
    ];
}
