using JihadismeVoortgang.Reports.Checks;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Tests.Checks;

public class ReportCheckTests
{
    [Fact]
    public void A_sound_report_has_no_findings() =>
        Assert.Empty(Written.Report(Written.Row(1), Written.Row(2, "Zie maatregel 1.[^1]\n\n[^1]: Ibidem")).Findings());

    [Fact]
    public void Empty_columns_are_found_with_their_places()
    {
        var findings = Written.Report(Written.Row(1, state: ""), Written.Row(2, developments: "")).Findings();

        Assert.Equal(
            [
                (CheckKind.EmptyStateOfPlay, Severity.Blocking, 1, ReportPart.StateOfPlay, "Rij 1, stand van zaken"),
                (CheckKind.EmptyRecentDevelopments, Severity.Advisory, 2, ReportPart.RecentDevelopments, "Rij 2, recente ontwikkelingen"),
            ],
            findings.Select(finding => (finding.Kind, finding.Severity, finding.Place.Measure!.Value, finding.Place.Part, finding.Place.Name)));
    }

    [Fact]
    public void Where_nobody_began_or_nothing_changed_no_recent_developments_are_missed_but_a_state_of_play_is()
    {
        var report = Written.Report(Written.Row(1, developments: ""), Written.Row(2, developments: ""), Written.Row(3, state: "", developments: "")).Checked();

        Assert.Equal(
            [(CheckKind.EmptyRecentDevelopments, 2), (CheckKind.EmptyStateOfPlay, 3)],
            ReportCheck.All(report with { NothingNew = new HashSet<int> { 1, 3 } }, new CheckSettings())
                .Where(finding => finding.Place.Measure is not null)
                .Select(finding => (finding.Kind, finding.Place.Measure!.Value)));
    }

    [Fact]
    public void A_paragraph_left_in_a_row_that_nobody_began_or_that_is_unchanged_is_no_finding()
    {
        var before = Written.Report(Written.Row(1, "Stand.", "Een nieuwe zaak is begonnen."), Written.Row(2, "Stand.", "Een andere zaak is begonnen."));
        var report = new CheckedReport
        {
            Report = Written.Report(Written.Row(1, "Stand.", ""), Written.Row(2, "Stand.", "")),
            Previous = before,
            Today = new DateOnly(2016, 10, 1),
        };

        Assert.Equal([1, 2], Left(report));
        Assert.Equal([2], Left(report with { NothingNew = new HashSet<int> { 1 } }));

        static IEnumerable<int?> Left(CheckedReport report) => ReportCheck.All(report, new CheckSettings())
            .Where(finding => finding.Kind == CheckKind.LeftParagraph)
            .Select(finding => finding.Place.Measure);
    }

    [Fact]
    public void All_is_found_at_once_introduction_first()
    {
        var report = Written.Report(Written.Row(1, "Zie maatregel 9.", ""), Written.Row(2, "")) with { Introduction = [] };

        Assert.Equal(
            [CheckKind.EmptyIntroduction, CheckKind.UnknownMeasure, CheckKind.EmptyRecentDevelopments, CheckKind.EmptyStateOfPlay],
            report.Findings().Select(finding => finding.Kind));
    }

    [Theory]
    [InlineData("inProgress", 2015, 2015, true)]
    [InlineData("inProgress", 2014, 2016, false)]
    [InlineData("completed", 2015, 2015, false)]
    [InlineData("withdrawn", 2015, 2015, false)]
    [InlineData(null, 2015, 2015, true)]
    public void A_target_in_the_past_is_found_unless_the_measure_is_done(string? state, int from, int until, bool isFound)
    {
        var row = Written.Row(1) with { Planning = new ReportPlanning("2015", state, from, until) };

        Assert.Equal(isFound, Written.Report(row).Findings().Of(CheckKind.PastTarget).Any());
    }

    [Fact]
    public void A_target_is_past_on_the_reference_day_of_the_report_and_not_today()
    {
        var row = Written.Row(1) with { Planning = new ReportPlanning("2015", "inProgress", 2015, 2015) };

        Assert.Empty((Written.Report(row) with { ReferenceDate = new DateOnly(2015, 12, 31) }).Findings());
    }

    [Fact]
    public void A_reference_to_a_measure_without_a_row_blocks()
    {
        var finding = Assert.Single(Written.Report(Written.Row(1), Written.Row(2, "Zie **maatregelen 1 en 12**.")).Findings());

        Assert.Equal((CheckKind.UnknownMeasure, Severity.Blocking, "12"), (finding.Kind, finding.Severity, finding.Quote));
        Assert.Equal("Hier wordt verwezen naar maatregel 12, die niet in deze rapportage staat.", finding.Message);
    }

