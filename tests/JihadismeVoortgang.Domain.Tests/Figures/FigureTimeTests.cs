using CsCheck;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Domain.Tests.Support;

namespace JihadismeVoortgang.Domain.Tests.Figures;

public sealed class FigureTimeTests
{
    [Theory]
    [InlineData(null, null, "2016-05-22", "peildatum 22 mei 2016")]
    [InlineData(null, null, "2016-05", "peildatum mei 2016")]
    [InlineData("2013-12", null, null, "sinds december 2013")]
    [InlineData("2015", null, null, "sinds 2015")]
    [InlineData("2015-H2", null, null, "sinds de tweede helft van 2015")]
    [InlineData("2013-12", null, "2016-05-27", "sinds december 2013, peildatum 27 mei 2016")]
    [InlineData(null, "2016-06-01", null, "tot 1 juni 2016")]
    [InlineData(null, "2016-06", null, "tot en met mei 2016")]
    [InlineData(null, "2016-H2", null, "tot en met de eerste helft van 2016")]
    [InlineData(null, "2016", null, "tot en met 2015")]
    [InlineData(null, "2016-06", "2016-06-08", "tot en met mei 2016, peildatum 8 juni 2016")]
    [InlineData("2013-02", "2016-06-01", null, "februari 2013 tot 1 juni 2016")]
    [InlineData("2013-02", "2016-06", null, "februari 2013 tot en met mei 2016")]
    [InlineData("2015", "2016-01-01", null, "2015 tot 1 januari 2016")]
    [InlineData("2014", "2016", null, "2014 tot en met 2015")]
    [InlineData("2015-H1", "2016-H2", null, "de eerste helft van 2015 tot en met de eerste helft van 2016")]
    [InlineData("2016-05-20", "2016-05-23", null, "20 mei 2016 tot 23 mei 2016")]
    [InlineData("2016-H1", "2016-H2", null, "eerste helft van 2016")]
    [InlineData("2015", "2016", null, "2015")]
    [InlineData("2016-05", "2016-06", "2016-06-08", "mei 2016, peildatum 8 juni 2016")]
    [InlineData("2016-05-22", "2016-05-23", null, "22 mei 2016")]
    [InlineData(null, null, null, "peildatum niet vermeld")]
    public void A_reader_sees_when_a_number_holds(string? from, string? until, string? reference, string words) =>
        Assert.Equal(words, Time(from, until, reference).ToDutch());

    [Theory]
    [InlineData(null, null, "2026-11-23", false)] // today
    [InlineData(null, null, "2026-11-24", true)]
    [InlineData(null, null, "2026-11", false)] // has begun
    [InlineData(null, null, "2026-12", true)]
    [InlineData(null, null, "2026-H2", false)]
    [InlineData(null, null, "2027", true)]
    [InlineData("2026-12", null, null, true)]
    [InlineData("2013-02", "2026-11-24", null, false)] // up to and including today
    [InlineData("2013-02", "2026-11-25", null, true)]
    [InlineData("2013-02", "2026-12", null, false)] // up to and including this month
    [InlineData("2013-02", "2027-01", null, true)]
    [InlineData(null, null, null, false)]
    public void A_time_is_ahead_when_some_of_it_has_yet_to_begin(string? from, string? until, string? reference, bool isAhead) =>
        Assert.Equal(isAhead, Time(from, until, reference).IsAhead(new DateOnly(2026, 11, 23)));

    [Fact]
    public void A_time_that_no_report_prints_is_not_invented()
    {
        Assert.Same(FigureTime.NotPrinted, FigureTime.Of(null, null, null));
        Assert.False(FigureTime.NotPrinted.IsPrinted);
        Assert.Null(FigureTime.NotPrinted.SortDay);
    }

    [Theory]
    [InlineData("2016", null, null)]
    [InlineData(null, "2016", null)]
    [InlineData(null, null, "2016")]
    public void Any_part_of_a_time_is_a_printed_time(string? from, string? until, string? reference) =>
        Assert.True(Time(from, until, reference).IsPrinted);

    [Fact]
    public void The_same_day_more_exactly_printed_is_another_time() =>
        Assert.NotEqual(FigureTime.At(PartialDate.Parse("2016-05")), FigureTime.At(PartialDate.Parse("2016-05-01")));

    [Theory]
    [InlineData("2016-05", "2016-05", "De periode (tot en met april 2016) eindigt voordat zij begint (mei 2016).")]
    [InlineData("2016-05-22", "2016-05-22", "De periode (tot 22 mei 2016) eindigt voordat zij begint (22 mei 2016).")]
    [InlineData("2016", "2015", "De periode (tot en met 2014) eindigt voordat zij begint (2016).")]
    [InlineData("2016-07", "2016-H2", "De periode (tot en met de eerste helft van 2016) eindigt voordat zij begint (juli 2016).")]
    public void A_period_without_a_day_in_it_is_refused(string from, string until, string sentence) =>
        Assert.Equal(new Fault("until", sentence), Refusal.Of(() => Time(from, until, null)));

    [Theory]
    [InlineData("2013-12", "2013-11-30", "De peildatum (30 november 2013) ligt voor het begin van de periode (december 2013).")]
    [InlineData("2016", "2015", "De peildatum (2015) ligt voor het begin van de periode (2016).")]
    public void A_reference_date_before_the_period_is_refused(string from, string reference, string sentence) =>
        Assert.Equal(new Fault("reference", sentence), Refusal.Of(() => Time(from, null, reference)));

    [Theory]
    [InlineData("2013-12", "2013-12-01")]
    [InlineData("2013-12-24", "2013-12")]
    [InlineData("2013-12-24", "2013")]
    public void A_reference_date_may_fall_where_the_period_begins(string from, string reference) =>
        Assert.Equal(PartialDate.Parse(reference), Time(from, null, reference).Reference);

    [Theory]
    [InlineData("2013-12", null, "2016-05-27", "2016-05-27")]
    [InlineData("2013-02", "2016-06-01", null, "2016-05-31")]
    [InlineData("2013-02", "2016-06", null, "2016-05-01")]
    [InlineData("2013-12", null, null, "2013-12-01")]
    public void A_time_line_orders_by_reference_date_then_by_the_last_that_is_included(
        string? from, string? until, string? reference, string day) =>
        Assert.Equal(DateOnly.ParseExact(day, "yyyy-MM-dd"), Time(from, until, reference).SortDay);

    [Fact]
    public void A_period_holds_at_least_one_day_or_is_refused() =>
        Gen.Select(Dates.Any, Dates.Any).Sample((from, until) =>
        {
            if (from.First < until.First)
                Assert.Equal((from, until), (Time(from, until).From!.Value, Time(from, until).Until!.Value));
            else
                Assert.Equal("until", Refusal.Of(() => Time(from, until)).Place);
        });

    private static FigureTime Time(PartialDate from, PartialDate until) => FigureTime.Of(from, until, null);

    private static FigureTime Time(string? from, string? until, string? reference) =>
        FigureTime.Of(Dates.Of(from), Dates.Of(until), Dates.Of(reference));
}
