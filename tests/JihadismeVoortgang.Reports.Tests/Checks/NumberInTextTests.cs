using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Reports.Checks;

namespace JihadismeVoortgang.Reports.Tests.Checks;

public class NumberInTextTests
{
    [Theory]
    [InlineData("Er zijn 12 zaken.")]
    [InlineData("Dat zijn er (12).")]
    [InlineData("Het waren er 12, en later meer.")]
    [InlineData("12")]
    [InlineData("Bijna 12% daarvan.")]
    [InlineData("In mei 12 zaken.")]
    public void A_number_on_its_own_is_found(string text) => Assert.True(Twelve.IsIn(text));

    [Theory]
    [InlineData("Er zijn 112 zaken.")]
    [InlineData("Er zijn 120 zaken.")]
    [InlineData("Er zijn 12.000 zaken.")]
    [InlineData("Er zijn 3.12 zaken.")]
    [InlineData("Het kost 12,5 miljoen euro.")]
    [InlineData("Het kost 0,12 euro.")]
    [InlineData("De 12e zaak, en zaak A12.")]
    [InlineData("Op 12 mei begon het.")]
    [InlineData("Op 12-5-2016 begon het.")]
    [InlineData("Zie maatregel 12.")]
    public void A_number_inside_another_a_day_or_a_measure_is_not(string text) => Assert.False(Twelve.IsIn(text));

    [Theory]
    [InlineData("1500 meldingen")]
    [InlineData("1.500 meldingen")]
    [InlineData("1\u00a0500 meldingen")]
    [InlineData("1,5 duizend meldingen")]
    public void A_large_number_is_found_however_it_is_grouped(string text) =>
        Assert.True(new NumberInText(Quantity.Of(1500), null).IsIn(text));

    [Theory]
    [InlineData("6.700.000 euro")]
    [InlineData("6,7 miljoen euro")]
    [InlineData("6,7\nMiljoen euro")]
    public void Millions_are_found_in_digits_and_words(string text) =>
        Assert.True(new NumberInText(Quantity.Of(6_700_000), null).IsIn(text));

    [Theory]
    [InlineData("Er waren acht zaken.", true)]
    [InlineData("Acht zaken.", true)]
    [InlineData("Er waren 8 zaken.", true)]
    [InlineData("Er waren achttien zaken.", false)]
    [InlineData("Er waren geachte zaken.", false)]
    public void The_printed_words_are_found_as_whole_words(string text, bool isFound) =>
        Assert.Equal(isFound, new NumberInText(Quantity.Of(8), "acht").IsIn(text));

    [Theory]
    [InlineData("15–30 personen", true)]
    [InlineData("15 tot 30 personen", true)]
    [InlineData("tussen 15 en 30 personen", true)]
    [InlineData("15 personen, van wie 30 procent", false)]
    public void A_range_is_found_by_both_ends(string text, bool isFound) =>
        Assert.Equal(isFound, new NumberInText(Quantity.Range(15, 30), null).IsIn(text));

    [Theory]
    [InlineData("6,7 procent", true)]
    [InlineData("6,70 procent", true)]
    [InlineData("6,75 procent", false)]
    public void Decimals_are_found_by_value(string text, bool isFound) =>
        Assert.Equal(isFound, new NumberInText(Quantity.Of(6.7m), null).IsIn(text));

    private static NumberInText Twelve { get; } = new(Quantity.Of(12), null);
}
