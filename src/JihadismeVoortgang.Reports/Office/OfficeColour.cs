using System.Globalization;
using JihadismeVoortgang.Reports.Pdf.Layout;

namespace JihadismeVoortgang.Reports.Office;

/// <summary>A colour of the report as six hexadecimal digits, red first.</summary>
internal static class OfficeColour
{
    public static string Of(Ink ink) =>
        string.Create(CultureInfo.InvariantCulture, $"{Byte(ink.Red):X2}{Byte(ink.Green):X2}{Byte(ink.Blue):X2}");

    private static int Byte(double part) => (int)Math.Round(part * 255);
}
