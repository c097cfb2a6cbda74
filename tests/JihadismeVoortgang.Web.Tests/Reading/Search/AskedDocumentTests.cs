using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Reading.Search;

namespace JihadismeVoortgang.Web.Tests.Reading.Search;

public sealed class AskedDocumentTests
{
    private static readonly PublishedEdition[] Editions =
    [
        Written.Edition(7) with { Kamerstuk = "29 754, nr. 400" },
        Written.Edition(6) with { Kamerstuk = "29754, nr. 308" },
        Written.Edition(5),
    ];

    [Theory]
    [InlineData("29 754", "7 6")]
    [InlineData("29754", "7 6")]
    [InlineData("29.754 nr 308", "6")]
    [InlineData("Kamerstuk 29 754, nr. 400", "7")]
    [InlineData("kamerstuk 308", "6")]
    [InlineData("Kamerstuk 29 754, nr. 999", "")]
    [InlineData("2016", "7 6")]
    [InlineData("rapportages uit 2015", "5")]
    [InlineData("2014", "")]
    [InlineData("308", "")]
    [InlineData("maatregel 12", "")]
    [InlineData("paspoort", "")]
    public void A_number_in_Parliament_or_a_year_leads_to_its_editions(string text, string reports) =>
        Assert.Equal(reports, string.Join(' ', AskedDocument.In(Editions, text).Select(edition => edition.Number.Report)));
}
