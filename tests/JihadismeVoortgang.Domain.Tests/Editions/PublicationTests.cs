using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.Tests.Support;

namespace JihadismeVoortgang.Domain.Tests.Editions;

public sealed class PublicationTests
{
    private static readonly DateTimeOffset Noon = new(2016, 7, 11, 12, 0, 0, TimeSpan.FromHours(2));

    [Fact]
    public void A_publication_makes_one_edition_public_from_an_instant()
    {
        var publication = new Publication(new EditionNumber(6, 1), Noon, " 29 754, nr. 391 ");

        Assert.Equal((6, 1, "29 754, nr. 391"), (publication.ReportNumber, publication.Correction, publication.Kamerstuk));
        Assert.Equal(Noon, publication.PublishedAt);
        Assert.Equal(TimeSpan.Zero, publication.PublishedAt.Offset);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void The_number_in_Parliament_may_be_unknown(string? kamerstuk) =>
        Assert.Null(new Publication(new EditionNumber(6, 0), Noon, kamerstuk).Kamerstuk);

    [Fact]
    public void The_number_in_Parliament_is_short() => Assert.Equal(
        new Fault("kamerstuk", "Het Kamerstuknummer is te lang: 101 tekens, hoogstens 100."),
        Refusal.Of(() => new Publication(new EditionNumber(6, 0), Noon, new string('1', 101))));
}
