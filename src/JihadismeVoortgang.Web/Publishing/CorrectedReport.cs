using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Interchange;
using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>
/// What a correction changes in the copy of an edition: the copy itself is rewritten, never composed anew from today's
/// tables. Cross-references are found and notes numbered again through the whole, as at the adoption.
/// </summary>
internal static class CorrectedReport
{
    /// <summary>The copy a correction begins with.</summary>
    public static ProgressReport Begin(ProgressReport mended, int correction) => mended with { Correction = correction };

    /// <summary>The row of a measure as it is written; null when the edition has none.</summary>
    public static StatusEntryContent? RowOf(ProgressReport report, int measure) =>
        Find(report, measure) is { } row ? PreviousReport.ContentOf(row) : null;

    /// <summary>Title, running header and introduction as they are written.</summary>
    public static RoundContent HeadOf(ProgressReport report) => new(
        report.Title, report.RunningHeader, MarkdownWriter.Write(report.Introduction), report.PreviousReportDate, report.ReferenceDate);

    /// <param name="report">The copy.</param>
    /// <param name="measure">Any measure of the row.</param>
    /// <param name="content">Canonical texts, about the measures the row has.</param>
    /// <exception cref="BrokenRuleException">The edition has no such row.</exception>
    public static ProgressReport WithRow(ProgressReport report, int measure, StatusEntryContent content)
    {
        var known = Find(report, measure) ?? throw new BrokenRuleException("", $"Rapportage {report.Number} heeft geen rij voor maatregel {measure}.");
        var row = known with
        {
            Measures = [.. known.Measures.Zip(content.Measures, (own, given) => own with { Description = MarkdownReader.ReadLine(given.Description).Require() })],
            Planning = ReportComposer.Planning(content.Planning.Label, content.Planning.State, content.Planning.TargetFrom, content.Planning.TargetUntil),
            StateOfPlay = MarkdownReader.ReadBlocks(content.StateOfPlay).Require(),
            RecentDevelopments = MarkdownReader.ReadBlocks(content.RecentDevelopments).Require(),
        };
        return Whole(report with
        {
            Themes = [.. report.Themes.Select(theme => theme with { Rows = [.. theme.Rows.Select(other => ReferenceEquals(other, known) ? row : other)] })],
        });
    }

    /// <param name="report">The copy.</param>
    /// <param name="head">Title, running header and canonical introduction, with the dates.</param>
    public static ProgressReport WithHead(ProgressReport report, RoundContent head) => Whole(report with
    {
        Title = head.Title,
        RunningHeader = head.RunningHeader,
        Introduction = MarkdownReader.ReadBlocks(head.Introduction).Require(),
        PreviousReportDate = head.PreviousReportDate,
        ReferenceDate = head.ReferenceDate,
    });

    /// <summary>Another number for one that is recorded beside the texts, at the same time and of the same nature.</summary>
    /// <param name="report">The copy.</param>
    /// <param name="place">Which of its numbers, as <see cref="Numbers"/> lists them.</param>
    /// <param name="number">What it is to be.</param>
    /// <exception cref="BrokenRuleException">There is no such number.</exception>
    public static ProgressReport WithNumber(ProgressReport report, int place, CorrectedNumber number)
    {
        var at = -1;
        var mended = report with
        {
            Figures = [.. report.Figures.Select(figure => figure with { Observations = [.. figure.Observations.Select(Mend)] })],
        };
        return place >= 0 && place <= at ? mended : throw new BrokenRuleException("", "Dit cijfer staat niet in de rapportage.");

        ReportObservation Mend(ReportObservation observation)
        {
            var isMeant = ++at == place;
            var parts = observation.Parts.Select(Mend).ToList();
            return isMeant
                ? observation with
                {
                    Value = number.Quantity.IsRange ? null : number.Quantity.Low,
                    Low = number.Quantity.IsRange ? number.Quantity.Low : null,
                    High = number.Quantity.IsRange ? number.Quantity.High : null,
                    Qualifier = JsonWord.Of(number.Quantity.Qualifier),
                    Printed = number.Printed,
                    Correction = number.Reason,
                    Parts = parts,
                }
                : observation with { Parts = parts };
        }
    }

    /// <summary>All numbers recorded beside the texts, each with its series: parts after their whole.</summary>
    public static IEnumerable<(ReportFigure Figure, ReportObservation Observation)> Numbers(ProgressReport report) =>
        report.Figures.SelectMany(figure => figure.Observations.SelectMany(WithParts).Select(observation => (figure, observation)));

    /// <summary>Labels of the rows that differ between two editions of one report, and whether anything else does.</summary>
    public static CorrectedPlaces Differences(ProgressReport before, ProgressReport after) => new(
        HeadOf(before) != HeadOf(after),
        [
            .. after.Themes.SelectMany(theme => theme.Rows)
                .Where(row => Find(before, row.Measures[0].Number) is not { } old || !PreviousReport.ContentOf(old).Matches(PreviousReport.ContentOf(row)))
                .Select(row => row.Measures[0].Number),
        ],
        !Numbers(before).Select(number => Plain(number.Observation)).SequenceEqual(Numbers(after).Select(number => Plain(number.Observation))));

    /// <summary>As it is frozen: who opens any file of it reads first that it is a correction, and of what.</summary>
    public static ProgressReport ForPrint(ProgressReport report, Correction correction) => report with
    {
        Introduction = [new Paragraph([new Strong([new Text($"Correctie-editie {correction.Edition}.")]), new Text($" {correction.Reason}")]), .. report.Introduction],
    };

    private static ReportRow? Find(ProgressReport report, int measure) =>
        report.Themes.SelectMany(theme => theme.Rows).FirstOrDefault(row => row.Measures.Any(known => known.Number == measure));

    private static ProgressReport Whole(ProgressReport report) => FootnoteNumbering.Number(CrossReferences.Link(report));

    private static IEnumerable<ReportObservation> WithParts(ReportObservation observation) =>
        observation.Parts.SelectMany(WithParts).Prepend(observation);

    private static ReportObservation Plain(ReportObservation observation) => observation with { Parts = [] };
}

/// <param name="Quantity">The number.</param>
/// <param name="Printed">The words in the text; null without.</param>
/// <param name="Reason">Why it is another than was printed.</param>
internal sealed record CorrectedNumber(Domain.Figures.Quantity Quantity, string? Printed, string Reason);

/// <param name="IsHeadCorrected">Title, running header, introduction or dates.</param>
/// <param name="Rows">First measures of the rows whose words or planning differ.</param>
/// <param name="AreNumbersCorrected">Figures recorded beside the texts.</param>
public sealed record CorrectedPlaces(bool IsHeadCorrected, IReadOnlyList<int> Rows, bool AreNumbersCorrected);
