using JihadismeVoortgang.Web.Reading.Figures.Charts;

namespace JihadismeVoortgang.Web.Tests.Reading.Figures;

public sealed class ValueAxisTests
{
    [Theory]
    [InlineData("0", "0 1")]
    [InlineData("1", "0 1")]
    [InlineData("3", "0 1 2 3")]
    [InlineData("23", "0 5 10 15 20 25")]
    [InlineData("260", "0 100 200 300")]
    [InlineData("5500", "0 2.000 4.000 6.000")]
    [InlineData("0.7", "0 0,2 0,4 0,6 0,8")]
    [InlineData("0.0001", "0 0,0001")]
    [InlineData("6700000", "0 2 mln. 4 mln. 6 mln. 8 mln.")]
    [InlineData("999999999999999", "0 200.000.000 mln. 400.000.000 mln. 600.000.000 mln. 800.000.000 mln. 1.000.000.000 mln.")]
    public void The_axis_begins_at_zero_and_climbs_in_plain_steps_written_as_a_Dutch_reader_expects(string most, string ticks)
    {
        var axis = ValueAxis.Of([decimal.Parse(most, System.Globalization.CultureInfo.InvariantCulture)]);

        Assert.Equal(ticks, string.Join(' ', axis.Ticks.Select(axis.Label)));
    }

    [Fact]
    public void Whole_numbers_get_no_halves_between_them() => Assert.Equal([0, 1, 2], ValueAxis.Of([1, 2]).Ticks);

    [Fact]
    public void Every_value_fits_and_keeps_its_proportion() => Check.Each(
        CsCheck.Gen.Decimal[0, 1_000_000_000],
        value =>
        {
            var axis = ValueAxis.Of([value, value / 2]);

            Assert.InRange(axis.Share(value), 0, 1);
            Assert.Equal(axis.Share(value) / 2, axis.Share(value / 2), 9);
            Assert.InRange(axis.Ticks.Count, 2, 6);
        });
}
