using JihadismeVoortgang.Reports.Checks;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Tests.Checks;

/// <summary>
/// The checks against a report that went to Parliament, and against the sample: what they find there was read by a person
/// and is right; anything more would be noise.
/// </summary>
public class RealReportCheckTests
{
    private static readonly int[] RowsWithAbbreviations = [6, 6, 6, 8, 20, 33, 33, 36, 36];

    [Fact]
    public void The_real_report_gives_few_findings_and_none_that_blocks()
    {
        var findings = Find(Real());

        Assert.Equal(
            [
                (CheckKind.OldFigure, 14),
                (CheckKind.TwoNumbers, 32),
                .. RowsWithAbbreviations.Select(measure => (CheckKind.UnexplainedAbbreviation, measure)),
            ],
            findings
                .Where(finding => finding.Kind != CheckKind.UndatedFigure)
                .Select(finding => (finding.Kind, finding.Place.Measure!.Value))
                .Order());
        Assert.Equal(17, findings.Of(CheckKind.UndatedFigure).Count());
        Assert.DoesNotContain(findings, finding => finding.IsBlocking);
    }

    [Fact]
    public void The_sample_gives_no_false_alarm_about_numbers()
    {
        var findings = new[] { (5, 4), (6, 5), (7, 6) }.SelectMany(pair => Find(
            ReportFiles.Sample(pair.Item1), pair.Item2 < 5 ? null : ReportFiles.Sample(pair.Item2))).ToList();

        Assert.Empty(findings.Of(CheckKind.OtherNumber));
        Assert.Equal(32, Assert.Single(findings.Of(CheckKind.TwoNumbers)).Place.Measure);
        Assert.DoesNotContain(findings, finding => finding.IsBlocking);
    }

    [Fact]
    public void Most_mistyped_numbers_with_a_time_are_found_in_the_real_report()
    {
        var real = Real();
        var dated = real.Figures
            .SelectMany(figure => figure.Observations.Select(number => (Figure: figure, Number: number)))
            .Where(known => (known.Number.From ?? known.Number.Until ?? known.Number.Reference) is not null)
            .ToList();

        var found = dated.Count(known => Find(WithOneMore(real, known.Figure, known.Number)).Of(CheckKind.OtherNumber).Any());

        Assert.Equal((18, 28), (found, dated.Count));
    }

    /// <summary>Its file has no figures; the sample records the same ones.</summary>
    private static ProgressReport Real() =>
        ReportFiles.Compose(Support.RealReport.Json()) with { Figures = ReportFiles.Sample(6).Figures };

    private static ProgressReport WithOneMore(ProgressReport report, ReportFigure figure, ReportObservation number)
    {
        var raised = number with { Low = number.Low + 1, High = number.High + 1 };
        return report with
        {
            Figures = [.. report.Figures.Select(known => known != figure
                ? known
                : known with { Observations = [.. known.Observations.Select(other => other == number ? raised : other)] })],
        };
    }

    private static IReadOnlyList<Finding> Find(ProgressReport report, ProgressReport? previous = null) =>
        ReportCheck.All(new CheckedReport { Report = report, Previous = previous, Today = Written.Today }, new CheckSettings());
}