    [Fact]
    public void A_reference_in_a_note_of_the_introduction_is_found_there()
    {
        var report = Written.Report(Written.Row(1)) with { Introduction = Written.Text("De 1 maatregelen.[^1]\n\n[^1]: Zie maatregel 12.") };

        Assert.Equal((CheckKind.UnknownMeasure, (int?)null), Assert.Single(report.Findings().Select(finding => (finding.Kind, finding.Place.Measure))));
    }

    [Fact]
    public void A_note_to_be_filled_in_later_has_no_text()
    {
        var finding = Assert.Single(Written.Report(Written.Row(1, "Eerst.[^1] Dan.[^2]\n\n[^1]: Brief\n\n[^2]: …")).Findings());

        Assert.Equal((CheckKind.EmptyFootnote, Severity.Blocking, "Voetnoot 2 heeft geen tekst."), (finding.Kind, finding.Severity, finding.Message));
    }

    [Fact]
    public void A_text_that_stays_the_same_though_the_planning_changed_is_found()
    {
        var row = Written.Row(1) with { Planning = new ReportPlanning("2016", "inProgress", 2016, 2016) };
        var changed = row with { StateOfPlay = Written.Text("Het is af.") };
        var previous = Written.Report(Written.Row(1));

        Assert.Single(Written.Report(row).Findings(previous).Of(CheckKind.UnchangedText));
        Assert.Empty(Written.Report(changed).Findings(previous).Of(CheckKind.UnchangedText));
        Assert.Empty(Written.Report(Written.Row(1)).Findings(previous).Of(CheckKind.UnchangedText));
    }

    [Theory]
    [InlineData(20, 100, false)]
    [InlineData(20, 170, true)]
    [InlineData(200, 390, false)]
    [InlineData(200, 400, true)]
    public void A_text_is_much_longer_by_a_factor_and_a_number_of_words(int before, int words, bool isFound)
    {
        static ReportRow Row(int count) => Written.Row(1, Repeat(count / 2), Repeat(count - (count / 2)));

        var findings = Written.Report(Row(words)).Findings(Written.Report(Row(before)));

        Assert.Equal(isFound, findings.Of(CheckKind.LongText).Any());
    }

    [Fact]
    public void Moving_text_from_one_column_to_the_other_makes_nothing_longer()
    {
        var previous = Written.Report(Written.Row(1, "Het loopt.", Repeat(300)));

        Assert.Empty(Written.Report(Written.Row(1, $"Het loopt. {Repeat(300)}", "Er is overlegd.")).Findings(previous));
    }

    [Fact]
    public void A_check_can_be_made_strict_mild_or_put_off()
    {
        var report = Written.Report(Written.Row(1, state: "", developments: ""));
        var settings = new CheckSettings
        {
            Severities = new Dictionary<CheckKind, Severity>
            {
                [CheckKind.EmptyStateOfPlay] = Severity.Off,
                [CheckKind.EmptyRecentDevelopments] = Severity.Blocking,
            },
        };

        Assert.Equal([(CheckKind.EmptyRecentDevelopments, Severity.Blocking)], report.Findings(settings: settings).Select(finding => (finding.Kind, finding.Severity)));
    }

    [Fact]
    public void A_withheld_number_blocks_whatever_is_set_and_is_never_repeated()
    {
        var settings = new CheckSettings { Severities = new Dictionary<CheckKind, Severity> { [CheckKind.WithheldNumber] = Severity.Off } };
        var report = Written.Report(Written.Row(1, "Er zijn 48.713 zaken."), Written.Row(2, "Er zijn 48713 zaken."));

        var finding = Assert.Single(report.Findings(settings: settings, withheld: Written.Withheld(48713, 1)));

        Assert.Equal((CheckKind.WithheldNumber, Severity.Blocking, "Rij 1, stand van zaken"), (finding.Kind, finding.Severity, finding.Place.Name));
        Assert.DoesNotContain("48", finding.Message, StringComparison.Ordinal);
        Assert.Null(finding.Quote);
    }

    [Fact]
    public void The_findings_of_a_row_are_asked_for_by_any_of_its_measures()
    {
        var row = Written.Row(3, "") with { Measures = [.. Written.Row(3).Measures, .. Written.Row(4).Measures] };
        var report = (Written.Report(Written.Row(1, ""), row) with { Introduction = [] }).Checked();

        Assert.Equal("Rij 3 & 4, stand van zaken", Assert.Single(ReportCheck.Of(report, new CheckSettings(), 4)).Place.Name);
        Assert.Equal(CheckKind.EmptyIntroduction, Assert.Single(ReportCheck.Of(report, new CheckSettings(), null)).Kind);
        Assert.Empty(ReportCheck.Of(report, new CheckSettings(), 9));
    }

    private static string Repeat(int words) => string.Join(' ', Enumerable.Repeat("woord", words));
}
