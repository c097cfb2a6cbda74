using Bunit;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;
using JihadismeVoortgang.Web.Editing;

namespace JihadismeVoortgang.Web.Tests.Editing;

public sealed class PreviousTextViewTests : BunitContext
{
    [Fact]
    public void A_column_that_was_empty_says_so()
    {
        var row = new ReportRow
        {
            Measures = [new ReportMeasure(3, [new Text("Derde maatregel.")], [])],
            Planning = new ReportPlanning("gereed", null, null, null),
            StateOfPlay = MarkdownReader.ReadBlocks("Zo stond het.").Require(),
            RecentDevelopments = [],
        };

        var view = Render<PreviousTextView>(shown => shown
            .Add(known => known.Previous, new PreviousText(new(7, 0), row))
            .Add(known => known.Page, "/bewerken/maatregelen/3"));

        Assert.Equal(["Zo stond het.", "Geen tekst."], view.FindAll("h3 + p").Select(text => text.TextContent));
    }
}
