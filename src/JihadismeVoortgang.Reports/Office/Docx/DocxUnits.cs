using System.Globalization;

namespace JihadismeVoortgang.Reports.Office.Docx;

/// <summary>Points in the units of WordprocessingML.</summary>
internal static class DocxUnits
{
    /// <summary>A twentieth of a point.</summary>
    public static int Twips(double points) => (int)Math.Round(points * 20);

    public static string TwipsText(double points) => Twips(points).ToString(CultureInfo.InvariantCulture);

    /// <summary>Font sizes come in halves of a point.</summary>
    public static string HalfPoints(double points) =>
        ((int)Math.Round(points * 2)).ToString(CultureInfo.InvariantCulture);
}
