using JihadismeVoortgang.Reports.Checks;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Tests.Checks;

public class NumberCheckTests
{
    [Theory]
    [InlineData("Er lopen 218 strafzaken (peildatum 22 mei 2016).", "218 strafzaken")]
    [InlineData("Op 22 mei 2016 liepen er 218 aan jihadisme gerelateerde strafzaken.", "218 aan jihadisme gerelateerde strafzaken")]
    [InlineData("Er zijn ongeveer 218 (peildatum 22-5-2016) strafzaken.", "218 (peildatum 22-5-2016) strafzaken")]
    [InlineData("Op 22 mei 2016 waren er twaalf strafzaken.", "twaalf strafzaken")]
    public void Another_number_at_the_same_time_is_found(string text, string quote)
    {
        var finding = Assert.Single(Findings(text, Written.Number(217, "2016-05-22")));

        Assert.Equal((CheckKind.OtherNumber, "Rij 1, stand van zaken", quote), (finding.Kind, finding.Place.Name, finding.Quote));
        Assert.EndsWith("maar vastgelegd is voor 'Aantal strafzaken': 217 (peildatum 22 mei 2016).", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Er lopen 217 strafzaken (peildatum 22 mei 2016).")]
    [InlineData("Er liepen 180 strafzaken (peildatum 1 maart 2016).")]
    [InlineData("Er lopen veel strafzaken. Op 22 mei 2016 zijn 218 personen gehoord.")]
    [InlineData("Op 22 mei 2016 zijn 4 personen gehoord in strafzaken.")]
    [InlineData("Op 22 mei 2016 verscheen maatregel 1 over strafzaken.")]
    [InlineData("Er lopen 218 strafzaken.")]
    public void The_same_number_another_time_or_another_thing_is_not(string text) =>
        Assert.Empty(Findings(text, Written.Number(217, "2016-05-22")));

    [Fact]
    public void The_reference_date_of_the_report_holds_where_a_sentence_gives_no_time()
    {
        var report = Report("Er lopen 218 strafzaken.", Written.Number(217, "2016-05-22")) with { ReferenceDate = new DateOnly(2016, 5, 22) };

        Assert.Equal(CheckKind.OtherNumber, Assert.Single(report.Findings()).Kind);
    }

    [Theory]
    [InlineData("Van februari 2013 tot 1 juni 2016 waren er 66 strafzaken.", true)]
    [InlineData("Van februari 2013 tot en met 31 mei 2016 waren er 66 strafzaken.", true)]
    [InlineData("Van februari 2013 tot 1 juni 2016 waren er 67 strafzaken.", false)]
    [InlineData("Van februari 2013 tot 1 juni 2015 waren er 66 strafzaken.", false)]
    public void A_period_is_recognised_by_both_its_ends(string text, bool isFound) =>
        Assert.Equal(isFound, Findings(text, Written.Number(67, from: "2013-02", until: "2016-06-01")).Any());

    [Fact]
    public void A_part_and_the_number_of_another_figure_are_no_other_number()
    {
        var whole = Written.Number(38, "2016-05-22") with { Parts = [Written.Number(9)] };
        var report = Written.Report(Written.Row(1, "Op 22 mei 2016 zijn 38 personen geplaatst, van wie 9 personen sinds kort; de lijst telt 48 personen."))
            .With(Written.Figure("personen", whole), Written.Figure("personen", Written.Number(48, "2016-05-22")) with { Key = "lijst" });

        Assert.Empty(report.Findings());
    }

    [Fact]
    public void Two_numbers_that_hold_at_the_same_time_are_found()
    {
        var finding = Assert.Single(Findings(
            "Tot 1 januari 2017 zijn er 2 staven; per 1 januari 2016 zijn er 4.", Written.Number(2, until: "2017-01-01"), Written.Number(4, "2016-01-01")));

        Assert.Equal(CheckKind.TwoNumbers, finding.Kind);
        Assert.Contains("2 (tot 1 januari 2017) en 4 (peildatum 1 januari 2016)", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_of_two_days_or_two_periods_may_differ()
    {
        Assert.Empty(Findings("Eerst 12, nu 14.", Written.Number(12, "2016-04-01"), Written.Number(14, "2016-05-01")));
        Assert.Empty(Findings("Eerst 12, nu 14.", Written.Number(12, from: "2013-02", until: "2016-04"), Written.Number(14, from: "2013-02", until: "2016-05")));
    }

    [Fact]
    public void What_came_of_it_may_differ_from_what_was_announced() =>
        Assert.Empty(Findings("Van de 100 zijn er 19.", Written.Number(100, "2016-05-01") with { Nature = "announced" }, Written.Number(19, "2016-05-01")));

    [Fact]
    public void A_number_that_the_row_does_not_say_is_no_second_number() =>
        Assert.Empty(Findings("Er zijn er 4.", Written.Number(2, until: "2017-01-01"), Written.Number(4, "2016-01-01")));

    private static ProgressReport Report(string text, params ReportObservation[] numbers) =>
        Written.Report(Written.Row(1, text)).With(Written.Figure("strafzaken", numbers));

    private static IReadOnlyList<Finding> Findings(string text, params ReportObservation[] numbers) => Report(text, numbers).Findings();
}
