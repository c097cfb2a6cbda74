using System.Globalization;
using JihadismeVoortgang.Domain.Editions;
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
        [.. NumberCells.Columns, "Rapportage", "Editie", "Gepubliceerd", "Geldt nog", "Reden van herziening", "Definitie"];

    /// <summary>The whole file, laid out as docs/downloads.md says; the same numbers give the same bytes.</summary>
    public static byte[] Write(IEnumerable<PrintedNumber> numbers) => CsvFile.Write(numbers.Select(Line).Prepend(Columns));

    private static string[] Line(PrintedNumber printed) =>
    [
        .. NumberCells.Of(printed.Figure, printed.Number),
        printed.Edition.Report.ToString(CultureInfo.InvariantCulture),
        printed.Edition.ToString(),
        printed.Published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        printed.Standing,
        printed.Reason ?? "",
        printed.Figure.Definition ?? "",
    ];
}
