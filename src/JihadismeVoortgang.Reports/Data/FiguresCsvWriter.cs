using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Data;

/// <summary>
/// Writes the dated figures of a report for a spreadsheet: a line a number, each followed by its parts. A report holds
/// public figures only, so nothing that is withheld can come out.
/// </summary>
public static class FiguresCsvWriter
{
    private static readonly string[] Columns = [.. NumberCells.Columns, "Correctie", "Definitie"];

    /// <summary>The whole file, laid out as docs/downloads.md says; the same report gives the same bytes.</summary>
    public static byte[] Write(ProgressReport report) => CsvFile.Write(
        report.Figures
            .SelectMany(figure => ObservationWords.Of(figure, report.Number).Select(number => Line(figure, number)))
            .Prepend(Columns));

    private static string[] Line(ReportFigure figure, ObservationWords number) =>
        [.. NumberCells.Of(figure, number), number.Correction ?? "", figure.Definition ?? ""];
}
