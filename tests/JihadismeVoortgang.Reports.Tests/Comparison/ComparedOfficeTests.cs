using DocumentFormat.OpenXml.Wordprocessing;
using JihadismeVoortgang.Reports.Comparison;
using JihadismeVoortgang.Reports.Office;
using JihadismeVoortgang.Reports.Tests.Office.Support;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;

namespace JihadismeVoortgang.Reports.Tests.Comparison;

public sealed class ComparedOfficeTests
{
    [Fact]
    public void Word_shows_new_words_underlined_and_old_words_struck_out()
    {
        using var file = new DocxFile(DocxWriter.Write(Report, Make.Stamp));
        var runs = file.Body.Descendants<Run>().Where(run => run.InnerText is "juni" or "juli").ToList();

        Assert.Empty(file.Faults());
        Assert.Equal(["juni", "juli"], runs.Select(run => run.InnerText));
        Assert.NotNull(runs[0].RunProperties!.Strike);
        Assert.NotNull(runs[1].RunProperties!.Underline);
        Assert.NotNull(runs[1].RunProperties!.Bold);
    }

    [Fact]
    public void OpenDocument_shows_new_words_and_old_words_in_a_style_of_their_own()
    {
        var file = new OdtFile(OdtWriter.Write(Report, Make.Stamp));
        var spans = file.Content.Descendants(OdtFile.Text + "span").Where(span => span.Value is "juni" or "juli");

        Assert.Equal(
            [("juni", "Verwijderd"), ("juli", "Toegevoegd")],
            spans.Select(span => (span.Value, span.Attribute(OdtFile.Text + "style-name")!.Value)));
        Assert.Equal(2, file.Styles.Descendants(OdtFile.Style + "style")
            .Count(style => style.Attribute(OdtFile.Style + "name")?.Value is "Verwijderd" or "Toegevoegd"));
    }

    private static Content.ProgressReport Report => Make.Report(Make.Row(
        1,
        TextComparison.Of([Make.P("De brief van juni is verstuurd.")], [Make.P("De brief van juli is verstuurd.")]).Blocks,
        []));
}
