using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Tests.Reading;

public sealed class EditionContentTests
{
    [Fact]
    public void What_an_edition_holds_can_be_read_again_also_where_it_holds_nothing()
    {
        var report = Written.Report(6, Written.Row(1) with
        {
            Planning = Written.Planning("doorlopend", null),
            Measures = [Written.Measure(1, new ReportMeasurePart("b", null, null))],
        });

        var content = EditionContent.Write(report);

        Assert.Equal(content, EditionContent.Write(EditionContent.Read(content)));
        Assert.Equal(new ReportPlanning("doorlopend", null, null, null), EditionContent.Read(content).Themes[0].Rows[0].Planning);
    }
}
