using System.Globalization;
using JihadismeVoortgang.Reports.Comparison;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Data;

/// <summary>
/// Writes a comparison for a spreadsheet: a line a measure and column, also where nothing changed, and a line for each
/// figure that did. A text stands on the line whole, as it was and as it is; the marks of the words are for reading.
/// </summary>
public static class ChangesCsvWriter
{
    private static readonly string[] Columns = ["Maatregel", "Wat ermee gebeurde", "Kolom", "Soort", "Oud", "Nieuw"];

    private const string Same = "ongewijzigd";
    private const string Introduction = "Inleiding";

    /// <summary>The whole file, laid out as docs/downloads.md says; the same comparison gives the same bytes.</summary>
    /// <param name="comparison">What changed.</param>
    /// <param name="measure">Only the row of this measure, and no introduction.</param>
    public static byte[] Write(ReportComparison comparison, int? measure = null) => CsvFile.Write(
    [
        Columns,
        .. measure is null ? LinesOf(comparison) : [],
        .. comparison.Rows.Where(row => ChangesReport.IsAbout(row, measure))
            .SelectMany(row => row.Measures.Select(known => (row, known)))
            .Where(pair => measure is null || pair.known.Number == measure)
            .OrderBy(pair => pair.known.Number)
            .SelectMany(pair => Lines(pair.row, pair.known)),
    ]);

    private static string[][] LinesOf(ReportComparison comparison) =>
    [
        Line("", "", "Titel", comparison.Title is null, comparison.Before.Title, comparison.After.Title),
        Line("", "", "Kop van de bladzijden", comparison.RunningHeader is null, comparison.Before.RunningHeader, comparison.After.RunningHeader),
        Line("", "", Introduction, comparison.Introduction is null, CellText.Of(comparison.Before.Introduction), CellText.Of(comparison.After.Introduction)),
    ];

    private static IEnumerable<string[]> Lines(ComparedRow row, ComparedMeasure measure)
    {
        var (number, change) = (measure.Number.ToString(CultureInfo.InvariantCulture), measure.Change.ToDutch());
        var (before, after) = (measure.Before?.Row, measure.After?.Row);
        yield return Line(
            number, change, ReportWords.ColumnHeads[1], measure.Description is null, Designation(measure, measure.Before), Designation(measure, measure.After));
        yield return Line(
            number, change, ReportWords.ColumnHeads[2], row.Planning is null,
            before is null ? "" : ChangeWords.Of(before.Planning), after is null ? "" : ChangeWords.Of(after.Planning));
        yield return Line(
            number, change, ReportWords.ColumnHeads[3], row.StateOfPlay is null, CellText.Of(before?.StateOfPlay ?? []), CellText.Of(after?.StateOfPlay ?? []));
        yield return Line(
            number, change, ReportWords.ColumnHeads[4], row.RecentDevelopments is null,
            CellText.Of(before?.RecentDevelopments ?? []), CellText.Of(after?.RecentDevelopments ?? []));
        foreach (var figure in row.Numbers.Where(figure => figure.Figure.Measures.Contains(measure.Number)))
        {
            yield return
            [
                number, change, $"Cijfer: {ChangeWords.NameOf(figure)}", figure.Change.ToDutch(),
                figure.Before is { } old ? ChangeWords.Of(figure.Figure, old) : "",
                figure.After is { } now ? ChangeWords.Of(figure.Figure, now) : "",
            ];
        }
    }

    private static string Designation(ComparedMeasure measure, PlacedRow? row) =>
        row is null ? "" : CellText.Of([row.Find(measure.Number)]);

    private static string[] Line(string measure, string change, string column, bool isSame, string before, string after) =>
        [measure, change, column, isSame ? Same : before.Length == 0 ? "nieuw" : after.Length == 0 ? "vervallen" : "gewijzigd", before, after];
}
