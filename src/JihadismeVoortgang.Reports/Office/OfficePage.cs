using JihadismeVoortgang.Reports.Pdf.Layout;

namespace JihadismeVoortgang.Reports.Office;

/// <summary>
/// Where things stand on the page: as in the PDF with a header of one line. In points.
/// </summary>
internal static class OfficePage
{
    public const double BodyTop = PageGeometry.HeaderTop + Typography.HeaderLeading + PageGeometry.HeaderToBody;

    /// <summary>Less than on the other sides: the last paragraph of a cell brings its own white.</summary>
    public const double CellBottom = 1.5;

    public const double BulletIndent = 9;

    /// <summary>Room for two digits and a point; a longer number pushes its text on.</summary>
    public const double NumberIndent = 16;

    /// <summary>From the foot of the footer to the edge of the page.</summary>
    public const double FooterBottom = PageGeometry.PageHeight - PageGeometry.FooterTop - Typography.HeaderLeading;
}
