using JihadismeVoortgang.Benchmarks.Measuring;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Interchange;
using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Benchmarks.Pdf;

/// <summary>The report that is measured: the real sixth one where it lies beside the repository, else the sample's.</summary>
/// <param name="Name">As the findings call it.</param>
/// <param name="File">The interchange file, for the portal.</param>
/// <param name="Report">Composed.</param>
internal sealed record ReportContent(string Name, string File, ProgressReport Report)
{
    public static ReportContent Find() => Surroundings.Shared("report", "zesde-voortgangsrapportage.json") is { } real
        ? Read("the real sixth report", real)
        : Read(
            "the sample's sixth report, in our own words",
            Path.Combine(Surroundings.Repository, "src", "JihadismeVoortgang.Web", "Data", "Sample", "rapportage-06.json"));

    public int Rows => Report.Themes.Sum(theme => theme.Rows.Count);

    /// <summary>Of the composed report as an edition keeps it.</summary>
    public int Bytes => ContentJson.Write(Report).Length;

    /// <summary>Every row so many times under its theme, each time with measures and footnotes of its own number.</summary>
    public ProgressReport Times(int count) => FootnoteNumbering.Number(Report with
    {
        Themes =
        [
            .. Report.Themes.Select(theme => theme with
            {
                Rows = [.. Enumerable.Range(0, count).SelectMany(copy => theme.Rows.Select(row => Copy(row, copy)))],
            }),
        ],
    });

    private static ReportRow Copy(ReportRow row, int copy) => row with
    {
        Measures = [.. row.Measures.Select(measure => measure with { Number = measure.Number + 1000 * copy })],
    };

    private static ReportContent Read(string name, string file) =>
        new(name, file, Compose(InterchangeReader.Read(System.IO.File.ReadAllBytes(file))));

    /// <summary>As the portal's Publishing does from its database, for a console that has none; figures stand on no page.</summary>
    private static ProgressReport Compose(InterchangeReport file) => FootnoteNumbering.Number(CrossReferences.Link(new ProgressReport
    {
        Number = file.Number,
        Programme = file.Programme,
        Title = file.Content.Title,
        RunningHeader = file.Content.RunningHeader,
        PreviousReportDate = file.Content.PreviousReportDate,
        ReferenceDate = file.Content.ReferenceDate,
        Introduction = MarkdownReader.ReadBlocks(file.Content.Introduction).Require(),
        Themes =
        [
            .. file.Themes.OrderBy(theme => theme.Number).Select(theme => new ReportTheme(
                theme.Number, theme.Title, [.. file.Rows.Where(row => row.Theme == theme.Number).Select(Compose)])),
        ],
    }));

    private static ReportRow Compose(InterchangeRow row) => new()
    {
        Measures =
        [
            .. row.Content.Measures.Select(measure => new ReportMeasure(
                measure.Number,
                MarkdownReader.ReadLine(measure.Description).Require(),
                [.. (row.Parts.GetValueOrDefault(measure.Number) ?? []).Select(part => new ReportMeasurePart(part.Letter, part.Description, part.CompletedInReport))])),
        ],
        Planning = new ReportPlanning(row.Content.Planning.Label, null, null, null),
        StateOfPlay = MarkdownReader.ReadBlocks(row.Content.StateOfPlay).Require(),
        RecentDevelopments = MarkdownReader.ReadBlocks(row.Content.RecentDevelopments).Require(),
    };
}
