using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Layout;

public sealed class LinkTests
{
    [Theory]
    [InlineData(27)]
    [InlineData(28)]
    public void A_reference_to_a_measure_leads_to_its_row_also_when_that_row_carries_several(int measure)
    {
        var layout = Make.Layout(Make.Report(
            Make.Row(1, [Make.P(new Text("Zie "), new MeasureReference(measure, $"maatregel {measure}"))], []),
            Make.Row(2, [Make.P(Make.Words(300))], []),
            Make.MergedRow((27, "Een"), (28, "Twee"))));

        var link = Assert.Single(layout.Pages.SelectMany(page => page.Links)).Link;
        Assert.Same(layout.Outline[0].Children[2].Anchor, link.Anchor);
        Assert.True(link.Anchor!.IsPlaced);
        Assert.Equal($"Naar maatregel {measure}", link.Description);
    }

    [Fact]
    public void A_reference_to_a_measure_without_a_row_is_plain_text()
    {
        var layout = Make.Layout(Make.Report(Make.Row(1, [Make.P(new MeasureReference(99, "maatregel 99"))], [])));

        Assert.Empty(layout.Pages[0].Links);
        Assert.Contains(layout.Pages[0].Texts(), run => run.Characters == "maatregel 99");
    }

    [Fact]
    public void A_reference_is_not_torn_apart_at_the_end_of_a_line()
    {
        for (int words = 1; words < 30; words++)
        {
            var layout = Make.Layout(Make.Report(
                Make.Row(1, [Make.P(new Text(Make.Words(words) + " "), new MeasureReference(1, "maatregel 1"))], [])));

            Assert.Contains(layout.Pages[0].Texts(), run => run.Characters == "maatregel 1");
        }
    }

    [Fact]
    public void A_link_that_breaks_over_lines_is_one_link_with_a_rectangle_for_each()
    {
        const string Words = "een hele lange verwijzing die niet op een enkele regel van deze smalle kolom past";

        var layout = Make.Layout(Make.Report(Make.Row(
            1, [Make.P(new Text("Lees "), new Link("https://voorbeeld.test/", [new Text(Words)]))], [])));

        var area = Assert.Single(layout.Pages[0].Links);
        Assert.Equal(2, area.Rectangles.Count);
        Assert.True(area.Rectangles[0].Y < area.Rectangles[1].Y);
    }

    [Theory]
    [InlineData("https://www.rijksoverheid.nl/a?b=c&d=é", "https://www.rijksoverheid.nl/a?b=c&d=%C3%A9")]
    [InlineData("https://café.test/x", "https://xn--caf-dma.test/x")]
    [InlineData("mailto:info@voorbeeld.test", "mailto:info@voorbeeld.test")]
    public void An_address_is_written_in_seven_bits(string target, string written)
    {
        var layout = Make.Layout(Make.Report(Make.Row(1, [Make.P(new Link(target, [new Text("hier")]))], [])));

        Assert.Equal(written, Assert.Single(layout.Pages[0].Links).Link.Address);
    }

    [Fact]
    public void Themes_and_rows_stand_in_the_outline()
    {
        var layout = Make.Layout(Make.Everything());

        Assert.Equal(["Inleiding", "1. Voorkomen"], layout.Outline.Select(entry => entry.Title));
        Assert.Equal("3 & 4 Weerbaarheid vergroten. Debat voeren.", layout.Outline[1].Children[2].Title);
        Assert.All(layout.Outline[1].Children, entry => Assert.True(entry.Anchor.IsPlaced));
    }
}
