using JihadismeVoortgang.Reports.Checks;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Tests.Checks;

public class FigureCheckTests
{
    private static readonly DateOnly PeriodFrom = new(2016, 4, 1);

    [Fact]
    public void A_number_without_a_time_is_found()
    {
        var finding = Assert.Single(Row("Er is overlegd.").With(Written.Figure("zaken", Written.Number(12))).Findings());

        Assert.Equal((CheckKind.UndatedFigure, "Rij 1, cijfers", "12"), (finding.Kind, finding.Place.Name, finding.Quote));
    }

    [Theory]
    [InlineData("2016-03-31", null, null, true)]
    [InlineData("2016-04-01", null, null, false)]
    [InlineData("2016", null, null, false)]
    [InlineData(null, "2016-01", "2016-04", true)]
    [InlineData(null, "2016-01", "2016-05", false)]
    [InlineData(null, "2013-12", null, false)]
    public void A_figure_is_old_when_all_of_it_lies_before_the_period(string? reference, string? from, string? until, bool isFound)
    {
        var report = Row("Er is overlegd.").With(Written.Figure("zaken", Written.Number(12, reference, from, until)));
        var findings = ReportCheck.All(report.Checked() with { PeriodFrom = PeriodFrom }, new CheckSettings());

        Assert.Equal(isFound, findings.Of(CheckKind.OldFigure).Any());
    }

    [Fact]
    public void One_new_number_makes_the_series_new()
    {
        var report = Row("Er is overlegd.").With(Written.Figure("zaken", Written.Number(12, "2015-10-01"), Written.Number(14, "2016-05-01")));

        Assert.Empty(ReportCheck.All(report.Checked() with { PeriodFrom = PeriodFrom }, new CheckSettings()));
    }

    [Fact]
    public void Without_a_period_the_previous_report_is_where_it_begins()
    {
        var report = Row("Er is overlegd.").With(Written.Figure("zaken", Written.Number(12, "2016-03-01"))) with
        {
            Introduction = Written.Text("De 1 maatregelen sinds 16 maart 2016."),
            PreviousReportDate = new DateOnly(2016, 3, 16),
        };

        Assert.Equal(CheckKind.OldFigure, Assert.Single(report.Findings()).Kind);
    }

    [Theory]
    [InlineData("Er zijn 12 zaken.", true)]
    [InlineData("Er zijn twaalf lopende zaken.", true)]
    [InlineData("Er zijn 14 zaken.", false)]
    [InlineData("Op 12 mei waren er zaken.", false)]
    public void A_number_of_the_previous_report_that_is_repeated_without_a_new_one_is_found(string text, bool isFound)
    {
        var previous = Row("Er zijn 12 zaken.").With(Written.Figure("zaken", Written.Number(12, "2016-03-01")));

        Assert.Equal(isFound, Row(text).Findings(previous).Of(CheckKind.OldFigure).Any());
    }

    private static ProgressReport Row(string text) => Written.Report(Written.Row(1, text));
}
