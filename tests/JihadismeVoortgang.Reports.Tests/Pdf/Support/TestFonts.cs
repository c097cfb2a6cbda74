using JihadismeVoortgang.Reports.Pdf.Fonts;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Support;

/// <summary>The typeface, read once for all tests, as the portal does.</summary>
internal static class TestFonts
{
    public static ReportFonts Shared { get; } = ReportFonts.Load();
}
