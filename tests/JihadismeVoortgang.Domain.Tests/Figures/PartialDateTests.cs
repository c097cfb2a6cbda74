using CsCheck;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Domain.Tests.Support;

namespace JihadismeVoortgang.Domain.Tests.Figures;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2016", DatePrecision.Year, "2016-01-01", "2017-01-01")]
    [InlineData("2016-H1", DatePrecision.HalfYear, "2016-01-01", "2016-07-01")]
    [InlineData("2016-H2", DatePrecision.HalfYear, "2016-07-01", "2017-01-01")]
    [InlineData("2016-05", DatePrecision.Month, "2016-05-01", "2016-06-01")]
    [InlineData("2016-12", DatePrecision.Month, "2016-12-01", "2017-01-01")]
    [InlineData("2016-02-29", DatePrecision.Day, "2016-02-29", "2016-03-01")]
    public void A_date_is_as_exact_as_it_was_printed(string written, DatePrecision precision, string first, string next)
    {
        var date = PartialDate.Parse(written);

        Assert.Equal(precision, date.Precision);
        Assert.Equal(DateOnly.ParseExact(first, "yyyy-MM-dd"), date.First);
        Assert.Equal(DateOnly.ParseExact(next, "yyyy-MM-dd"), date.Next);
    }

    [Fact]
    public void What_is_written_is_read_back_as_the_same_date() =>
        Dates.Any.Sample(date => Assert.Equal(date, PartialDate.Parse(date.ToString())));

    [Fact]
    public void A_date_with_another_sign_in_it_is_another_date_or_none() =>
        Gen.Select(Dates.Any, Gen.Int[0, 9], Gen.Char["0123456789-Hh\n ٥"]).Sample((date, place, sign) =>
        {
            var letters = date.ToString().ToCharArray();
            letters[place % letters.Length] = sign;
            var text = new string(letters);
            Assert.True(!PartialDate.TryParse(text, out var read) || read.ToString() == text);
        });

    [Theory]
    [InlineData("2016-13")]
    [InlineData("2016-00")]
    [InlineData("2016-02-30")]
    [InlineData("2015-02-29")]
    [InlineData("2016-05-00")]
    [InlineData("2016-H0")]
    [InlineData("2016-H3")]
    [InlineData("2016-h1")]
    [InlineData("2016-H1-05")]
    [InlineData("2016-5")]
    [InlineData("2016-05-2")]
    [InlineData("2016-05-22T00:00")]
    [InlineData("16")]
    [InlineData("1899")]
    [InlineData("2200")]
    [InlineData("22-05-2016")]
    [InlineData("mei 2016")]
    [InlineData("2016\n")]
    [InlineData("2016-05-22\n")]
    [InlineData(" 2016")]
    [InlineData("٢٠١٦")]
    [InlineData("2016-٠٥")]
    [InlineData("2016-05-٢٢")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_no_date(string? text)
    {
        Assert.False(PartialDate.TryParse(text, out var date));
        Assert.Equal(default, date);
    }

    [Fact]
    public void A_text_that_is_no_date_is_shown_with_examples_of_what_is() =>
        Assert.Equal(
            "'mei 2016' is geen datum als 2016, 2016-H1, 2016-05 of 2016-05-22.",
            Assert.Throws<FormatException>(() => PartialDate.Parse("mei 2016")).Message);

    [Theory]
    [InlineData("2016", "2016")]
    [InlineData("2016-H1", "eerste helft van 2016")]
    [InlineData("2016-H2", "tweede helft van 2016")]
    [InlineData("2016-05", "mei 2016")]
    [InlineData("2016-03", "maart 2016")]
    [InlineData("2016-05-22", "22 mei 2016")]
    [InlineData("2016-06-01", "1 juni 2016")]
    public void A_reader_sees_it_in_Dutch_words(string written, string words) =>
        Assert.Equal(words, PartialDate.Parse(written).ToDutch());

    [Fact]
    public void The_following_and_the_previous_date_adjoin_it() =>
        Dates.Any.Where(date => date.Next.Year < 2200).Sample(date =>
        {
            Assert.Equal(date.Next, date.Following().First);
            Assert.Equal(date, date.Following().Previous());
            Assert.Equal(date.First, date.Previous().Next);
        });

    [Fact]
    public void Dates_of_one_precision_sort_as_they_are_written() =>
        Gen.Select(Dates.Any, Dates.Any)
            .Where((one, other) => one.Precision == other.Precision)
            .Sample((one, other) => Assert.Equal(
                Math.Sign(one.First.CompareTo(other.First)),
                Math.Sign(string.CompareOrdinal(one.ToString(), other.ToString()))));

    [Fact]
    public void A_day_is_the_same_as_its_written_form() =>
        Assert.Equal(PartialDate.Parse("2016-05-22"), PartialDate.Day(new DateOnly(2016, 5, 22)));

    /// <summary>What could be written but not read back would make a row of the database unreadable.</summary>
    [Theory]
    [InlineData(216, 5, 22)]
    [InlineData(1899, 12, 31)]
    [InlineData(2200, 1, 1)]
    public void A_day_that_could_not_be_read_back_is_refused(int year, int month, int day) => Assert.Equal(
        new Fault("date", $"Een datum ligt in de jaren 1900 tot en met 2199, niet in {year}."),
        Refusal.Of(() => PartialDate.Day(new DateOnly(year, month, day))));

    [Theory]
    [InlineData("2199")]
    [InlineData("2199-H2")]
    [InlineData("2199-12")]
    [InlineData("2199-12-31")]
    public void Nothing_follows_the_last_date_that_can_be_read(string last) => Assert.Equal(
        new Fault("date", "Een datum ligt in de jaren 1900 tot en met 2199, niet in 2200."),
        Refusal.Of(() => PartialDate.Parse(last).Following()));
}
