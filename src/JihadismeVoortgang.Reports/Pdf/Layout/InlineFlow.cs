using System.Globalization;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Pdf.Fonts;

namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <summary>
/// Turns the words of the content model into measured spans, and gives each its place in the structure tree.
/// Counts the notes as it meets them, so it must be given the texts in reading order.
/// </summary>
/// <param name="shaper">Measures them.</param>
/// <param name="measures">Where the row of each measure will stand.</param>
internal sealed class InlineFlow(TextShaper shaper, IReadOnlyDictionary<int, Anchor> measures)
{
    private int _noteCount;

    public List<InlineSpan> Build(
        IReadOnlyList<Inline> content, StructureElement owner, TextStyle style, string place)
    {
        var spans = new List<InlineSpan>();
        Append(content, new Context(spans, owner, style, null, place));
        return spans;
    }

    public InlineSpan Label(string text, StructureElement owner, TextStyle style, string place) =>
        new(shaper.Shape(text, style, place), owner.AddText());

    private readonly record struct Context(
        List<InlineSpan> Spans, StructureElement Owner, TextStyle Style, Hyperlink? Link, string Place);

    private void Append(IReadOnlyList<Inline> content, Context context)
    {
        for (int i = 0; i < content.Count; i++)
        {
            if (content[i] is Text)
                AppendText(JoinTexts(content, ref i), context);
            else
                Append(content[i], context);
        }
    }

    private void Append(Inline inline, Context context)
    {
        switch (inline)
        {
            case Strong strong:
                Append(strong.Content, Inside(context, StructureRole.Strong, FontStyle.Bold));
                break;
            case Emphasis emphasis:
                Append(emphasis.Content, Inside(context, StructureRole.Emphasis, FontStyle.Italic));
                break;
            case Link link:
                Append(link.Content, LinkTarget.AddressOf(link.Target) is { } address
                    ? Linked(context, address, null, address) : context);
                break;
            case Changed { Kind: ChangeKind.Inserted } inserted:
                Append(inserted.Content, Struck(
                    Inside(context, StructureRole.Inserted, FontStyle.Bold), Stroke.Under));
                break;
            case Changed deleted:
                Append(deleted.Content, Struck(
                    Inside(context, StructureRole.Deleted, FontStyle.Regular), Stroke.Through));
                break;
            case MeasureReference reference:
                AppendReference(reference, context);
                break;
            case Footnote footnote:
                AppendNote(footnote, context);
                break;
            default:
                throw new NotSupportedException(inline.GetType().Name);
        }
    }

    /// <summary>Neighbouring texts become one, so that accents compose and letters kern across the seam.</summary>
    /// <param name="content">The words.</param>
    /// <param name="index">Of the first text; afterwards of the last that was taken.</param>
    private static string JoinTexts(IReadOnlyList<Inline> content, ref int index)
    {
        string joined = ((Text)content[index]).Value;
        while (index + 1 < content.Count && content[index + 1] is Text next)
        {
            joined += next.Value;
            index++;
        }

        return joined;
    }

    private void AppendText(string value, Context context, bool staysWhole = false)
    {
        if (value.Length == 0)
            return;
        var shaped = shaper.Shape(value, context.Style, context.Place);
        context.Spans.Add(new InlineSpan(shaped, context.Owner.AddText())
        {
            Link = context.Link,
            StaysWhole = staysWhole,
        });
    }

    /// <summary>A reference to a measure that has no row in this report stays plain words.</summary>
    private void AppendReference(MeasureReference reference, Context context)
    {
        if (measures.TryGetValue(reference.Measure, out var anchor))
            context = Linked(context, null, anchor, $"Naar maatregel {Digits(reference.Measure)}");
        AppendText(reference.Printed, context, staysWhole: true);
    }

    private static Context Inside(Context context, StructureRole role, FontStyle style) => context with
    {
        Owner = context.Owner.Add(role),
        Style = context.Style with { Font = context.Style.Font | style },
    };

    private static Context Struck(Context context, Stroke stroke) =>
        context with { Style = context.Style with { Stroke = stroke } };

    private static Context Linked(Context context, string? address, Anchor? anchor, string description)
    {
        var element = context.Owner.Add(StructureRole.Link);
        return context with
        {
            Owner = element,
            Style = context.Style with { Ink = Typography.LinkInk },
            Link = new Hyperlink(element, description) { Address = address, Anchor = anchor },
        };
    }

    /// <summary>
    /// The mark, and right behind it in reading order the note, though it is drawn at the foot of the page.
    /// </summary>
    private void AppendNote(Footnote footnote, Context context)
    {
        int order = _noteCount++;
        string number = Digits(footnote.Number);
        string place = $"voetnoot {number} van {context.Place}";
        if (context.Spans is [.., { Note: not null }])
            context.Spans.Add(new InlineSpan(shaper.Shape(NoteMarks.Separator, MarkStyle(context.Style), place), null));
        var link = context.Owner.Add(StructureRole.Reference).Add(StructureRole.Link);
        var mark = shaper.Shape(number, MarkStyle(context.Style), place);
        var piece = link.AddText();
        var element = context.Owner.Add(StructureRole.Note, $"voetnoot-{Digits(order + 1)}");
        var note = new Note(order, BuildNote(footnote, number, element, place));
        context.Spans.Add(new InlineSpan(mark, piece)
        {
            Note = note,
            Link = new Hyperlink(link, $"Voetnoot {number}") { Anchor = note.Anchor },
        });
    }

    private List<Line> BuildNote(Footnote footnote, string number, StructureElement element, string place)
    {
        var style = Typography.Note.Text;
        var spans = new List<InlineSpan>
        {
            Label(number + " ", element.Add(StructureRole.ListLabel), MarkStyle(style), place),
        };
        Append(footnote.Content, new Context(spans, element.Add(StructureRole.Paragraph), style, null, place));
        return LineBreaker.Break(spans, PageGeometry.BodyWidth, Typography.Note.Leading);
    }

    private static TextStyle MarkStyle(TextStyle text) => text with
    {
        Size = text.Size * Typography.MarkSizeShare,
        Rise = text.Size * Typography.MarkRiseShare,
    };

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
