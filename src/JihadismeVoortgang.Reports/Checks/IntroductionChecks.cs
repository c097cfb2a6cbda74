using System.Globalization;
using System.Text.RegularExpressions;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Checks;

/// <summary>What the introduction says about the report itself.</summary>
internal static partial class IntroductionChecks
{
    private static readonly Regex Counts = new(
        $@"(?<![\p{{L}}\p{{Nd}}.,])(?<number>{DutchNumber.Pattern}|[0-9]{{1,4}})(\s+\p{{L}}+)?\s+maatregelen(?!\p{{L}})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static IEnumerable<Found> Of(CheckedReport checkedReport, CheckSettings settings)
    {
        var report = checkedReport.Report;
        if (report.Introduction.Count == 0)
            return [new Found(CheckKind.EmptyIntroduction, ReportText.Introduction, "De inleiding is leeg.")];

        var words = ReportText.OfIntroduction(report).Words;
        return
        [
            .. MeasureCount(words, checkedReport.Rows.Sum(row => row.Measures.Count)),
            .. PreviousReportDate(words, report.PreviousReportDate),
            .. LongText(words, checkedReport.Previous, settings),
        ];
    }

    /// <summary>A number of less than half of them counts something else: "twee maatregelen zijn afgerond".</summary>
    private static IEnumerable<Found> MeasureCount(string words, int count)
    {
        var said = Counts.Matches(words)
            .Select(match => (match.Value, Number: DutchNumber.Of(match.Groups["number"].Value)))
            .Where(said => said.Number * 2 >= count)
            .ToList();
        if (said.Any(known => known.Number == count))
            yield break;
        if (said.Count == 0)
        {
            yield return new Found(
                CheckKind.MeasureCount,
                ReportText.Introduction,
                string.Create(CultureInfo.InvariantCulture, $"De inleiding noemt niet hoeveel maatregelen deze rapportage bevat; het zijn er {count}."));
        }

        foreach (var (quote, _) in said)
        {
            yield return new Found(
                CheckKind.MeasureCount,
                ReportText.Introduction,
                string.Create(CultureInfo.InvariantCulture, $"De inleiding noemt een ander aantal maatregelen dan deze rapportage bevat; het zijn er {count}."),
                quote);
        }
    }

    private static IEnumerable<Found> PreviousReportDate(string words, DateOnly? previous)
    {
        if (previous is { } day && !SaidTime.IsDay(words, day))
        {
            var sentence = Sentences.Of(words).FirstOrDefault(sentence => Previous.IsMatch(sentence) && SaidTime.HasDay(sentence));
            yield return new Found(
                CheckKind.PreviousReportDate,
                ReportText.Introduction,
                sentence is null
                    ? $"De inleiding noemt de datum van de vorige rapportage niet: {Dutch.Date(day)}."
                    : $"De inleiding geeft de vorige rapportage een andere datum dan {Dutch.Date(day)}.",
                sentence);
        }
    }

    private static IEnumerable<Found> LongText(string words, ProgressReport? previous, CheckSettings settings)
    {
        var (count, before) = (WordCount.Of(words), previous is null ? 0 : WordCount.Of(ReportText.OfIntroduction(previous).Words));
        if (previous is not null && WordCount.IsMuchLonger(count, before, settings))
        {
            yield return new Found(
                CheckKind.LongText,
                ReportText.Introduction,
                string.Create(CultureInfo.InvariantCulture, $"De inleiding telt {count} woorden; in de vorige rapportage waren dat er {before}."));
        }
    }

    [GeneratedRegex(@"\b(vorige|voorgaande|laatste)\s+(voortgangs)?rapportage\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Previous { get; }
}
