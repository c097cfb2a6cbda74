using JihadismeVoortgang.Reports.Checks;
using JihadismeVoortgang.Web.Hosting;
using JihadismeVoortgang.Web.Review.Checks;
using Microsoft.Extensions.Configuration;

namespace JihadismeVoortgang.Web.Tests.Review.Checks;

public class CheckConfigurationTests
{
    [Fact]
    public void Without_configuration_the_usual_holds()
    {
        var settings = Read();

        Assert.Equal(
            [CheckKind.EmptyStateOfPlay, CheckKind.WithheldNumber, CheckKind.UnknownMeasure, CheckKind.EmptyFootnote],
            Enum.GetValues<CheckKind>().Where(kind => settings.Of(kind) == Severity.Blocking));
        Assert.Contains("AIVD", settings.KnownAbbreviations);
    }

    [Fact]
    public void Each_check_is_set_by_its_name()
    {
        var settings = Read(
            ("Review:Checks:LongText", "Blokkerend"), ("Review:Checks:unknownmeasure", "signaal"), ("Review:Checks:TwoNumbers", "Uit"),
            ("Review:LongText:Factor", "1.5"), ("Review:LongText:Words", "80"), ("Review:Abbreviations", "RVDK, DT&V"));

        Assert.Equal(
            (Severity.Blocking, Severity.Advisory, Severity.Off),
            (settings.Of(CheckKind.LongText), settings.Of(CheckKind.UnknownMeasure), settings.Of(CheckKind.TwoNumbers)));
        Assert.Equal((1.5m, 80), (settings.LongTextFactor, settings.LongTextWords));
        Assert.Superset(new HashSet<string> { "RVDK", "DT&V", "OM" }, settings.KnownAbbreviations.ToHashSet());
    }

    [Fact]
    public void Everything_that_cannot_be_read_is_said_at_once()
    {
        var faults = Assert.Throws<StartUpException>(() => Read(
            ("Review:Checks:Spelling", "Signaal"), ("Review:Checks:TwoNumbers", "Soms"), ("Review:Checks:3", "Uit"),
            ("Review:LongText:Factor", "0,5"), ("Review:LongText:Words", "veel"))).Faults;

        Assert.Equal(
            ["Review:Checks:3", "Review:Checks:Spelling", "Review:Checks:TwoNumbers", "Review:LongText:Factor", "Review:LongText:Words"],
            faults.Select(fault => fault.Place));
        Assert.Equal("'Soms' is geen zwaarte. Kies Uit, Signaal of Blokkerend.", faults[2].Message);
    }

    [Theory]
    [InlineData("Signaal")]
    [InlineData("Uit")]
    public void A_withheld_number_cannot_be_let_through(string severity) =>
        Assert.Equal(
            "Een getal dat niet openbaar is, blokkeert altijd; haal deze instelling weg.",
            Assert.Single(Assert.Throws<StartUpException>(() => Read(("Review:Checks:WithheldNumber", severity))).Faults).Message);

    private static CheckSettings Read(params (string Key, string Value)[] values) => CheckConfiguration.Read(
        new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(pair => pair.Key, pair => (string?)pair.Value)).Build());
}
