using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Reports.Checks;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Reports.Tests.Checks;

/// <summary>Small reports as somebody would write them, for a check to read.</summary>
internal static class Written
{
    public static readonly DateOnly Today = new(2016, 7, 1);

    public static ProgressReport Report(params ReportRow[] rows) => new()
    {
        Number = 6,
        Programme = "Actieprogramma",
        Title = "Zesde voortgangsrapportage",
        RunningHeader = "Bijlage 1",
        Introduction = Text($"Dit zijn de {rows.Sum(row => row.Measures.Count)} maatregelen."),
        Themes = [new ReportTheme(1, "Voorkomen", rows)],
    };

    public static ReportRow Row(int number, string state = "Het loopt.", string developments = "Er is overlegd.") => new()
    {
        Measures = [new ReportMeasure(number, [new Text("Een maatregel.")], [])],
        Planning = new ReportPlanning("doorlopend", "ongoing", null, null),
        StateOfPlay = Text(state),
        RecentDevelopments = Text(developments),
    };

    public static ReportFigure Figure(string unit, params ReportObservation[] numbers) => new()
    {
        Key = unit,
        Label = $"Aantal {unit}",
        Unit = unit,
        Measures = [1],
        Observations = numbers,
    };

    public static ReportObservation Number(decimal value, string? reference = null, string? from = null, string? until = null) => new()
    {
        Value = value,
        Qualifier = "exact",
        Nature = "realised",
        Reference = reference,
        From = from,
        Until = until,
    };

    public static WithheldNumber Withheld(decimal value, params int[] measures) =>
        new("zaken", "Aantal zaken", measures, Quantity.Of(value), null);

    public static IReadOnlyList<Block> Text(string markdown) => MarkdownReader.ReadBlocks(markdown).Require();

    public static ProgressReport With(this ProgressReport report, params ReportFigure[] figures) => report with { Figures = figures };

    /// <summary>What the checks find; composed first, as the portal does.</summary>
    public static IReadOnlyList<Finding> Findings(
        this ProgressReport report, ProgressReport? previous = null, CheckSettings? settings = null, params WithheldNumber[] withheld) =>
        ReportCheck.All(report.Checked(previous, withheld), settings ?? new CheckSettings());

    public static CheckedReport Checked(this ProgressReport report, ProgressReport? previous = null, params WithheldNumber[] withheld) => new()
    {
        Report = FootnoteNumbering.Number(CrossReferences.Link(report)),
        Previous = previous,
        Today = Today,
        Withheld = withheld,
    };

    public static IEnumerable<Finding> Of(this IEnumerable<Finding> findings, CheckKind kind) => findings.Where(finding => finding.Kind == kind);
}
