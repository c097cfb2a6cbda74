using JihadismeVoortgang.Reports.Pdf.Fonts;

namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <summary>Parts of red, green and blue, 0 to 1.</summary>
internal readonly record struct Ink(double Red, double Green, double Blue)
{
    public bool IsGrey => Red == Green && Green == Blue;

    public static Ink Grey(double lightness) => new(lightness, lightness, lightness);
}

/// <param name="Font">The face.</param>
/// <param name="Size">Height of the em in points.</param>
/// <param name="Rise">How far the text stands above the baseline.</param>
/// <param name="Ink">Black unless said otherwise.</param>
/// <param name="Stroke">The line drawn along the words.</param>
internal readonly record struct TextStyle(
    FontStyle Font, double Size, double Rise = 0, Ink Ink = default, Stroke Stroke = Stroke.None);

/// <summary>A line along words that changed, for who does not see other signs of it.</summary>
internal enum Stroke
{
    None,
    Under,
    Through,
}

/// <summary>How a run of paragraphs and lists is set. Measures in points.</summary>
/// <param name="Text">Face and size of plain words.</param>
/// <param name="Leading">From baseline to baseline.</param>
/// <param name="ParagraphGap">White above a paragraph, a list or a sub-heading.</param>
/// <param name="ItemGap">White between the items of a list.</param>
internal sealed record FlowStyle(TextStyle Text, double Leading, double ParagraphGap, double ItemGap);
