using System.Collections.Frozen;
using System.Globalization;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Developments;

namespace JihadismeVoortgang.Reports.Checks;

/// <summary>What a row says as a whole: its columns, its planning, and what it said in the report before.</summary>
internal static class ColumnChecks
{
    public static IEnumerable<Found> Of(CheckedReport report, ReportRow row, CheckSettings settings) =>
    [
        .. EmptyColumns(report, row),
        .. PastTarget(row, report.ReferenceDay),
        .. report.PreviousOf(row) is { } previous
            ? [.. UnchangedText(row, previous), .. LongText(row, previous, settings), .. report.HasNothingNew(row) ? [] : LeftParagraphs(report, row, previous)]
            : Array.Empty<Found>(),
    ];

    private static IEnumerable<Found> EmptyColumns(CheckedReport report, ReportRow row)
    {
        if (row.StateOfPlay.Count == 0)
            yield return new Found(CheckKind.EmptyStateOfPlay, ReportText.At(row, ReportPart.StateOfPlay), "De stand van zaken is leeg.");
        if (row.RecentDevelopments.Count == 0 && !report.HasNothingNew(row))
            yield return new Found(CheckKind.EmptyRecentDevelopments, ReportText.At(row, ReportPart.RecentDevelopments), "Er staan geen recente ontwikkelingen.");
    }

    private static IEnumerable<Found> PastTarget(ReportRow row, DateOnly day)
    {
        var planning = row.Planning;
        if ((planning.TargetUntil ?? planning.TargetFrom) is { } year
            && year < day.Year
            && planning.KnownState is not (PlanningState.Completed or PlanningState.Withdrawn))
        {
            yield return new Found(
                CheckKind.PastTarget,
                ReportText.At(row, ReportPart.Planning),
                string.Create(CultureInfo.InvariantCulture, $"Het streefjaar {year} is voorbij, maar de maatregel is niet gereed of vervallen."),
                planning.Label);
        }
    }

    private static IEnumerable<Found> UnchangedText(ReportRow row, ReportRow previous)
    {
        if (row.Planning != previous.Planning && IsSame(row.StateOfPlay, previous.StateOfPlay)
            && (row.RecentDevelopments.Count == 0 || IsSame(row.RecentDevelopments, previous.RecentDevelopments)))
        {
            yield return new Found(
                CheckKind.UnchangedText,
                ReportText.At(row, ReportPart.StateOfPlay),
                $"De planning is gewijzigd van '{previous.Planning.Label}' in '{row.Planning.Label}', maar de tekst is gelijk aan die van de vorige rapportage.");
        }
    }

    /// <summary>Both columns together: what moves from recent developments into the state makes nothing longer.</summary>
    private static IEnumerable<Found> LongText(ReportRow row, ReportRow previous, CheckSettings settings)
    {
        var (words, before) = (WordsIn(row), WordsIn(previous));
        if (WordCount.IsMuchLonger(words, before, settings))
        {
            yield return new Found(
                CheckKind.LongText,
                ReportText.At(row, ReportPart.StateOfPlay),
                string.Create(CultureInfo.InvariantCulture, $"De tekst van deze rij telt {words} woorden; in de vorige rapportage waren dat er {before}."));
        }
    }

    private static IEnumerable<Found> LeftParagraphs(CheckedReport report, ReportRow row, ReportRow previous) =>
        PastParagraphs.Of(previous, row.StateOfPlay, report.Dropped.GetValueOrDefault(row.Measures[0].Number, FrozenSet<string>.Empty))
            .Where(paragraph => paragraph.Fate == ParagraphFate.Open)
            .Select(paragraph => new Found(
                CheckKind.LeftParagraph,
                ReportText.At(row, ReportPart.RecentDevelopments),
                "Deze alinea uit de vorige rapportage is niet verplaatst naar de stand van zaken en ook niet als vervallen gemeld.",
                Begin(paragraph.Words)));

    /// <summary>Enough to find it by.</summary>
    private static string Begin(string words)
    {
        const int Shown = 80;
        return words.Length <= Shown ? words : $"{words[..(words.LastIndexOf(' ', Shown) is > 0 and var space ? space : Shown)]} …";
    }

    private static int WordsIn(ReportRow row) => ReportText.ColumnsOf(row).Sum(text => WordCount.Of(text.Words));

    private static bool IsSame(IReadOnlyList<Block> text, IReadOnlyList<Block> previous) => PlainText.WithNotes(text) == PlainText.WithNotes(previous);
}
