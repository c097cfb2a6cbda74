using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Web.Reading;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Tests.Reading;

public sealed class LinksTests
{
    [Fact]
    public void Addresses_are_as_they_were_promised()
    {
        var edition = new EditionNumber(6, 1);

        Assert.Equal("/themas/1", Links.Theme(1));
        Assert.Equal("/maatregelen/12", Links.Measure(12));
        Assert.Equal("/rapportages/6", Links.Report(6));
        Assert.Equal("/rapportages/6.1", Links.Edition(edition));
        Assert.Equal("/rapportages/6/pdf", Links.ReportPdf(6));
        Assert.Equal("/rapportages/6.1/pdf", Links.EditionPdf(edition));
        Assert.Equal("/rapportages/6.1#maatregel-12", Links.Row(edition, 12));
        Assert.Equal("/cijfers/zaken", Links.Figure("zaken"));
        Assert.Equal("/cijfers/zaken.csv", Links.FigureFile("zaken", "csv"));
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("999999", 999999)]
    public void A_number_in_an_address_is_read(string text, int number)
    {
        Assert.True(PathNumber.TryParse(text, out var read));
        Assert.Equal(number, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("012")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1.0")]
    [InlineData(" 1")]
    [InlineData("abc")]
    [InlineData("٣")]
    [InlineData("1000000")]
    [InlineData("99999999999")]
    public void Any_other_way_of_writing_is_no_address(string? text) => Assert.False(PathNumber.TryParse(text, out _));
}
