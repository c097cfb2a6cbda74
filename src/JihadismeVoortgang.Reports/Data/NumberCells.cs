using System.Globalization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Data;

/// <summary>What every file for a spreadsheet says of a number of a series: the same columns, in the same words.</summary>
internal static class NumberCells
{
    public static IReadOnlyList<string> Columns { get; } =
    [
        "Cijferreeks", "Sleutel", "Eenheid", "Leverancier", "Maatregelen", "Niveau", "Verband", "Onderdeel", "Aanduiding", "Waarde",
        "Ondergrens", "Bovengrens", "Periode of peildatum", "Van", "Tot", "Peildatum", "Aard", "Zoals gedrukt",
    ];

    /// <summary>A part without a time of its own has that of its whole.</summary>
    public static IReadOnlyList<string> Of(ReportFigure figure, ObservationWords number) =>
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
    ];

    /// <summary>With a decimal comma and no points between thousands: what a Dutch spreadsheet reads as a number.</summary>
    private static string Decimal(decimal? value) => value?.ToString("0.############", Dutch.Culture) ?? "";
}
