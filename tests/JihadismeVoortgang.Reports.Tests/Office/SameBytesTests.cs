using System.Globalization;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Office;
using JihadismeVoortgang.Reports.Tests.Office.Support;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;

namespace JihadismeVoortgang.Reports.Tests.Office;

/// <summary>The same report and stamp give the same bytes, whoever makes the file, where and when.</summary>
public sealed class SameBytesTests
{
    private static readonly ProgressReport Report = SomeReports.AsConcept(Make.Everything());

    public static TheoryData<string> Formats => ["docx", "odt"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_report_and_stamp_give_the_same_bytes(string format) =>
        Assert.Equal(Write(format, Make.Stamp), Write(format, Make.Stamp));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Another_stamp_gives_another_file(string format) => Assert.NotEqual(
        Write(format, Make.Stamp), Write(format, Make.Stamp with { Made = Make.Stamp.Made.AddSeconds(1) }));

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_moment_told_in_another_zone_is_the_same_file(string format) => Assert.Equal(
        Write(format, Make.Stamp), Write(format, Make.Stamp with { Made = Make.Stamp.Made.ToUniversalTime() }));

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_culture_of_the_server_leaves_no_trace(string format)
    {
        byte[] expected = Write(format, Make.Stamp);
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string culture in (string[])["nl-NL", "ar-SA", "sv-SE"])
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(expected, Write(format, Make.Stamp));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Many_threads_may_write_at_once(string format)
    {
        byte[] expected = Write(format, Make.Stamp);

        byte[][] files = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () => Write(format, Make.Stamp), TestContext.Current.CancellationToken)));

        Assert.All(files, file => Assert.Equal(expected, file));
    }

    private static byte[] Write(string format, ReportStamp stamp) =>
        format == "docx" ? DocxWriter.Write(Report, stamp) : OdtWriter.Write(Report, stamp);
}
