using JihadismeVoortgang.Reports.Content;
using QuestPDF.Fluent;
using QuestPDF.Helpers;

namespace JihadismeVoortgang.Reports.QuestPdf;

/// <summary>The pages: running header, introduction, a table with its notes for each theme, page numbers.</summary>
internal static class ReportPages
{
    private const float SideMargin = 42.5f;
    private const float EndMargin = 30;

    /// <summary>A heading never stands alone at the foot of a page: this much must fit below it.</summary>
    private const float HeadingSpace = 80;

    public static void Compose(PageDescriptor page, ProgressReport report)
    {
        page.Size(PageSizes.A4.Landscape());
        page.MarginHorizontal(SideMargin);
        page.MarginVertical(EndMargin);
        page.DefaultTextStyle(style => style.FontFamily("Liberation Sans").FontSize(9));
        page.Header().PaddingBottom(16).Row(row =>
        {
            row.RelativeItem().Text(TextBlocks.Fit(report.RunningHeader)).FontSize(8);
            if (report.IsConcept)
                row.AutoItem().Background(Colors.Black).PaddingHorizontal(5).Text("CONCEPT").FontColor(Colors.White).Bold();
        });
        page.Content().SemanticLanguage(report.Language).Column(column => Body(column, report));
        page.Footer().PaddingTop(6).AlignRight().Text(text =>
        {
            text.DefaultTextStyle(style => style.FontSize(8));
            text.Span("Pagina ");
            text.CurrentPageNumber();
            text.Span(" van ");
            text.TotalPages();
        });
    }

    private static void Body(ColumnDescriptor column, ProgressReport report)
    {
        column.Item().SemanticHeader1().Text(TextBlocks.Fit(report.Title)).FontSize(16).Bold();
        column.Item().PaddingTop(8).SemanticHeader2().Text("Inleiding").FontSize(12).Bold();
        column.Item().PaddingTop(5).DefaultTextStyle(style => style.FontSize(10)).Column(blocks => TextBlocks.Compose(blocks, report.Introduction));
        ReportNotes.Compose(column, ContentWalk.NotesOf(report.Introduction));
        foreach (var theme in report.Themes)
        {
            column.Item().EnsureSpace(HeadingSpace).PaddingTop(14).PaddingBottom(5).SemanticHeader2()
                .Text(FormattableString.Invariant($"{theme.Number}. {TextBlocks.Fit(theme.Title)}")).FontSize(12).Bold();
            column.Item().SemanticTable().Table(table => ThemeTable.Compose(table, theme.Rows));
            ReportNotes.Compose(column, theme.Rows.SelectMany(NotesOf));
        }
    }

    private static IEnumerable<Footnote> NotesOf(ReportRow row) =>
    [
        .. row.Measures.SelectMany(measure => ContentWalk.NotesOf(measure.Description)),
        .. ContentWalk.NotesOf(row.StateOfPlay),
        .. ContentWalk.NotesOf(row.RecentDevelopments),
    ];
}
