using JihadismeVoortgang.Reports.Content;
using QuestPDF.Fluent;

namespace JihadismeVoortgang.Reports.QuestPdf;

/// <summary>Footnotes below what cites them: the library has no foot of the page for them, and no tag.</summary>
internal static class ReportNotes
{
    /// <summary>Name of the place that holds a note.</summary>
    public static string Place(Footnote note) => FormattableString.Invariant($"noot-{note.Number}");

    public static void Compose(ColumnDescriptor column, IEnumerable<Footnote> notes)
    {
        foreach (var note in notes)
        {
            column.Item().PaddingTop(2).Section(Place(note)).SemanticParagraph().DefaultTextStyle(style => style.FontSize(7.5f)).Text(text =>
            {
                text.Span(FormattableString.Invariant($"{note.Number} "));
                TextBlocks.Compose(text, note.Content);
            });
        }
    }
}
