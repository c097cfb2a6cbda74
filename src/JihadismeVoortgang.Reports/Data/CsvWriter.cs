using System.Globalization;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Data;

/// <summary>
/// Writes the table of a report for a spreadsheet: a line a row, in the order in which it is printed. The introduction
/// is no table and stays out.
/// </summary>
public static class CsvWriter
{
    private static readonly string[] Columns =
        ["Nr", "Thema", "Omschrijving", "Planning", "Planningstatus", "Streefjaren", "Stand van zaken", "Recente ontwikkelingen"];

    /// <summary>A concept says of each row how far it is, so that a remark finds its text.</summary>
    private static readonly string[] ConceptColumns = ["Staat", "Revisie"];

    /// <summary>The whole file, laid out as docs/downloads.md says; the same report gives the same bytes.</summary>
    public static byte[] Write(ProgressReport report) => CsvFile.Write(
        report.Themes
            .SelectMany(theme => theme.Rows.Select(row => Line(report, theme, row)))
            .Prepend(report.IsConcept ? [.. Columns, .. ConceptColumns] : Columns));

    private static string[] Line(ProgressReport report, ReportTheme theme, ReportRow row)
    {
        string[] line =
        [
            row.Label,
            string.Create(CultureInfo.InvariantCulture, $"{theme.Number}. {theme.Title}"),
            CellText.Of(row.Measures),
            row.Planning.Label,
            row.Planning.KnownState.ToDutch(),
            row.Planning.TargetYears ?? "",
            CellText.Of(row.StateOfPlay),
            CellText.Of(row.RecentDevelopments),
        ];
        return report.IsConcept
            ? [.. line, row.State ?? "", row.Revision?.ToString(CultureInfo.InvariantCulture) ?? ""]
            : line;
    }
}
