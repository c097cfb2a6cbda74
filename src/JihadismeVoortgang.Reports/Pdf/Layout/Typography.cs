using JihadismeVoortgang.Reports.Pdf.Fonts;

namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <summary>Sizes and colours of the report, in points.</summary>
internal static class Typography
{
    /// <summary>Where the baseline stands in the height of a line.</summary>
    public const double BaselineShare = 0.76;

    /// <summary>The mark of a footnote, as shares of the size of the text it stands in.</summary>
    public const double MarkSizeShare = 0.64;
    public const double MarkRiseShare = 0.34;

    public const double TitleLeading = 20;
    public const double HeadingLeading = 15;
    public const double HeadingSpace = 14;
    public const double HeadingGap = 5;
    public const double HeaderLeading = 10;
    public const double UnderlineOffset = 1.1;
    public const double UnderlineThickness = 0.35;

    /// <summary>The line along words that changed: heavier than under a link, and where it strikes them out halfway a small letter.</summary>
    public const double StrokeThickness = 0.7;
    public const double StrikeShare = 0.27;

    public static readonly Ink Black = Ink.Grey(0);
    public static readonly Ink RuleInk = Ink.Grey(0.45);
    public static readonly Ink HeadFill = Ink.Grey(0.9);
    public static readonly Ink SmallInk = Ink.Grey(0.3);
    public static readonly Ink LinkInk = new(0.08, 0.26, 0.45);

    public static readonly TextStyle Title = new(FontStyle.Bold, 16);
    public static readonly TextStyle Heading = new(FontStyle.Bold, 12);
    public static readonly TextStyle ColumnHead = new(FontStyle.Bold, 9);
    public static readonly TextStyle Header = new(FontStyle.Regular, 8);
    public static readonly TextStyle ConceptMark = new(FontStyle.Bold, 9, 0, Ink.Grey(1));

    public static readonly FlowStyle Cell = new(new(FontStyle.Regular, 9), 11.4, 6, 1.5);
    public static readonly FlowStyle RowNumber = Cell with { Text = new(FontStyle.Bold, 9) };
    public static readonly FlowStyle RowState = new(new(FontStyle.Regular, 7, 0, SmallInk), 8.4, 1.5, 0);
    public static readonly FlowStyle Introduction = new(new(FontStyle.Regular, 10), 14, 7, 2);
    public static readonly FlowStyle Note = new(new(FontStyle.Regular, 7.5), 9.4, 1, 1);
}
