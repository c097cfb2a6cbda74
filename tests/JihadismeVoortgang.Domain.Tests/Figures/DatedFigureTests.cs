using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Domain.Tests.Support;

namespace JihadismeVoortgang.Domain.Tests.Figures;

public sealed class DatedFigureTests
{
    private const string Key = "paspoortverzoeken";

    [Fact]
    public void A_number_somebody_enters_needs_a_time() => Assert.Equal(
        new Fault("reference", "Geef de peildatum of de periode waarop dit cijfer betrekking heeft."),
        Refusal.Of(() => DatedFigure.Enter(Key, 7, Some.Number(260, reference: null))));

    [Fact]
    public void What_is_said_to_have_happened_did_so_by_today_and_what_is_announced_or_a_norm_may_lie_ahead()
    {
        var content = Some.Number(260, "2099-12-31");

        Assert.Equal(
            new Fault("time", "Een gerealiseerd cijfer gaat niet over later dan vandaag, 23 november 2026, maar hier staat: peildatum 31 december 2099. Verbeter de datum, of kies als aard 'aangekondigd' of 'norm'."),
            Refusal.Of(() => content.DemandHappened(new DateOnly(2026, 11, 23))));
        content.DemandHappened(new DateOnly(2099, 12, 31));
        (content with { Nature = FigureNature.Announced }).DemandHappened(new DateOnly(2026, 11, 23));
        (content with { Nature = FigureNature.Norm }).DemandHappened(new DateOnly(2026, 11, 23));
    }

    [Fact]
    public void A_number_of_a_report_may_have_no_time()
    {
        var undated = DatedFigure.FromReport(Key, 6, Some.Number(260, reference: null));

        Assert.False(undated.Time.IsPrinted);
        Assert.Equal("rapportage 6", undated.TimeKey);
    }

    [Fact]
    public void A_new_number_is_what_was_given_and_corrects_nothing()
    {
        var given = new DatedFigureContent(
            Quantity.Range(15, 30, Qualifier.Approximately),
            FigureTime.At(PartialDate.Parse("2016-05")),
            FigureNature.Norm,
            "vijftien tot dertig",
            IsWithheld: true,
            Correction: null);
        var number = DatedFigure.Enter(Key, 7, given);

        Assert.Equal((Key, 7, 1), (number.FigureKey, number.RoundNumber, number.Revision));
        Assert.Equal(given, number.Content);
        Assert.Equal("", number.Part);
        Assert.Null(number.WholeId);
    }

    [Theory]
    [InlineData(null, null, "2016-05-27", "/@2016-05-27")]
    [InlineData("2013-12", null, "2016-05-27", "2013-12/@2016-05-27")]
    [InlineData("2016-H1", "2016-H2", null, "2016-H1/2016-H2@")]
    [InlineData(null, null, null, "rapportage 6")]
    public void The_time_or_else_the_report_makes_it_the_one_number_there_is(string? from, string? until, string? reference, string key) =>
        Assert.Equal(key, DatedFigure.KeyOf(FigureTime.Of(Dates.Of(from), Dates.Of(until), Dates.Of(reference)), 6));

    [Fact]
    public void Numbers_at_the_same_time_are_one_number_whichever_report_prints_them()
    {
        Assert.Equal(
            DatedFigure.FromReport(Key, 5, Some.Number(250)).TimeKey,
            DatedFigure.FromReport(Key, 6, Some.Number(260)).TimeKey);
        Assert.NotEqual(
            DatedFigure.FromReport(Key, 5, Some.Number(250, "2016-05")).TimeKey,
            DatedFigure.FromReport(Key, 5, Some.Number(250, "2016-05-01")).TimeKey);
    }

    [Fact]
    public void Numbers_without_a_time_are_one_number_within_one_report_only() => Assert.NotEqual(
        DatedFigure.FromReport(Key, 5, Some.Number(250, reference: null)).TimeKey,
        DatedFigure.FromReport(Key, 6, Some.Number(250, reference: null)).TimeKey);

