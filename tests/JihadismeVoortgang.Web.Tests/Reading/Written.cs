using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Reading.History;

namespace JihadismeVoortgang.Web.Tests.Reading;

/// <summary>Reports in the words of a test.</summary>
internal static class Written
{
    public static Paragraph Paragraph(params Inline[] content) => new(content);

    public static IReadOnlyList<Block> Text(string words) => words.Length == 0 ? [] : [Paragraph(new Text(words))];

    public static ReportMeasure Measure(int number, params ReportMeasurePart[] parts) =>
        new(number, [new Text($"Omschrijving {number}.")], parts);

    public static ReportRow Row(int measure, string state = "Stand.", string developments = "Nieuws.") => new()
    {
        Measures = [Measure(measure)],
        Planning = Planning("doorlopend toegepast", "ongoing"),
        StateOfPlay = Text(state),
        RecentDevelopments = Text(developments),
    };

    public static ReportRow Together(params int[] measures) => Row(0) with { Measures = [.. measures.Select(number => Measure(number))] };

    public static ReportPlanning Planning(string label, string? state, int? from = null, int? until = null) => new(label, state, from, until);

    public static ProgressReport Report(int number, params ReportRow[] rows) => new()
    {
        Number = number,
        Programme = "Proefprogramma",
        Title = $"Rapportage nummer {number}",
        RunningHeader = $"Bijlage 1: Rapportage nummer {number}",
        Introduction = Text("Een inleiding."),
        Themes = rows.Length == 0 ? [] : [new ReportTheme(1, "Eerste thema", rows)],
    };

    public static PublishedEdition Edition(int report, int correction = 0, bool isCurrent = true) => new(
        new EditionNumber(report, correction),
        $"Rapportage nummer {report}",
        AdoptedAt: null,
        new DateTimeOffset(2016, 1, 31, 22, 30, 0, TimeSpan.Zero).AddMonths(6 * (report - 6)).AddDays(10 * correction),
        Kamerstuk: null,
        Reason: correction == 0 ? null : "Een getal klopte niet.",
        PdfSha256: new string('a', 64),
        isCurrent);

    /// <summary>All current and without corrections.</summary>
    public static ProgrammeHistory History(params ProgressReport[] newestFirst)
    {
        var reports = newestFirst.Select(report => new PublishedReport(Edition(report.Number), report)).ToList();
        return new ProgrammeHistory([.. reports.Select(report => report.Edition)], reports);
    }
}
