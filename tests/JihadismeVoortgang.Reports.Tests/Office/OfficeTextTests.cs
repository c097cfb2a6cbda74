using CsCheck;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Office;
using JihadismeVoortgang.Reports.Tests.Office.Support;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;

namespace JihadismeVoortgang.Reports.Tests.Office;

/// <summary>Both files say what the model says: every word, note and head once and in order, and nothing else.</summary>
public sealed class OfficeTextTests
{
    [Fact]
    public void Every_word_of_a_report_is_read_once_and_in_order() => AssertReads(Make.Everything());

    [Fact]
    public void Every_word_of_a_concept_is_read_once_and_in_order() =>
        AssertReads(SomeReports.AsConcept(Make.Everything()));

    [Fact]
    public void Every_word_of_the_real_report_is_read_once_and_in_order() => AssertReads(RealReport.LoadOrSkip());

    [Fact]
    public void Whatever_the_texts_they_are_read_once_and_in_order() =>
        SomeReports.Any.Sample(AssertReads, iter: 100);

    [Fact]
    public void Whatever_the_texts_the_word_file_has_no_fault() => SomeReports.Any.Sample(
        report =>
        {
            using var docx = new DocxFile(DocxWriter.Write(report, Make.Stamp));
            Assert.Empty(docx.Faults());
        },
        iter: 30);

    [Theory]
    [InlineData("twee  spaties, drie   en vier    ")]
    [InlineData(" een spatie vooraan")]
    [InlineData("   ")]
    [InlineData("artikel\u00A0134a, niet\u2011EU, samen\u00ADwerking, cafe\u0301 😀 & <b>")]
    public void Spaces_and_special_characters_stay(string words) =>
        AssertReads(Make.Report(Make.Row(1, [Make.P(words)], [Make.P(new Text(words), new Strong([new Text(words)]))])));

    [Theory]
    [InlineData(0x0001, "voor\uFFFDna")]
    [InlineData(0xD800, "voor\uFFFDna")]
    [InlineData(0xDC00, "voor\uFFFDna")]
    [InlineData(0xFFFF, "voor\uFFFDna")]
    [InlineData('\t', "voor na")]
    [InlineData('\n', "voor na")]
    [InlineData(0x2028, "voor na")]
    [InlineData(0xF0A7, "voor▪na")]
    public void What_xml_cannot_hold_never_spoils_the_file(int character, string read)
    {
        string words = $"voor{(char)character}na";
        var report = Make.Report(Make.Row(1, [Make.P(words)], [])) with
        {
            Title = words,
            RunningHeader = words,
            Programme = words,
            Themes = [new ReportTheme(1, words, [Make.Row(1, [Make.P(words)], [])])],
        };
        var stamp = Make.Stamp with { Author = words };

        using var docx = new DocxFile(DocxWriter.Write(report, stamp));
        var odt = new OdtFile(OdtWriter.Write(report, stamp));

        Assert.Contains(new OfficeLine("rij 1, 4", "P", read), docx.Lines());
        Assert.Contains(new OfficeLine("rij 1, 4", "P", read), odt.Lines());
    }

    private static void AssertReads(ProgressReport report)
    {
        var expected = ExpectedLines.Of(report);
        using var docx = new DocxFile(DocxWriter.Write(report, Make.Stamp));

        Assert.Equal(expected, docx.Lines());
        Assert.Equal(expected, new OdtFile(OdtWriter.Write(report, Make.Stamp)).Lines());
    }
}
