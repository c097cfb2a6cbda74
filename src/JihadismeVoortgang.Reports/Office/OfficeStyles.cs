using JihadismeVoortgang.Reports.Pdf.Layout;

namespace JihadismeVoortgang.Reports.Office;

/// <summary>
/// Every paragraph style of the office files. Sizes are those of the PDF, so that the three files look alike; where
/// an office program has a style of its own for the job, it bears that name.
/// </summary>
internal static class OfficeStyles
{
    private const double IntroductionIndent = PageGeometry.BodyWidth - PageGeometry.ReadingWidth;

    public static readonly OfficeStyle Title = new("Heading1", "heading 1", "Heading 1", Typography.Title)
    {
        HeadingLevel = 1,
        StaysWithNext = true,
    };

    public static readonly OfficeStyle Heading = new("Heading2", "heading 2", "Heading 2", Typography.Heading)
    {
        HeadingLevel = 2,
        StaysWithNext = true,
        SpaceBefore = Typography.HeadingSpace,
        SpaceAfter = Typography.HeadingGap,
    };

    public static readonly OfficeStyle SubHeading = new("Heading3", "heading 3", "Heading 3", Typography.ColumnHead)
    {
        HeadingLevel = 3,
        StaysWithNext = true,
        SpaceBefore = Typography.Cell.ItemGap,
        SpaceAfter = Typography.Cell.ItemGap,
    };

    public static readonly OfficeStyle ColumnHead =
        new("ColumnHead", "Kolomkop", "Kolomkop", Typography.ColumnHead)
        {
            StaysWithNext = true,
            SpaceAfter = PageGeometry.CellPadding - OfficePage.CellBottom,
        };

    public static readonly OfficeStyle RowNumber =
        new("RowNumber", "Maatregelnummer", "Maatregelnummer", Typography.RowNumber.Text);

    public static readonly OfficeStyle RowState = new("RowState", "Rijstatus", "Rijstatus", Typography.RowState.Text)
    {
        SpaceBefore = Typography.RowState.ParagraphGap,
    };

    public static readonly OfficeStyle Note =
        new("FootnoteText", "footnote text", "Footnote", Typography.Note.Text) { SpaceAfter = Typography.Note.ItemGap };

    public static readonly OfficeStyle Header = new("Header", "header", "Header", Typography.Header);

    public static readonly OfficeStyle Footer =
        new("Footer", "footer", "Footer", Typography.Header) { IsRightAligned = true };

    /// <summary>Word wants a paragraph behind the last table; this one takes as good as no room.</summary>
    public static readonly OfficeStyle Closing =
        new("Closing", "Afsluiting", "Afsluiting", Typography.Cell.Text with { Size = 1 });

    public static readonly OfficeFlow Introduction = FlowOf(
        new OfficeStyle("BodyText", "Body Text", "Text body", Typography.Introduction.Text)
        {
            LineHeight = 1.2,
            RightIndent = IntroductionIndent,
        },
        Typography.Introduction,
        bullet: ("ListBullet2", "List Bullet 2", "List Bullet 2"),
        number: ("ListNumber2", "List Number 2", "List Number 2"));

    public static readonly OfficeFlow Cell = FlowOf(
        new OfficeStyle("TableText", "Tabeltekst", "Tabeltekst", Typography.Cell.Text),
        Typography.Cell,
        bullet: ("ListBullet", "List Bullet", "List Bullet"),
        number: ("ListNumber", "List Number", "List Number"));

    public static IReadOnlyList<OfficeStyle> All { get; } =
    [
        Title, Heading, SubHeading,
        Introduction.Paragraph, Introduction.Bullet, Introduction.Number,
        Cell.Paragraph, Cell.Bullet, Cell.Number,
        ColumnHead, RowNumber, RowState, Note, Header, Footer, Closing,
    ];

    private static OfficeFlow FlowOf(
        OfficeStyle paragraph,
        FlowStyle flow,
        (string Id, string WordName, string OdfName) bullet,
        (string Id, string WordName, string OdfName) number)
    {
        var text = paragraph with { SpaceAfter = flow.ParagraphGap };
        var item = text with { ClosesUp = true };
        return new OfficeFlow(
            text,
            item with { Id = bullet.Id, WordName = bullet.WordName, OdfName = bullet.OdfName },
            item with { Id = number.Id, WordName = number.WordName, OdfName = number.OdfName });
    }
}
