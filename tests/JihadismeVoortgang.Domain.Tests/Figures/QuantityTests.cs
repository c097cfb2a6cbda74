using System.Globalization;
using CsCheck;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Domain.Tests.Support;

namespace JihadismeVoortgang.Domain.Tests.Figures;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("288", Qualifier.Approximately, "circa 288")]
    [InlineData("217", Qualifier.AtLeast, "ten minste 217")]
    [InlineData("40", Qualifier.MoreThan, "meer dan 40")]
    [InlineData("1000", Qualifier.Almost, "bijna 1.000")]
    [InlineData("12", Qualifier.AtMost, "maximaal 12")]
    [InlineData("8", Qualifier.Exact, "8")]
    [InlineData("6.7", Qualifier.Exact, "6,7")]
    [InlineData("0", Qualifier.Exact, "0")]
    [InlineData("6700000", Qualifier.Exact, "6.700.000")]
    [InlineData("0.1234", Qualifier.Exact, "0,1234")]
    public void A_reader_sees_the_number_in_Dutch(string value, Qualifier qualifier, string words) =>
        Assert.Equal(words, Quantity.Of(Number(value), qualifier).ToDutch());

    [Fact]
    public void A_range_is_printed_with_both_ends()
    {
        Assert.Equal("15–30", Quantity.Range(15, 30).ToDutch());
        Assert.Equal("circa 1.500–2.500,5", Quantity.Range(1500, 2500.5m, Qualifier.Approximately).ToDutch());
    }

    [Fact]
    public void A_range_from_a_number_to_itself_is_that_number()
    {
        Assert.Equal(Quantity.Of(15), Quantity.Range(15, 15));
        Assert.False(Quantity.Range(15, 15).IsRange);
        Assert.True(Quantity.Range(15, 15.0001m).IsRange);
    }

    [Fact]
    public void The_same_number_with_another_qualifier_is_another_quantity() =>
        Assert.NotEqual(Quantity.Of(288), Quantity.Of(288, Qualifier.Approximately));

    [Theory]
    [InlineData("6.70", "6.7")]
    [InlineData("6.7000000000000000000000000", "6.7")]
    [InlineData("260.0", "260")]
    [InlineData("1000", "1000")]
    [InlineData("0.000", "0")]
    [InlineData("-0.0", "0")]
    public void Trailing_zeros_change_nothing_in_any_output(string written, string plain)
    {
        var quantity = Quantity.Of(Number(written));

        Assert.Equal(Quantity.Of(Number(plain)), quantity);
        Assert.Equal(plain, quantity.Low.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(plain, quantity.High.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(Number(plain).ToString("#,0.####", Dutch.Culture), quantity.ToDutch());
    }

    [Fact]
    public void A_number_is_never_negative()
    {
        var refused = new Fault("value", "Een aantal is niet negatief.");

        Assert.Equal(refused, Refusal.Of(() => Quantity.Of(-1)));
        Assert.Equal(refused, Refusal.Of(() => Quantity.Range(-0.0001m, 5)));
    }

    [Fact]
    public void A_range_runs_upwards() => Assert.Equal(
        new Fault("high", "De bovengrens ligt onder de ondergrens."),
        Refusal.Of(() => Quantity.Range(30, 15)));

    [Theory]
    [InlineData("0.12345", "1")]
    [InlineData("0", "0.12345")]
    [InlineData("0.0000000000000000000000000001", "1")]
    public void A_number_has_at_most_four_decimals(string low, string high) => Assert.Equal(
        new Fault("value", "Een getal heeft hoogstens vier decimalen."),
        Refusal.Of(() => Quantity.Range(Number(low), Number(high))));

    [Fact]
    public void A_number_has_at_most_fifteen_digits_before_the_comma()
    {
        const decimal Largest = 999_999_999_999_999.9999m;

        Assert.Equal("999.999.999.999.999,9999", Quantity.Of(Largest).ToDutch());
        Assert.Equal(
            new Fault("value", "Het getal is te groot: hoogstens vijftien cijfers voor de komma."),
            Refusal.Of(() => Quantity.Of(Largest + 0.0001m)));
    }

    [Fact]
    public void Every_number_of_four_decimals_is_kept_exactly() =>
        Gen.Long[0, 999_999_999_999_999_999].Sample(tenThousandths =>
        {
            var value = tenThousandths / 10_000m;
            Assert.Equal(value, Quantity.Of(value).Low);
            Assert.Equal(value, decimal.Parse(Quantity.Of(value).ToDutch(), NumberStyles.Number, Dutch.Culture));
        });

    private static decimal Number(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);
}
