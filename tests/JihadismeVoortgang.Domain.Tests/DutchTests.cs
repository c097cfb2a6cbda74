using System.Globalization;

namespace JihadismeVoortgang.Domain.Tests;

public sealed class DutchTests
{
    [Fact]
    public void A_day_is_written_with_the_name_of_its_month() =>
        Assert.Equal("8 maart 2016", Dutch.Date(new DateOnly(2016, 3, 8)));

    [Theory]
    [InlineData("2016-05-22T12:05:00Z", "22 mei 2016 om 14.05 uur")]
    [InlineData("2016-11-22T13:05:00Z", "22 november 2016 om 14.05 uur")]
    [InlineData("2016-12-31T23:30:00Z", "1 januari 2017 om 00.30 uur")]
    public void A_moment_is_told_on_the_clock_in_The_Hague(string instant, string words) =>
        Assert.Equal(words, Dutch.Moment(Instant(instant)));

    [Theory]
    [InlineData("2016-07-10T21:59:59Z", 10)]
    [InlineData("2016-07-10T22:00:00Z", 11)]
    public void A_day_begins_at_midnight_in_The_Hague(string instant, int day) =>
        Assert.Equal(new DateOnly(2016, 7, day), Dutch.DayOf(Instant(instant)));

    [Theory]
    [InlineData("2016-07-11", "14:05", "2016-07-11T12:05:00Z")]
    [InlineData("2016-11-22", "14:05", "2016-11-22T13:05:00Z")]
    [InlineData("2016-07-11", "00:00", "2016-07-10T22:00:00Z")]
    public void A_time_on_that_clock_is_an_instant(string day, string time, string instant)
    {
        var told = Dutch.InstantOf(
            DateOnly.Parse(day, CultureInfo.InvariantCulture), TimeSpan.Parse(time, CultureInfo.InvariantCulture));

        Assert.Equal(Instant(instant), told);
        Assert.Equal(TimeSpan.Zero, told.Offset);
    }

    /// <summary>On the night summer time begins the clock has no half past two, and shows half past three instead.</summary>
    [Fact]
    public void A_time_the_clock_skips_is_told_as_the_clock_shows_it() => Assert.Equal(
        "27 maart 2016 om 03.30 uur",
        Dutch.Moment(Dutch.InstantOf(new DateOnly(2016, 3, 27), new TimeSpan(2, 30, 0))));

    [Theory]
    [InlineData("1500", "1.500")]
    [InlineData("6.70", "6,7")]
    [InlineData("0", "0")]
    [InlineData("1234567.8901", "1.234.567,8901")]
    public void A_number_has_a_decimal_comma_and_points_between_thousands(string number, string words) =>
        Assert.Equal(words, Dutch.Number(decimal.Parse(number, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData(1, "Eerste")]
    [InlineData(6, "Zesde")]
    [InlineData(7, "Zevende")]
    [InlineData(8, "Achtste")]
    [InlineData(20, "Twintigste")]
    [InlineData(21, "21e")]
    [InlineData(0, "0e")]
    public void A_report_is_counted_in_words_up_to_twenty(int number, string word) =>
        Assert.Equal(word, DutchOrdinal.Of(number));

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("")]
    [InlineData("pdf", "pdf")]
    [InlineData("pdf of csv", "pdf", "csv")]
    [InlineData("pdf, csv of json", "pdf", "csv", "json")]
    public void A_choice_reads_as_a_sentence(string sentence, params string[] words) => Assert.Equal(sentence, Dutch.AnyOf(words));
}
