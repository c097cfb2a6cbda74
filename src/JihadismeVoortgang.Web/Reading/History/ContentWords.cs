using System.Text;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Web.Reading.History;

/// <summary>
/// The words of a text without what changes by itself: a footnote gets another number when a row far above gains
/// one, and "maatregel 29" is a link only while that measure has a row.
/// </summary>
internal static class ContentWords
{
    /// <summary>A designation as one line, its footnotes left out.</summary>
    public static string Line(IEnumerable<Inline> inlines)
    {
        var words = new StringBuilder();
        Append(words, inlines, withNotes: false);
        return words.ToString();
    }

    /// <summary>A line a block or item, each with its kind; footnotes stand where they are cited. Only to compare.</summary>
    public static string Of(IEnumerable<Block> blocks)
    {
        var words = new StringBuilder();
        foreach (var block in blocks)
            Append(words, block);

        return words.ToString();
    }

    public static string Of(IEnumerable<Inline> inlines)
    {
        var words = new StringBuilder();
        Append(words, inlines, withNotes: true);
        return words.ToString();
    }

    private static void Append(StringBuilder words, Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                AppendLine(words, "", paragraph.Content);
                break;
            case SubHeading heading:
                AppendLine(words, "# ", heading.Content);
                break;
            case BulletList list:
                foreach (var item in list.Items)
                    AppendLine(words, "- ", item.Content);
                break;
            case NumberedList list:
                for (var index = 0; index < list.Items.Count; index++)
                    AppendLine(words, FormattableString.Invariant($"{list.Start + index}. "), list.Items[index].Content);
                break;
            default:
                throw new InvalidOperationException($"A {block.GetType().Name} is not a block of a report.");
        }
    }

    private static void AppendLine(StringBuilder words, string kind, IEnumerable<Inline> inlines)
    {
        words.Append(kind);
        Append(words, inlines, withNotes: true);
        words.Append('\n');
    }

    private static void Append(StringBuilder words, IEnumerable<Inline> inlines, bool withNotes)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case Text text:
                    words.Append(text.Value);
                    break;
                case MeasureReference reference:
                    words.Append(reference.Printed);
                    break;
                case Strong strong:
                    Append(words, strong.Content, withNotes);
                    break;
                case Emphasis emphasis:
                    Append(words, emphasis.Content, withNotes);
                    break;
                case Link link:
                    Append(words, link.Content, withNotes);
                    break;
                case Footnote note when withNotes:
                    words.Append("[^");
                    Append(words, note.Content, withNotes);
                    words.Append(']');
                    break;
            }
        }
    }
}
