using System.Text;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.Tests.Support;

namespace JihadismeVoortgang.Domain.Tests.Editions;

public sealed class EditionTests
{
    private static readonly DateTimeOffset Noon = new(2016, 7, 11, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_edition_keeps_what_was_adopted_and_when()
    {
        var edition = Edition(new EditionNumber(6, 0), adoptedAt: Noon);

        Assert.Equal(new EditionNumber(6, 0), edition.Number);
        Assert.Equal(("Zesde voortgangsrapportage", """{"format":1}"""), (edition.Title, edition.Content));
        Assert.Equal((Noon, Noon.AddHours(1)), (edition.AdoptedAt, edition.RecordedAt));
        Assert.Null(edition.Reason);
    }

    [Fact]
    public void The_day_a_report_was_adopted_elsewhere_may_be_unknown() =>
        Assert.Null(Edition(new EditionNumber(6, 0), adoptedAt: null).AdoptedAt);

    /// <summary>The hash of "abc" is the example of the standard (FIPS 180-2, appendix B.1).</summary>
    [Fact]
    public void The_SHA_256_of_the_PDF_stands_with_it_in_lower_case() => Assert.Equal(
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        Edition(new EditionNumber(6, 0)).PdfSha256);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void A_correction_needs_a_reason(string? reason) => Assert.Equal(
        new Fault("reason", "Een correctie-editie vraagt een reden."),
        Refusal.Of(() => Edition(new EditionNumber(6, 1), reason: reason)));

    [Fact]
    public void A_correction_carries_its_reason()
    {
        Assert.Equal("Telfout bij maatregel 12.", Edition(new EditionNumber(6, 1), reason: " Telfout bij maatregel 12. ").Reason);
        Assert.Equal(
            new Fault("reason", "De reden is te lang: 2001 tekens, hoogstens 2000."),
            Refusal.Of(() => Edition(new EditionNumber(6, 1), reason: new string('x', 2001))));
    }

    private static Edition Edition(EditionNumber number, DateTimeOffset? adoptedAt = null, string? reason = null) => new(
        number,
        new FrozenReport("Zesde voortgangsrapportage", """{"format":1}""", Encoding.ASCII.GetBytes("abc")),
        adoptedAt,
        recordedAt: Noon.AddHours(1),
        reason);
}
