using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Access.Administration;

namespace JihadismeVoortgang.Web.Tests.Access;

public class MeasureNumbersTests
{
    private static readonly HashSet<int> Known = [.. Enumerable.Range(1, 38)];

    [Theory]
    [InlineData("", "")]
    [InlineData("12", "12")]
    [InlineData("1-5, 12", "1-5, 12")]
    [InlineData("1 - 3;7", "1-3, 7")]
    [InlineData("1–3", "1-3")]
    [InlineData("3 2 1", "1-3")]
    [InlineData("27, 28", "27, 28")]
    [InlineData("1-4, 2-6, 6", "1-6")]
    public void Numbers_are_read_as_people_write_them(string text, string meaning) =>
        Assert.Equal(meaning, MeasureNumbers.Write(MeasureNumbers.Read(text, Known)));

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var broken = Assert.Throws<BrokenRuleException>(() => MeasureNumbers.Read("1, x, 5-2, 37-40, 99", Known));

        Assert.Equal(
            [
                "'x' is geen nummer of reeks van nummers. Schrijf bijvoorbeeld: 1-5, 12.",
                "'5-2' is geen nummer of reeks van nummers. Schrijf bijvoorbeeld: 1-5, 12.",
                "Deze maatregelen bestaan niet: 39, 40, 99.",
            ],
            broken.Faults.Select(fault => fault.Message));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("1-2-3")]
    [InlineData("1000")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    public void What_can_be_no_number_of_a_measure_is_refused(string text) =>
        Assert.Throws<BrokenRuleException>(() => MeasureNumbers.Read(text, Known));
}
