using CsCheck;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Web.Reading.Figures.Charts;

namespace JihadismeVoortgang.Web.Tests.Reading.Figures;

public sealed class TimeAxisTests
{
    [Theory]
    [InlineData("2016-05-22", "2016-05-22", "apr 2016 | mei 2016 | jun 2016 | jul 2016")]
    [InlineData("2016-01-31", "2016-05-22", "jan 2016 | feb 2016 | mrt 2016 | apr 2016 | mei 2016 | jun 2016")]
    [InlineData("2016-01-31", "2016-10-01", "jan 2016 | apr 2016 | jul 2016 | okt 2016")]
    [InlineData("2015-01-01", "2017-01-01", "jan 2015 | jul 2015 | jan 2016 | jul 2016 | jan 2017")]
    [InlineData("2013-12-01", "2016-10-15", "2013 | 2014 | 2015 | 2016 | 2017")]
    [InlineData("1900-01-01", "2199-12-31", "1900 | 1950 | 2000 | 2050 | 2100 | 2150 | 2200")]
    public void The_axis_runs_over_whole_months_or_years(string from, string until, string ticks)
    {
        var axis = TimeAxis.Of(Day(from), Day(until));

        Assert.Equal(ticks, string.Join(" | ", axis.Ticks.Select(axis.Label)));
    }

    [Fact]
    public void Every_time_a_report_can_print_fits() => Check.Each(
        Gen.Select(Gen.Int[0, 109_000], Gen.Int[0, 109_000]),
        days =>
        {
            var first = new DateOnly(1900, 1, 1).AddDays(Math.Min(days.Item1, days.Item2));
            var last = new DateOnly(1900, 1, 1).AddDays(Math.Max(days.Item1, days.Item2));
            var axis = TimeAxis.Of(first, last);

            Assert.True(0 <= axis.Share(first) && axis.Share(first) <= axis.Share(last) && axis.Share(last) <= 1);
            Assert.InRange(axis.Ticks.Count, 4, 7);
        });

    [Theory]
    [InlineData(null, null, "2016-05-22", "2016-05-22 2016-05-22..2016-05-22")]
    [InlineData(null, null, "2016-05", "2016-05-16 2016-05-01..2016-06-01")]
    [InlineData(null, null, "2016", "2016-07-02 2016-01-01..2017-01-01")]
    [InlineData("2013-12", null, "2016-05-27", "2016-05-27 2013-12-01..2016-05-27")]
    [InlineData("2016-05-20", null, "2016-05", "2016-05-20 2016-05-20..2016-06-01")]
    [InlineData("2013-02", "2016-06-01", null, "2016-06-01 2013-02-01..2016-06-01")]
    [InlineData("2016-H1", "2016-H2", null, "2016-07-01 2016-01-01..2016-07-01")]
    [InlineData("2016-09", null, null, "2016-09-01 2016-09-01..2016-09-01 ..>")]
    [InlineData(null, "2017-01-01", null, "<.. 2017-01-01 2017-01-01..2017-01-01")]
    public void A_number_covers_what_its_words_cover_and_no_day_is_made_up(string? from, string? until, string? reference, string covers)
    {
        var time = MarkTime.Of(FigureTime.Of(Date(from), Date(until), Date(reference)))!;

        Assert.Equal(covers, $"{(time.IsOpenBefore ? "<.. " : "")}{time.At:yyyy-MM-dd} {time.From:yyyy-MM-dd}..{time.Until:yyyy-MM-dd}{(time.IsOpenAfter ? " ..>" : "")}");
    }

    [Fact]
    public void A_number_without_a_time_has_no_place_on_the_axis() => Assert.Null(MarkTime.Of(FigureTime.NotPrinted));

    private static DateOnly Day(string text) => PartialDate.Parse(text).First;

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);
}
