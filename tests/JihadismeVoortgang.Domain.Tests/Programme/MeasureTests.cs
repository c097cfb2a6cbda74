using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Domain.Tests.Support;

namespace JihadismeVoortgang.Domain.Tests.Programme;

public sealed class MeasureTests
{
    [Fact]
    public void A_measure_is_known_by_its_number()
    {
        var measure = new Measure(20, new MeasureContent(4, " Omschrijving ", "NCTV", []));

        Assert.Equal((20, 4, "Omschrijving", "NCTV"), (measure.Number, measure.ThemeNumber, measure.Description, measure.Responsible));
        Assert.Equal(1, measure.Revision);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    public void A_measure_has_a_number_from_1_to_999(int number) => Assert.Equal(
        new Fault("number", $"Het nummer van een maatregel is een getal van 1 tot en met 999, niet {number}."),
        Refusal.Of(() => new Measure(number, Some.Measure())));

    [Fact]
    public void There_is_no_fixed_stock_of_measures() =>
        Assert.Equal(39, new Measure(39, Some.Measure()).Number);

    [Fact]
    public void A_measure_belongs_to_a_theme_and_has_a_designation()
    {
        Assert.Equal(
            new Fault("theme", "Het nummer van een thema is een getal van 1 tot en met 99, niet 0."),
            Refusal.Of(() => new Measure(20, Some.Measure() with { Theme = 0 })));
        Assert.Equal(
            new Fault("description", "Vul de omschrijving in."),
            Refusal.Of(() => new Measure(20, Some.Measure() with { Description = "" })));
        Assert.Equal(
            new Fault("description", "De omschrijving is te lang: 2001 tekens, hoogstens 2000."),
            Refusal.Of(() => new Measure(20, Some.Measure() with { Description = new string('x', 2001) })));
        Assert.Equal(
            new Fault("responsible", "De verantwoordelijke organisatie is te lang: 301 tekens, hoogstens 300."),
            Refusal.Of(() => new Measure(20, Some.Measure() with { Responsible = new string('x', 301) })));
    }

    [Fact]
    public void Organisations_no_report_names_stay_unknown() =>
        Assert.Null(new Measure(20, Some.Measure() with { Responsible = " " }).Responsible);

    [Fact]
    public void The_parts_of_a_measure_stand_in_order_of_letter()
    {
        var measure = new Measure(20, Some.Measure(Part("f"), Part("b")));

        Assert.Equal(["b", "f"], measure.Parts.Select(part => part.Letter));
    }

    [Fact]
    public void What_no_report_says_of_a_part_stays_empty()
    {
        var part = new MeasurePart("b", " ", completedInReport: null);

        Assert.Null(part.Description);
        Assert.Null(part.CompletedInReport);
    }

    [Fact]
    public void A_part_may_be_completed_in_a_report()
    {
        Assert.Equal(5, new MeasurePart("f", "Onderdeel", 5).CompletedInReport);
        Assert.Equal(
            new Fault("completedIn", "Het nummer van een rapportage is een getal van 1 tot en met 199, niet 0."),
            Refusal.Of(() => new MeasurePart("f", null, 0)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("B")]
    [InlineData("1")]
    [InlineData("é")]
    [InlineData("ab")]
    public void A_part_has_one_letter(string letter) => Assert.Equal(
        new Fault("letter", $"De letter van een onderdeel is a tot en met z, niet '{letter}'."),
        Refusal.Of(() => new MeasurePart(letter, null, null)));

    [Fact]
    public void A_letter_occurs_once_in_a_measure() => Assert.Equal(
        new Fault("parts", "Onderdeel 20b komt twee keer voor."),
        Refusal.Of(() => new Measure(20, Some.Measure(Part("b"), Part("b")))));

    [Fact]
    public void Only_a_change_of_content_is_a_revision()
    {
        var measure = new Measure(20, Some.Measure(Part("b"), Part("f")));

        Assert.False(measure.Write(Some.Measure(Part("f"), Part("b"))));
        Assert.Equal(1, measure.Revision);
        Assert.True(measure.Write(Some.Measure(Part("b"), new MeasurePart("f", null, 6))));
        Assert.True(measure.Write(Some.Measure(Part("b"))));
        Assert.True(measure.Write(Some.Measure()));
        Assert.True(measure.Write(Some.Measure() with { Theme = 5 }));
        Assert.True(measure.Write(Some.Measure() with { Theme = 5, Responsible = "AIVD" }));
        Assert.Equal(6, measure.Revision);
    }

    [Fact]
    public void A_refused_change_changes_nothing()
    {
        var measure = new Measure(20, Some.Measure(Part("b")));

        Refusal.Of(() => measure.Write(new MeasureContent(5, "Anders", new string('x', 301), [])));

        Assert.True(measure.Content.Matches(Some.Measure(Part("b"))));
        Assert.Equal(1, measure.Revision);
    }

    private static MeasurePart Part(string letter) => new(letter, description: null, completedInReport: null);
}
