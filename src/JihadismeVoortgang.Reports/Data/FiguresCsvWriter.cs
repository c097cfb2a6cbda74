using System.Globalization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Data;

/// <summary>
/// Writes the dated figures of a report for a spreadsheet: a line a number, each followed by its parts. A report holds
/// public figures only, so nothing that is withheld can come out.
/// </summary>
public static class FiguresCsvWriter
{
    private static readonly string[] Columns =
    [
        "Cijferreeks", "Sleutel", "Eenheid", "Bron", "Maatregelen", "Niveau", "Verband", "Onderdeel", "Aanduiding", "Waarde", "Ondergrens",
        "Bovengrens", "Periode of peildatum", "Van", "Tot", "Peildatum", "Aard", "Zoals gedrukt", "Correctie", "Definitie",
    ];

    /// <summary>The whole file, laid out as docs/downloads.md says; the same report gives the same bytes.</summary>
    public static byte[] Write(ProgressReport report) => CsvFile.Write(
        report.Figures
            .SelectMany(figure => ObservationWords.Of(figure, report.Number).Select(number => Line(figure, number)))
            .Prepend(Columns));

    private static string[] Line(ReportFigure figure, ObservationWords number) =>
    [
        figure.Label,
        figure.Key,
        figure.Unit,
        figure.Supplier ?? "",
        string.Join(" & ", figure.Measures),
        number.Depth.ToString(CultureInfo.InvariantCulture),
        number.Relation ?? "",
        number.Part ?? "",
        Quantity.Words(number.Qualifier) ?? "exact",
        Decimal(number.Observation.Value),
        Decimal(number.Observation.Low),
        Decimal(number.Observation.High),
        number.Time,
        number.Observation.From ?? "",
        number.Observation.Until ?? "",
        number.Observation.Reference ?? "",
        number.Nature,
        number.Observation.Printed ?? "",
        number.Observation.Correction ?? "",
        figure.Definition ?? "",
    ];

    /// <summary>With a decimal comma and no points between thousands: what a Dutch spreadsheet reads as a number.</summary>
    private static string Decimal(decimal? value) => value?.ToString("0.############", Dutch.Culture) ?? "";
}
