using JihadismeVoortgang.Reports.Checks;

namespace JihadismeVoortgang.Reports.Tests.Checks;

public class AbbreviationCheckTests
{
    [Theory]
    [InlineData("De Raad voor de Kinderbescherming (RVDK) onderzoekt. De RVDK meldt.")]
    [InlineData("De RVDK (Raad voor de Kinderbescherming) onderzoekt.")]
    [InlineData("De RVDK (de Nederlandse Raad) onderzoekt.")]
    [InlineData("De Nederlandse Internet Referral Unit (NL IRU) en de IRU’s elders.")]
    [InlineData("### RVDK\n\nDe Raad voor de Kinderbescherming (RVDK) onderzoekt.")]
    [InlineData("Het OM, de AIVD en de EU-landen.")]
    [InlineData("Deel II, artikel IV, categorie A en de A12 of 2XL.")]
    public void An_explained_or_known_abbreviation_is_not_found(string text) => Assert.Empty(Found(text));

    [Theory]
    [InlineData("De RVDK onderzoekt.", "RVDK")]
    [InlineData("De RVDK-raad onderzoekt.", "RVDK")]
    [InlineData("De DT&V onderzoekt.", "DT&V")]
    [InlineData("De RVDK (peildatum 3 mei 2016) onderzoekt.", "RVDK")]
    [InlineData("De RVDK (zie de Bijlage) onderzoekt.", "RVDK")]
    public void An_unexplained_one_is_found(string text, string abbreviation) =>
        Assert.Equal([$"De afkorting {abbreviation} wordt hier voor het eerst gebruikt en niet uitgelegd."], Found(text));

    [Fact]
    public void It_is_found_once_where_it_is_first_used()
    {
        var findings = Written.Report(
            Written.Row(1, "De RVDK onderzoekt. De RVDK meldt."), Written.Row(2, "De Raad (RVDK) en de RVDK.")).Findings();

        Assert.Equal(1, Assert.Single(findings).Place.Measure);
    }

    [Fact]
    public void What_an_earlier_row_explains_is_known_in_a_later_one() =>
        Assert.Empty(Written.Report(Written.Row(1, "De Raad (RVDK)."), Written.Row(2, "De RVDK meldt.")).Findings());

    [Fact]
    public void The_list_of_known_ones_is_a_setting()
    {
        var settings = new CheckSettings { KnownAbbreviations = new HashSet<string> { "RVDK" } };

        Assert.Empty(Written.Report(Written.Row(1, "De RVDK onderzoekt.")).Findings(settings: settings));
    }

    [Fact]
    public void The_quote_is_a_few_words_of_its_own_line()
    {
        var text = "Een andere regel.\n\nHet overleg dat elke maand bijeenkomt met de RVDK gaat over alle gemeenten die meedoen.";

        Assert.Equal("elke maand bijeenkomt met de RVDK gaat over alle gemeenten die", Assert.Single(Written.Report(Written.Row(1, text)).Findings()).Quote);
    }

    private static IEnumerable<string> Found(string text) =>
        Written.Report(Written.Row(1, text)).Findings().Of(CheckKind.UnexplainedAbbreviation).Select(finding => finding.Message);
}
