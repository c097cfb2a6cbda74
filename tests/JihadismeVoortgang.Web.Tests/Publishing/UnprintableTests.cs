using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Pdf;
using JihadismeVoortgang.Reports.Pdf.Fonts;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Tests.Publishing;

/// <summary>Who writes a row is told what of it cannot be printed, before a coordinator finds out.</summary>
public class UnprintableTests
{
    private static readonly TaggedPdfEngine Engine = new(ReportFonts.Load());

    [Fact]
    public void A_row_that_can_be_printed_has_no_faults() => Assert.Empty(Engine.InRow(Row("Gewone tekst, 6,7 %.", "")));

    [Fact]
    public void Each_place_is_named_with_all_its_characters()
    {
        var faults = Engine.InRow(Row("Eerst 漢 en dan 字.", "En ✓."));

        Assert.Equal(2, faults.Count);
        Assert.StartsWith("Elk van de tekens U+6F22 (漢), U+5B57 (字) in rij 12, kolom Stand van zaken kan niet worden afgedrukt", faults[0].Message, StringComparison.Ordinal);
        Assert.StartsWith("Het teken U+2713 (✓) in rij 12, kolom Recente ontwikkelingen kan niet worden afgedrukt", faults[1].Message, StringComparison.Ordinal);
    }

    private static ReportRow Row(string state, string developments) => new()
    {
        Measures = [new ReportMeasure(12, [new Text("Maatregel")], [])],
        Planning = new ReportPlanning("doorlopend", null, null, null),
        StateOfPlay = [new Paragraph([new Text(state)])],
        RecentDevelopments = [new Paragraph([new Text(developments)])],
    };
}
