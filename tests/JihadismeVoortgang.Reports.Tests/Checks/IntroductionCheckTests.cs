using JihadismeVoortgang.Reports.Checks;

namespace JihadismeVoortgang.Reports.Tests.Checks;

public class IntroductionCheckTests
{
    [Theory]
    [InlineData("Met de 38 maatregelen gaat het kabinet door.")]
    [InlineData("Het programma telt achtendertig maatregelen.")]
    [InlineData("Het telt 38 lopende maatregelen, waarvan twee maatregelen zijn afgerond.")]
    [InlineData("Van de 38 maatregelen lopen 36 maatregelen door.")]
    public void The_right_number_of_measures_is_accepted(string introduction) => Assert.Empty(Findings(introduction));

    [Theory]
    [InlineData("Met de 39 maatregelen gaat het kabinet door.", "39 maatregelen")]
    [InlineData("Het telt zevenendertig maatregelen.", "zevenendertig maatregelen")]
    [InlineData("Het telt tweeëndertig maatregelen; twee maatregelen zijn af.", "tweeëndertig maatregelen")]
    [InlineData("Het kabinet neemt veel maatregelen.", null)]
    public void Another_number_or_none_is_found(string introduction, string? quote) =>
        Assert.Equal([(CheckKind.MeasureCount, quote)], Findings(introduction).Select(finding => (finding.Kind, finding.Quote)));

    [Theory]
    [InlineData("De 38 maatregelen. De vorige rapportage is van 16 maart 2016.", null)]
    [InlineData("De 38 maatregelen. De vorige rapportage is van 16-03-2016.", null)]
    [InlineData("De 38 maatregelen. De vorige rapportage is van 9 november 2015.", "De inleiding geeft de vorige rapportage een andere datum dan 16 maart 2016.")]
    [InlineData("De 38 maatregelen. De Kamer vroeg dit op 9 november 2015.", "De inleiding noemt de datum van de vorige rapportage niet: 16 maart 2016.")]
    public void The_date_of_the_previous_report_is_held_against_the_introduction(string introduction, string? message)
    {
        var found = Findings(introduction, new DateOnly(2016, 3, 16)).Select(finding => finding.Message);

        Assert.Equal(message is null ? [] : [message], found);
    }

    private static IReadOnlyList<Finding> Findings(string introduction, DateOnly? previous = null) =>
        (Written.Report([.. Enumerable.Range(1, 38).Select(number => Written.Row(number))]) with
        {
            Introduction = Written.Text(introduction),
            PreviousReportDate = previous,
        }).Findings();
}
