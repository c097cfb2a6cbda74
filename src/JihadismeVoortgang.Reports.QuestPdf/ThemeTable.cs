using JihadismeVoortgang.Reports.Content;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace JihadismeVoortgang.Reports.QuestPdf;

/// <summary>The rows of one theme in the five columns of the schematic form; the heads repeat on each page.</summary>
internal static class ThemeTable
{
    private static readonly (string Head, float Width)[] Columns =
        [("Nr", 4.2f), ("omschrijving", 18), ("Planning", 8.1f), ("Stand van zaken", 29.7f), ("Recente ontwikkelingen", 40)];

    /// <summary>Name of the place of a measure's row.</summary>
    public static string Place(int measure) => FormattableString.Invariant($"maatregel-{measure}");

    public static void Compose(TableDescriptor table, IReadOnlyList<ReportRow> rows)
    {
        table.ColumnsDefinition(columns =>
        {
            foreach (var (_, width) in Columns)
                columns.RelativeColumn(width);
        });
        table.Header(header =>
        {
            foreach (var (head, _) in Columns)
                Box(header.Cell()).Background(Colors.Grey.Lighten3).Text(head).Bold();
        });
        foreach (var row in rows)
            Compose(table, row);
    }

    private static void Compose(TableDescriptor table, ReportRow row)
    {
        Box(Places(table.Cell().AsSemanticHorizontalHeader(), row)).Column(cell =>
        {
            cell.Item().Text(row.Label).Bold();
            foreach (var words in new[] { row.State, row.Revision is { } revision ? FormattableString.Invariant($"revisie {revision}") : null }.OfType<string>())
                cell.Item().Text(words).FontSize(7);
        });
        Box(table.Cell()).Column(cell =>
        {
            cell.Spacing(TextBlocks.Spacing);
            foreach (var measure in row.Measures)
                cell.Item().SemanticParagraph().Text(text => TextBlocks.Compose(text, measure.Description));
        });
        Box(table.Cell()).SemanticParagraph().Text(TextBlocks.Fit(row.Planning.Label));
        Box(table.Cell()).Column(cell => TextBlocks.Compose(cell, row.StateOfPlay));
        Box(table.Cell()).Column(cell => TextBlocks.Compose(cell, row.RecentDevelopments));
    }

    /// <summary>A row of several measures is the place of each of them.</summary>
    private static IContainer Places(IContainer cell, ReportRow row) =>
        row.Measures.Aggregate(cell, (inner, measure) => inner.Section(Place(measure.Number)));

    private static IContainer Box(IContainer cell) => cell.Border(0.5f).BorderColor(Colors.Grey.Darken1).Padding(3.5f);
}
