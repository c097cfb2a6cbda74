using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Domain.Tests.Support;

namespace JihadismeVoortgang.Domain.Tests.Figures;

public class PublicFiguresTests
{
    private const string Key = "meldingen";

    [Fact]
    public void Without_a_withheld_number_all_are_public()
    {
        var whole = Whole(67);
        DatedFigure[] numbers = [whole, Part(whole, 37, "man"), Part(whole, 30, "vrouw"), Part(whole, 9, "nieuw", PartRelation.OfWhich)];

        Assert.Equal(numbers, PublicFigures.Of(numbers));
    }

    [Fact]
    public void A_withheld_part_of_a_sum_takes_along_the_parts_it_could_be_computed_from()
    {
        var whole = Whole(67);
        var nested = Part(whole, 9, "nieuw", PartRelation.OfWhich);

        Assert.Equal([whole, nested], PublicFigures.Of([whole, Part(whole, 37, "man"), Part(whole, 30, "vrouw", isWithheld: true), nested]));
    }

    [Fact]
    public void A_withheld_part_leaves_the_sum_of_another_time_alone()
    {
        var (whole, other) = (Whole(67), DatedFigure.FromReport(Key, 6, Some.Number(50, "2015-05-27")));
        var part = Part(other, 20, "man");

        Assert.Equal([whole, other, part], PublicFigures.Of([whole, Part(whole, 37, "man", isWithheld: true), other, part]));
    }

    [Fact]
    public void A_withheld_part_that_is_one_of_many_takes_no_other_along()
    {
        var whole = Whole(38);
        var part = Part(whole, 4, "oud", PartRelation.OfWhich);

        Assert.Equal([whole, part], PublicFigures.Of([whole, part, Part(whole, 9, "nieuw", PartRelation.OfWhich, isWithheld: true)]));
    }

    [Fact]
    public void A_withheld_whole_takes_its_parts_along()
    {
        var whole = Whole(67, isWithheld: true);

        Assert.Empty(PublicFigures.Of([whole, Part(whole, 37, "man"), Part(whole, 9, "nieuw", PartRelation.OfWhich)]));
    }

    private static DatedFigure Whole(decimal value, bool isWithheld = false) =>
        DatedFigure.FromReport(Key, 6, Some.Number(value) with { IsWithheld = isWithheld });

    private static DatedFigure Part(
        DatedFigure whole, decimal value, string label, PartRelation relation = PartRelation.Sum, bool isWithheld = false) =>
        DatedFigure.FromReport(Key, 6, Some.Number(value) with { IsWithheld = isWithheld }, whole, new FigurePart(label, relation));
}
