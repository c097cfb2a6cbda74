using CsCheck;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Domain.Tests.Support;

namespace JihadismeVoortgang.Domain.Tests.Rounds;

public class DeadlineTests
{
    [Theory]
    [InlineData("2026-03-28", "2026-03-28T22:59:00Z")] // winter time
    [InlineData("2026-03-29", "2026-03-29T21:59:00Z")] // the day the clock goes forward
    [InlineData("2026-10-24", "2026-10-24T21:59:00Z")]
    [InlineData("2026-10-25", "2026-10-25T22:59:00Z")] // the day it goes back
    public void A_deadline_ends_at_23_59_on_the_clocks_of_The_Hague(string day, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), RoundSchedule.EndOf(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Every_day_of_every_year_has_one_end_and_it_is_on_that_day() =>
        Gen.Date[new DateTime(2000, 1, 1), new DateTime(2199, 12, 30)].Sample(date =>
        {
            var day = DateOnly.FromDateTime(date);
            var end = RoundSchedule.EndOf(day);

            Assert.Equal(day, Dutch.DayOf(end));
            Assert.Equal(day, Dutch.DayOf(end.AddSeconds(59)));
            Assert.Equal(day.AddDays(1), Dutch.DayOf(end.AddMinutes(1)));
        });

    [Fact]
    public void A_row_is_late_after_that_minute_and_not_before()
    {
        var round = Some.Round();
        var row = round.Add(1, Some.Entry(12));
        round.Open(new RoundSchedule(new(2026, 7, 1), new(2026, 12, 31), new(2026, 10, 1), new(2026, 10, 25)), new(2026, 12, 31));

        Assert.False(round.IsLate(row, new DateTimeOffset(2026, 10, 25, 23, 59, 0, TimeSpan.FromHours(1))));
        Assert.True(round.IsLate(row, new DateTimeOffset(2026, 10, 25, 23, 59, 1, TimeSpan.FromHours(1))));
    }
}
