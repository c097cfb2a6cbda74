using System.Text.RegularExpressions;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Office;
using JihadismeVoortgang.Reports.Tests.Office.Support;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;
using UglyToad.PdfPig;

namespace JihadismeVoortgang.Reports.Tests.Office;

/// <summary>
/// Another program reads our files and writes them in the other format: what it did not understand would be gone.
/// </summary>
public sealed partial class ConversionTests
{
    private static readonly ProgressReport Concept = SomeReports.AsConcept(Make.Everything());

    [Fact]
    public async Task From_word_to_opendocument_every_word_note_number_and_head_survives()
    {
        LibreOffice.RequireOrSkip();
        var reports = Reports();

        var converted = await LibreOffice.ConvertAsync("odt", reports.ToDictionary(
            report => report.Key + ".docx", report => DocxWriter.Write(report.Value, Make.Stamp)));

        Assert.All(reports, report => Assert.Equal(
            Loose(ExpectedLines.Of(report.Value)), Loose(new OdtFile(converted[report.Key + ".docx"]).Lines())));
    }

    [Fact]
    public async Task From_opendocument_to_word_every_word_note_number_and_head_survives()
    {
        LibreOffice.RequireOrSkip();
        var reports = Reports();

        var converted = await LibreOffice.ConvertAsync("docx", reports.ToDictionary(
            report => report.Key + ".odt", report => OdtWriter.Write(report.Value, Make.Stamp)));

        Assert.All(reports, report =>
        {
            using var docx = new DocxFile(converted[report.Key + ".odt"]);
            Assert.Equal(Loose(ExpectedLines.Of(report.Value)), Loose(docx.Lines()));
        });
    }

    [Fact]
    public async Task Printed_every_word_is_there_and_every_page_has_its_heads()
    {
        LibreOffice.RequireOrSkip();

        var printed = await LibreOffice.ConvertAsync("pdf", new()
        {
            ["word.docx"] = DocxWriter.Write(Concept, Make.Stamp),
            ["open.odt"] = OdtWriter.Write(Concept, Make.Stamp),
        });

        Assert.All(printed.Values, AssertPrinted);
    }

    private static void AssertPrinted(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        string[] pages = [.. pdf.GetPages().Select(page => string.Join(' ', page.GetWords().Select(word => word.Text)))];
        var words = Words(string.Join(' ', pages)).CountBy(word => word).ToDictionary();

        Assert.All(
            Words(string.Join(' ', ExpectedLines.Of(Concept).Select(line => line.Words))).CountBy(word => word),
            expected => Assert.True(words.GetValueOrDefault(expected.Key) >= expected.Value, $"{expected} is not all there."));
        Assert.True(pages.Length > 2);
        Assert.All(pages, (page, index) =>
        {
            Assert.Contains("Nr omschrijving Planning Stand van zaken Recente ontwikkelingen", page, StringComparison.Ordinal);
            Assert.Contains("CONCEPT", page, StringComparison.Ordinal);
            Assert.Contains($"Pagina {index + 1} van {pages.Length}", page, StringComparison.Ordinal);
        });
    }

    private static Dictionary<string, ProgressReport> Reports()
    {
        var reports = new Dictionary<string, ProgressReport> { ["concept"] = Concept };
        if (RealReport.Load() is { } real)
            reports["real"] = real;
        return reports;
    }

    /// <summary>The white space between number and words of a note is each program's own.</summary>
    private static OfficeLine[] Loose(IEnumerable<OfficeLine> lines) => [.. lines.Select(line => line with
    {
        Words = WhiteSpace().Replace(line.Words, " ").Replace("[ ", "[", StringComparison.Ordinal).Trim(),
    })];

    /// <summary>Letters apart from digits: the mark of a note stands against the word before it.</summary>
    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(match => match.Value);

    [GeneratedRegex(@"\p{L}+|\p{N}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
