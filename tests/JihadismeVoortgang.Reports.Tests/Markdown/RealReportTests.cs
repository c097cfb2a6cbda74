using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Reports.Tests.Markdown;

public class RealReportTests
{
    [Fact]
    public void Every_text_of_the_real_report_is_canonical_already()
    {
        var report = RealReport.Load();
        var texts = report.Rows.SelectMany(row => new[] { row.StateOfPlay, row.RecentDevelopments })
            .Append(report.Introduction)
            .Select(report.Kept)
            .ToList();
        Assert.Equal(75, texts.Count);
        Assert.All(texts, text => Assert.Equal(text, MarkdownWriter.Write(MarkdownReader.ReadBlocks(text).Require())));
    }

    [Fact]
    public void Every_designation_of_the_real_report_is_canonical_already()
    {
        var report = RealReport.Load();
        var lines = report.Rows.SelectMany(row => row.Measures).Select(measure => report.Kept(measure.Description)).ToList();
        Assert.Equal(38, lines.Count);
        Assert.All(lines, line => Assert.Equal(line, MarkdownWriter.WriteLine(MarkdownReader.ReadLine(line).Require())));
    }

    [Fact]
    public void Composing_the_real_report_and_taking_it_apart_gives_its_texts_and_its_list_of_notes()
    {
        var real = RealReport.Load();
        var report = real.Composed();
        var rows = report.Themes.Single().Rows;
        Assert.Equal(real.Introduction, MarkdownWriter.WriteBody(report.Introduction));
        Assert.Equal(
            real.Rows.SelectMany(row => row.Measures.Select(measure => measure.Description).Append(row.StateOfPlay).Append(row.RecentDevelopments)),
            rows.SelectMany(row => row.Measures.Select(measure => MarkdownWriter.WriteBody(measure.Description))
                .Append(MarkdownWriter.WriteBody(row.StateOfPlay))
                .Append(MarkdownWriter.WriteBody(row.RecentDevelopments))));
        Assert.Equal(
            real.Footnotes.Select(note => $"{note.Mark} {note.Text}"),
            rows.SelectMany(NotesOf).Select(note => $"{note.Number} {MarkdownWriter.WriteLine(note.Content)}"));
    }

    [Fact]
    public void The_real_report_refers_to_these_rows() =>
        Assert.Equal(
            [
                "7>15", "15>7", "15>11", "15>7", "16>30", "19>29", "19>29", "20>11", "24>27", "24>28", "25>26", "26>30",
                "27>24", "30>22", "36>20", "38>36", "38>37",
            ],
            RealReport.Load().Composed().Themes.Single().Rows.SelectMany(row =>
                LinesOf(row).SelectMany(ContentWalk.LeavesOf).OfType<MeasureReference>()
                    .Select(reference => $"{row.Measures[0].Number}>{reference.Measure}")));

    [Fact]
    public void The_real_report_survives_as_json()
    {
        var json = ContentJson.Write(RealReport.Load().Composed());
        Assert.Equal(json, ContentJson.Write(ContentJson.Read(json)));
    }

    private static IEnumerable<Footnote> NotesOf(ReportRow row) => LinesOf(row).SelectMany(ContentWalk.NotesOf);

    private static IEnumerable<IReadOnlyList<Inline>> LinesOf(ReportRow row) =>
        row.Measures.Select(measure => measure.Description)
            .Concat(ContentWalk.LinesOf(row.StateOfPlay))
            .Concat(ContentWalk.LinesOf(row.RecentDevelopments));
}
