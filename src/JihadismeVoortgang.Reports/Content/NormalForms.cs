namespace JihadismeVoortgang.Reports.Content;

/// <summary>
/// The normal form of a text: of all models that look the same on paper, the one that the Markdown reader gives and
/// the Markdown writer writes. Texts are compared and kept in this form.
/// <list type="bullet">
/// <item>Neighbouring texts are one text; there are no empty texts, strongs or emphases, and no empty paragraphs.</item>
/// <item>Strong never stands in strong, nor emphasis in emphasis; the look that lasts longer is the outer one, and
/// where both last as long it is emphasis.</item>
/// <item>What all words of a link have in common stands around the link.</item>
/// <item>White space at the begin or end of strong and emphasis stands outside it; at the begin or end of a
/// paragraph, heading, list item or note it is left out.</item>
/// </list>
/// The words themselves stay as they are: no Unicode normalisation, and spaces inside a line are kept.
/// </summary>
public static class NormalForms
{
    /// <summary>The normal form of a whole text.</summary>
    public static IReadOnlyList<Block> Normalized(this IReadOnlyList<Block> blocks) =>
        [.. blocks.Select(Normalized).Where(block => block is not Paragraph { Content.Count: 0 })];

    /// <summary>The normal form of a text of one line, such as a designation.</summary>
    public static IReadOnlyList<Inline> Normalized(this IReadOnlyList<Inline> inlines) =>
        InlineRuns.NormalForm(inlines);

    private static Block Normalized(Block block) => block switch
    {
        Paragraph paragraph => new Paragraph(paragraph.Content.Normalized()),
        SubHeading heading => new SubHeading(heading.Content.Normalized()),
        BulletList list => new BulletList(Normalized(list.Items)),
        NumberedList list => list with { Items = Normalized(list.Items) },
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "A block no text can hold."),
    };

    private static IReadOnlyList<ListItem> Normalized(IReadOnlyList<ListItem> items) =>
        [.. items.Select(item => new ListItem(item.Content.Normalized()))];
}
