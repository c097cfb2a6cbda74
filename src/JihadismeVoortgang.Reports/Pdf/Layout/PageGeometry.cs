namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <summary>A4 landscape. All measures in points (1/72 inch), from the top left corner.</summary>
internal static class PageGeometry
{
    public const double PageWidth = 841.89;
    public const double PageHeight = 595.28;
    public const double SideMargin = 42.5;
    public const double BodyWidth = PageWidth - 2 * SideMargin;
    public const double BodyRight = PageWidth - SideMargin;

    public const double HeaderTop = 27;
    public const double HeaderToBody = 20;
    public const double BodyBottom = 547;
    public const double FooterTop = 560;

    /// <summary>The introduction is set narrower than the table: no eye finds its way back over 25 cm.</summary>
    public const double ReadingWidth = 560;

    /// <summary>White above and below the words of a cell.</summary>
    public const double CellPadding = 4;

    /// <summary>White between the words of a cell and the rules at its sides.</summary>
    public const double CellSidePadding = 5;
    public const double RuleThickness = 0.5;

    /// <summary>Free space above the first of the footnotes; the short rule stands in it.</summary>
    public const double NoteSeparatorHeight = 8;
    public const double NoteSeparatorWidth = 150;

    /// <summary>Notes that need more of a page than this go on at the foot of the next.</summary>
    public const double MostNotesHeight = 250;

    /// <summary>A link shows a little of what stands above its target.</summary>
    public const double AnchorMargin = 5;
}