    [Fact]
    public void In_its_own_round_a_number_changes_without_a_reason()
    {
        var number = DatedFigure.Enter(Key, 7, Some.Number(260));

        Assert.True(number.Write(7, Some.Number(261)));
        Assert.Equal((261m, 2), (number.Quantity.Low, number.Revision));
        Assert.Null(number.Correction);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void A_number_of_an_earlier_report_changes_with_a_reason_only(string? reason)
    {
        var number = DatedFigure.FromReport(Key, 6, Some.Number(260));

        Assert.Equal(
            new Fault("correction", "Dit cijfer stond al in rapportage 6; geef een reden voor de correctie."),
            Refusal.Of(() => number.Write(7, Some.Number(261) with { Correction = reason })));
        Assert.Equal((260m, 6, 1), (number.Quantity.Low, number.RoundNumber, number.Revision));
    }

    [Fact]
    public void A_number_printed_again_still_asks_for_a_reason_in_the_report_that_repeats_it()
    {
        var number = DatedFigure.FromReport(Key, 6, Some.Number(260));
        number.Write(7, Some.Number(260));

        Assert.Equal(
            new Fault("correction", "Dit cijfer stond al in rapportage 6; geef een reden voor de correctie."),
            Refusal.Of(() => number.Write(7, Some.Number(999))));
    }

    [Fact]
    public void A_correction_carries_its_reason_and_belongs_to_the_report_that_makes_it()
    {
        var number = DatedFigure.FromReport(Key, 6, Some.Number(260));

        Assert.True(number.Write(7, Some.Number(261) with { Correction = "Eén verzoek was niet meegeteld." }));
        Assert.Equal((261m, 7, 2), (number.Quantity.Low, number.RoundNumber, number.Revision));
        Assert.Equal("Eén verzoek was niet meegeteld.", number.Correction);
    }

    [Fact]
    public void The_same_number_printed_again_needs_no_reason_and_belongs_to_the_later_report()
    {
        var number = DatedFigure.FromReport(Key, 6, Some.Number(260));

        Assert.True(number.Write(7, Some.Number(260.0m)));
        Assert.Equal((7, 2), (number.RoundNumber, number.Revision));
        Assert.Null(number.Correction);
        Assert.False(number.Write(7, Some.Number(260)));
        Assert.Equal(2, number.Revision);
    }

    [Fact]
    public void A_reason_once_given_stays_until_another_replaces_it()
    {
        var number = DatedFigure.FromReport(Key, 6, Some.Number(260));
        number.Write(7, Some.Number(261) with { Correction = "Telfout." });

        Assert.False(number.Write(7, Some.Number(261)));
        Assert.True(number.Write(8, Some.Number(261)));
        Assert.Equal("Telfout.", number.Correction);
        Assert.True(number.Write(8, Some.Number(262) with { Correction = "Dubbeltelling." }));
        Assert.Equal("Dubbeltelling.", number.Correction);
    }

    [Fact]
    public void A_number_at_another_time_is_another_number() => Assert.Equal(
        new Fault("reference", "Een cijfer op een ander moment is een nieuw cijfer, geen wijziging van dit cijfer."),
        Refusal.Of(() => DatedFigure.Enter(Key, 7, Some.Number(260)).Write(7, Some.Number(260, "2016-05-28"))));

    [Fact]
    public void A_number_without_a_time_is_another_number_in_the_next_report()
    {
        var undated = DatedFigure.FromReport(Key, 6, Some.Number(260, reference: null));

        Assert.Equal("reference", Refusal.Of(() => undated.Write(7, Some.Number(260, reference: null))).Place);
        Assert.True(undated.Write(6, Some.Number(261, reference: null)));
        Assert.Equal("rapportage 6", undated.TimeKey);
    }

    [Fact]
    public void An_earlier_report_has_nothing_more_to_say()
    {
        var number = DatedFigure.FromReport(Key, 6, Some.Number(260));

        Assert.Equal(
            new Fault("", "Dit cijfer staat al in rapportage 6; rapportage 5 verandert het niet meer."),
            Refusal.Of(() => number.Write(5, Some.Number(250) with { Correction = "Telfout." })));
        Assert.Equal(6, number.RoundNumber);
    }

    [Theory]
    [InlineData("printed")]
    [InlineData("nature")]
    [InlineData("withheld")]
    [InlineData("qualifier")]
    public void Every_change_of_content_is_a_revision(string what)
    {
        var number = DatedFigure.Enter(Key, 7, Some.Number(260));

        Assert.True(number.Write(7, what switch
        {
            "printed" => Some.Number(260) with { Printed = "tweehonderdzestig" },
            "nature" => Some.Number(260) with { Nature = FigureNature.Announced },
            "withheld" => Some.Number(260) with { IsWithheld = true },
            _ => Some.Number(260) with { Quantity = Quantity.Of(260, Qualifier.Approximately) },
        }));
        Assert.Equal(2, number.Revision);
    }

    [Fact]
    public void A_withheld_number_is_released_with_a_reason()
    {
        var number = DatedFigure.Enter(Key, 7, Some.Number(260) with { IsWithheld = true });

        Assert.True(number.Write(7, Some.Number(260), release: "De zaak is gesloten."));

        Assert.False(number.IsWithheld);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void No_change_releases_a_withheld_number_without_a_reason(string? reason)
    {
        var number = DatedFigure.Enter(Key, 7, Some.Number(260) with { IsWithheld = true });

        Assert.Equal(
            new Fault("release", "Dit cijfer is niet openbaar; geef een reden als u het openbaar maakt."),
            Refusal.Of(() => number.Write(7, Some.Number(261), reason)));
        Assert.Equal((true, 260m, 1), (number.IsWithheld, number.Quantity.Low, number.Revision));
    }

    [Fact]
    public void A_withheld_number_is_corrected_and_stays_withheld()
    {
        var number = DatedFigure.Enter(Key, 7, Some.Number(260) with { IsWithheld = true });

        Assert.True(number.Write(7, Some.Number(261) with { IsWithheld = true }));

        Assert.True(number.IsWithheld);
    }

    [Fact]
    public void A_refused_change_changes_nothing()
    {
        var number = DatedFigure.FromReport(Key, 6, Some.Number(260));
        var before = number.Snapshot();

        Assert.Equal(
            new Fault("printed", "De gedrukte vorm is te lang: 201 tekens, hoogstens 200."),
            Refusal.Of(() => number.Write(7, Some.Number(260) with { IsWithheld = true, Printed = new string('x', 201) })));
        Assert.Equal(
            new Fault("correction", "De reden van de correctie is te lang: 1001 tekens, hoogstens 1000."),
            Refusal.Of(() => number.Write(7, Some.Number(261) with { Correction = new string('x', 1001) })));

        Assert.Equal(before, number.Snapshot());
        Assert.Equal(1, number.Revision);
    }

    [Fact]
    public void A_part_knows_its_whole_its_name_and_how_they_relate()
    {
        var whole = DatedFigure.FromReport(Key, 6, Some.Number(67));
        var part = DatedFigure.FromReport(Key, 6, Some.Number(37), whole, new FigurePart(" opgelegd ", PartRelation.Sum));

        Assert.Equal((whole.Id, "opgelegd", PartRelation.Sum), (part.WholeId, part.Part, part.Relation));
    }

    [Fact]
    public void A_part_without_a_name_is_refused() => Assert.Equal(
        new Fault("label", "Vul de naam van het onderdeel in."),
        Refusal.Of(() => new FigurePart(" ", PartRelation.OfWhich)));

    [Fact]
    public void A_part_without_a_whole_and_a_whole_without_a_part_are_mistakes_of_the_caller()
    {
        var whole = DatedFigure.FromReport(Key, 6, Some.Number(67));
        var name = new FigurePart("opgelegd", PartRelation.Sum);
        var part = DatedFigure.FromReport(Key, 6, Some.Number(37), whole, name);

        Assert.Throws<ArgumentException>(() => DatedFigure.FromReport(Key, 6, Some.Number(37), whole: null, name));
        Assert.Throws<ArgumentException>(() => DatedFigure.FromReport(Key, 6, Some.Number(37), whole, part: null));
        Assert.Throws<ArgumentException>(() => DatedFigure.FromReport("andere-reeks", 6, Some.Number(37), whole, name));
        Assert.Throws<ArgumentException>(() => DatedFigure.FromReport(Key, 6, Some.Number(9), part, name));
    }
}
