using JihadismeVoortgang.Reports.Pdf.Fonts;
using JihadismeVoortgang.Reports.Pdf.Layout;

namespace JihadismeVoortgang.Reports.Office;

/// <summary>A named paragraph style. Sizes and spaces are in points.</summary>
/// <param name="Id">Its name inside a Word file.</param>
/// <param name="WordName">What Word calls it; a built-in name gets Word's own treatment and translation.</param>
/// <param name="OdfName">What LibreOffice and other readers of ODF call it.</param>
/// <param name="Text">Size, weight and colour.</param>
internal sealed record OfficeStyle(string Id, string WordName, string OdfName, TextStyle Text)
{
    public double SpaceBefore { get; init; }

    public double SpaceAfter { get; init; }

    /// <summary>The space after it counts only where another style follows: a list closes up.</summary>
    public bool ClosesUp { get; init; }

    /// <summary>White on the right, so that lines of the introduction stay readable.</summary>
    public double RightIndent { get; init; }

    /// <summary>Distance between lines, as a share of what the typeface asks.</summary>
    public double LineHeight { get; init; } = 1.1;

    /// <summary>1 to 3 for headings; null for text.</summary>
    public int? HeadingLevel { get; init; }

    /// <summary>Never the last thing on a page.</summary>
    public bool StaysWithNext { get; init; }

    /// <summary>Stands against the right side of the page.</summary>
    public bool IsRightAligned { get; init; }

    public bool IsBold => Text.Font.HasFlag(FontStyle.Bold);
}

/// <summary>The styles of running text: paragraphs, bullets and numbered items of one place.</summary>
internal sealed record OfficeFlow(OfficeStyle Paragraph, OfficeStyle Bullet, OfficeStyle Number);
