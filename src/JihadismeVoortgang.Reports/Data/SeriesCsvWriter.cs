using System.Globalization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Data;

/// <summary>A number of a series as one edition prints it.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Published">The day readers came to know it.</param>
/// <param name="Figure">The series as it calls it.</param>
/// <param name="Number">The number.</param>
/// <param name="Standing">What became of it since: "geldend".</param>
/// <param name="Reason">Why another took its place.</param>
public sealed record PrintedNumber(
    EditionNumber Edition, DateOnly Published, ReportFigure Figure, ObservationWords Number, string Standing, string? Reason);

/// <summary>Writes one series over all editions for a spreadsheet: a line for each number in each edition that prints it.</summary>
public static class SeriesCsvWriter
{
    private static readonly string[] Columns =
    [
        "Cijferreeks", "Sleutel", "Eenheid", "Leverancier", "Maatregelen", "Niveau", "Verband", "Onderdeel", "Aanduiding", "Waarde",
        "Ondergrens", "Bovengrens", "Periode of peildatum", "Van", "Tot", "Peildatum", "Aard", "Zoals gedrukt", "Rapportage", "Editie",
        "Gepubliceerd", "Geldt nog", "Reden van herziening", "Definitie",
    ];

    /// <summary>The whole file, laid out as docs/downloads.md says; the same numbers give the same bytes.</summary>
    public static byte[] Write(IEnumerable<PrintedNumber> numbers) => CsvFile.Write(numbers.Select(Line).Prepend(Columns));

    private static string[] Line(PrintedNumber printed)
    {
        var (figure, number) = (printed.Figure, printed.Number);
        return
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
            number.Moment.From?.ToString() ?? "",
            number.Moment.Until?.ToString() ?? "",
            number.Moment.Reference?.ToString() ?? "",
            number.Nature,
            number.Observation.Printed ?? "",
            printed.Edition.Report.ToString(CultureInfo.InvariantCulture),
            printed.Edition.ToString(),
            printed.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            printed.Standing,
            printed.Reason ?? "",
            figure.Definition ?? "",
        ];
    }

    /// <summary>With a decimal comma and no points between thousands: what a Dutch spreadsheet reads as a number.</summary>
    private static string Decimal(decimal? value) => value?.ToString("0.############", Dutch.Culture) ?? "";
}
