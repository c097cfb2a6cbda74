using System.Text;
using JihadismeVoortgang.Reports.Content;
using QuestPDF.Fluent;
using QuestPDF.Helpers;
using QuestPDF.Infrastructure;

namespace JihadismeVoortgang.Reports.QuestPdf;

/// <summary>A text of the report: its four kinds of block, its seven kinds of inline.</summary>
internal static class TextBlocks
{
    /// <summary>Between paragraphs, in points.</summary>
    public const float Spacing = 6;

    private const float LabelWidth = 12;

    public static void Compose(ColumnDescriptor column, IReadOnlyList<Block> blocks)
    {
        column.Spacing(Spacing);
        foreach (var block in blocks)
            Compose(column.Item(), block);
    }

    public static void Compose(TextDescriptor text, IReadOnlyList<Inline> inlines) => Compose(text, inlines, span => span);

    /// <summary>What our own engine does to characters that Liberation Sans lacks, and to accents apart from their letter.</summary>
    public static string Fit(string text) =>
        text.Normalize(NormalizationForm.FormC).Replace('\u2011', '-').Replace('\uF0B7', '•').Replace('\uF0A7', '▪');

    private static void Compose(IContainer item, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                item.SemanticParagraph().Text(text => Compose(text, paragraph.Content));
                break;
            case SubHeading heading:
                item.SemanticHeader3().Text(text => Compose(text, heading.Content, span => span.Bold()));
                break;
            case BulletList list:
                List(item, list.Items, _ => "•");
                break;
            case NumberedList list:
                List(item, list.Items, index => FormattableString.Invariant($"{list.Start + index}."));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block, "A block no text can hold.");
        }
    }

    private static void List(IContainer item, IReadOnlyList<ListItem> items, Func<int, string> label) =>
        item.SemanticList().Column(list =>
        {
            for (var index = 0; index < items.Count; index++)
            {
                var (mark, content) = (label(index), items[index].Content);
                list.Item().SemanticListItem().Row(row =>
                {
                    row.ConstantItem(LabelWidth).SemanticListLabel().Text(mark);
                    row.RelativeItem().SemanticListItemBody().Text(text => Compose(text, content));
                });
            }
        });

    /// <param name="text">What to add to.</param>
    /// <param name="inlines">The words.</param>
    /// <param name="look">What the words around them are: bold, italic or both.</param>
    /// <param name="followsMark">Whether the mark of a note stands right before them.</param>
    private static void Compose(
        TextDescriptor text, IReadOnlyList<Inline> inlines, Func<TextSpanDescriptor, TextSpanDescriptor> look, bool followsMark = false)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Content.Text words:
                    look(text.Span(Fit(words.Value)));
                    break;
                case Strong strong:
                    Compose(text, strong.Content, span => look(span).Bold(), followsMark);
                    break;
                case Emphasis emphasis:
                    Compose(text, emphasis.Content, span => look(span).Italic(), followsMark);
                    break;
                case Changed { Kind: ChangeKind.Inserted } inserted:
                    Compose(text, inserted.Content, span => look(span).Bold().Underline());
                    break;
                case Changed deleted:
                    Compose(text, deleted.Content, span => look(span).Strikethrough());
                    break;
                case Link link:
                    AsLink(look(text.Hyperlink(Fit(PlainText.Of(link.Content)), link.Target)));
                    break;
                case MeasureReference reference:
                    AsLink(look(text.SectionLink(Fit(reference.Printed), ThemeTable.Place(reference.Measure))));
                    break;
                case Footnote note:
                    if (followsMark)
                        text.Span(NoteMarks.Separator).Superscript();
                    text.SectionLink(FormattableString.Invariant($"{note.Number}"), ReportNotes.Place(note)).Superscript();
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(inlines), inline, "An inline no text can hold.");
            }

            followsMark = NoteMarks.EndsIn(inline, followsMark);
        }
    }

    private static void AsLink(TextSpanDescriptor span) => span.FontColor(Colors.Blue.Darken4).Underline();
}
