using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Tests.Publishing;

public class ReportFiguresTests
{
    private static readonly Figure Series = new("meldingen", new FigureContent("Meldingen", "meldingen", null, null, [3]));

    private static readonly DatedFigure Whole = DatedFigure.FromReport(Series.Key, 6, Number(67));

    private static readonly DatedFigure Part =
        DatedFigure.FromReport(Series.Key, 6, Number(37), Whole, new FigurePart("nieuw", PartRelation.Sum));

    [Fact]
    public void A_number_is_followed_by_its_parts()
    {
        var figure = Assert.Single(ReportFigures.Of([Series], [Whole, Part]));

        var number = Assert.Single(figure.Observations);
        Assert.Equal((67m, 37m), (number.Value, Assert.Single(number.Parts).Value));
    }

    [Fact]
    public void Of_a_series_whose_only_whole_is_withheld_not_even_the_name_is_left() =>
        Assert.Empty(ReportFigures.Of([Series], [Part]));

    private static DatedFigureContent Number(decimal value) => new(
        Quantity.Of(value), FigureTime.At(PartialDate.Parse("2016-05-27")), FigureNature.Realised, Printed: null, IsWithheld: false, Correction: null);
}
