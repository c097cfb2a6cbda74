using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Domain.Tests.Support;

namespace JihadismeVoortgang.Domain.Tests.Figures;

public sealed class FigureTests
{
    [Fact]
    public void A_series_belongs_to_its_first_measure_and_may_be_cited_by_others()
    {
        var figure = new Figure("paspoortverzoeken", Some.Figure(7, 15));

        Assert.Equal(7, figure.OwnerMeasure);
        Assert.Equal([15], figure.CitedBy);
        Assert.True(figure.IsPrintedAt(7));
        Assert.True(figure.IsPrintedAt(15));
        Assert.False(figure.IsPrintedAt(8));
    }

    [Fact]
    public void The_measures_that_cite_it_stand_in_order() =>
        Assert.Equal([15, 7, 32], new Figure("paspoortverzoeken", Some.Figure(15, 32, 7)).Content.Measures);

    [Theory]
    [InlineData("paspoortverzoeken")]
    [InlineData("gebiedsverboden-2015")]
    [InlineData("7")]
    public void A_key_is_lower_case_letters_digits_and_hyphens(string key) =>
        Assert.Equal(key, new Figure(key, Some.Figure(7)).Key);

    [Theory]
    [InlineData("")]
    [InlineData("Paspoort")]
    [InlineData("paspoort verzoeken")]
    [InlineData("-paspoort")]
    [InlineData("paspoort-")]
    [InlineData("pas--poort")]
    [InlineData("coördinatie")]
    [InlineData("paspoort\n")]
    [InlineData("٧")]
    public void Any_other_key_is_refused(string key) => Assert.Equal(
        new Fault("key", $"De sleutel '{key}' bestaat niet uit kleine letters, cijfers en koppeltekens (hoogstens 80)."),
        Refusal.Of(() => new Figure(key, Some.Figure(7))));

    [Fact]
    public void A_key_has_at_most_eighty_characters()
    {
        Assert.Equal(80, new Figure(new string('a', 80), Some.Figure(7)).Key.Length);
        Assert.Equal("key", Refusal.Of(() => new Figure(new string('a', 81), Some.Figure(7))).Place);
    }

    [Fact]
    public void A_series_of_no_measure_is_refused() => Assert.Equal(
        new Fault("measures", "Cijferreeks paspoortverzoeken hoort bij geen enkele maatregel."),
        Refusal.Of(() => new Figure("paspoortverzoeken", Some.Figure())));

    [Fact]
    public void A_series_names_a_measure_once() => Assert.Equal(
        new Fault("measures", "Cijferreeks paspoortverzoeken noemt een maatregel twee keer."),
        Refusal.Of(() => new Figure("paspoortverzoeken", Some.Figure(7, 15, 7))));

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    public void A_series_is_of_measures_that_can_exist(int measure) => Assert.Equal(
        new Fault("measures", $"Het nummer van een maatregel is een getal van 1 tot en met 999, niet {measure}."),
        Refusal.Of(() => new Figure("paspoortverzoeken", Some.Figure(7, measure))));

    [Fact]
    public void A_label_and_a_unit_are_needed()
    {
        Assert.Equal(
            new Fault("label", "Vul de naam van de cijferreeks in."),
            Refusal.Of(() => new Figure("paspoortverzoeken", Some.Figure(7) with { Label = " " })));
        Assert.Equal(
            new Fault("unit", "Vul de eenheid in."),
            Refusal.Of(() => new Figure("paspoortverzoeken", Some.Figure(7) with { Unit = "" })));
    }

    [Fact]
    public void What_no_report_says_stays_unknown()
    {
        var figure = new Figure("paspoortverzoeken", Some.Figure(7) with { Definition = " ", Supplier = "" });

        Assert.Null(figure.Definition);
        Assert.Null(figure.Supplier);
    }

    [Fact]
    public void Only_a_change_of_content_is_a_revision()
    {
        var figure = new Figure("paspoortverzoeken", Some.Figure(7, 15, 32));

        Assert.False(figure.Write(Some.Figure(7, 32, 15)));
        Assert.Equal(1, figure.Revision);
        Assert.True(figure.Write(Some.Figure(7, 15)));
        Assert.True(figure.Write(Some.Figure(15, 7)));
        Assert.True(figure.Write(Some.Figure(15, 7) with { Supplier = "IND" }));
        Assert.True(figure.Write(Some.Figure(15, 7) with { Definition = "Ingediende verzoeken." }));
        Assert.Equal(5, figure.Revision);
    }

    [Fact]
    public void A_refused_change_changes_nothing()
    {
        var figure = new Figure("paspoortverzoeken", Some.Figure(7));
        var before = figure.Content;

        Refusal.Of(() => figure.Write(new FigureContent("Anders", "", null, null, [8])));

        Assert.True(before.Matches(figure.Content));
        Assert.Equal(1, figure.Revision);
    }
}
