using System.Globalization;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Pdf.Fonts;

namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <summary>Turns paragraphs, lists and sub-headings into the lines of one column.</summary>
/// <param name="inlines">Turns their words into spans.</param>
/// <param name="owner">The element they become part of.</param>
/// <param name="width">Width of the column in points.</param>
/// <param name="style">How they are set.</param>
/// <param name="place">Dutch words for where they stand.</param>
internal sealed class BlockFlow(
    InlineFlow inlines, StructureElement owner, double width, FlowStyle style, string place)
{
    private const double BulletIndent = 9;
    private const double NumberGap = 4;
    private readonly List<Line> _lines = [];
    private bool _followsHeading;

    public IReadOnlyList<Line> Lines => _lines;

    public void Add(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    AddText(paragraph.Content);
                    break;
                case SubHeading heading:
                    AddHeading(heading.Content);
                    break;
                case BulletList list:
                    AddList(list.Items, StructureRole.BulletList, _ => "•");
                    break;
                case NumberedList list:
                    AddList(list.Items, StructureRole.NumberedList, index => Number(list.Start + index));
                    break;
                default:
                    throw new NotSupportedException(block.GetType().Name);
            }
        }
    }

    /// <param name="content">The words of one paragraph.</param>
    /// <param name="own">How it is set when not as the rest of the column.</param>
    public void AddText(IReadOnlyList<Inline> content, FlowStyle? own = null) =>
        AddLines(content, StructureRole.Paragraph, own ?? style);

    /// <summary>A line of bold text that stays with what follows.</summary>
    private void AddHeading(IReadOnlyList<Inline> content)
    {
        var bold = style with { Text = style.Text with { Font = style.Text.Font | FontStyle.Bold } };
        AddLines(content, StructureRole.SubHeading, bold);
        _followsHeading = true;
    }

    private void AddLines(IReadOnlyList<Inline> content, StructureRole role, FlowStyle own)
    {
        if (content.Count == 0)
            return;
        var spans = inlines.Build(content, owner.Add(role), own.Text, place);
        Add(LineBreaker.Break(spans, width, own.Leading), _followsHeading ? own.ItemGap : own.ParagraphGap);
    }

    private void AddList(IReadOnlyList<ListItem> items, StructureRole role, Func<int, string> labelOf)
    {
        var list = owner.Add(role);
        double indent = role == StructureRole.BulletList ? BulletIndent : 0;
        var labels = new InlineSpan[items.Count];
        var bodies = new StructureElement[items.Count];
        for (int i = 0; i < items.Count; i++)
        {
            var item = list.Add(StructureRole.ListItem);
            labels[i] = inlines.Label(labelOf(i) + " ", item.Add(StructureRole.ListLabel), style.Text, place);
            bodies[i] = item.Add(StructureRole.ListBody);
            indent = Math.Max(indent, WidthOf(labels[i]).Width + NumberGap);
        }

        for (int i = 0; i < items.Count; i++)
        {
            var spans = inlines.Build(items[i].Content, bodies[i], style.Text, place);
            var lines = LineBreaker.Break(spans, width, style.Leading, indent);
            if (lines.Count == 0)
                lines.Add(new Line(style.Leading));
            lines[0].Runs.Insert(0, WidthOf(labels[i]));
            Add(lines, i == 0 ? (style.ParagraphGap + style.ItemGap) / 2 : style.ItemGap);
        }
    }

    private static LineRun WidthOf(InlineSpan label) => new(label, 0, label.Text.Characters.Length, 0);

    private void Add(List<Line> lines, double spaceBefore)
    {
        if (lines.Count == 0)
            return;
        lines[0].SpaceBefore = _lines.Count == 0 ? 0 : spaceBefore;
        lines[0].MayStartPage = !_followsHeading;
        _followsHeading = false;
        _lines.AddRange(lines);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture) + ".";
}
