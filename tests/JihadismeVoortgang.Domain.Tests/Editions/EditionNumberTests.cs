using CsCheck;
using JihadismeVoortgang.Domain.Editions;

namespace JihadismeVoortgang.Domain.Tests.Editions;

public sealed class EditionNumberTests
{
    [Theory]
    [InlineData("6.0", 6, 0)]
    [InlineData("6.1", 6, 1)]
    [InlineData("199.12", 199, 12)]
    public void An_edition_is_a_report_and_a_correction(string text, int report, int correction)
    {
        Assert.True(EditionNumber.TryParse(text, out var number));
        Assert.Equal(new EditionNumber(report, correction), number);
        Assert.Equal(text, number.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("6")]
    [InlineData("6.")]
    [InlineData(".1")]
    [InlineData("6.0.1")]
    [InlineData("06.1")]
    [InlineData("6.01")]
    [InlineData("6.00")]
    [InlineData("6,1")]
    [InlineData("6.-1")]
    [InlineData("+6.1")]
    [InlineData(" 6.1")]
    [InlineData("6.1\n")]
    [InlineData("٦.١")]
    [InlineData("0.0")]
    [InlineData("0.1")]
    [InlineData("200.0")]
    [InlineData("6.1000")]
    [InlineData("6.99999999999")]
    public void Every_other_text_is_no_edition(string? text)
    {
        Assert.False(EditionNumber.TryParse(text, out var number));
        Assert.Equal(default, number);
    }

    [Fact]
    public void An_edition_has_one_written_form() =>
        Gen.Char["0123456789.+- "].Array[0, 7].Select(letters => new string(letters)).Sample(text =>
            Assert.True(!EditionNumber.TryParse(text, out var number) || number.ToString() == text));
}
