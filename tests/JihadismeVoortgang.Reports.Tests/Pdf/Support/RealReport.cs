using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Interchange;
using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Support;

/// <summary>The real sixth report, read and composed as the portal does, when its file lies beside the repository.</summary>
internal static class RealReport
{
    /// <summary>Skips the test where the file is not.</summary>
    public static ProgressReport LoadOrSkip() => Compose(Tests.Support.RealReport.Json());

    /// <summary>Null where the file is not.</summary>
    public static ProgressReport? Load() => Tests.Support.RealReport.Find() is { } json ? Compose(json) : null;

    /// <summary>The same as a concept, each row with a revision of its own.</summary>
    public static ProgressReport LoadConceptOrSkip() => Make.Concept(LoadOrSkip());

    private static ProgressReport Compose(byte[] json)
    {
        var file = InterchangeReader.Read(json);
        return FootnoteNumbering.Number(CrossReferences.Link(new ProgressReport
        {
            Number = file.Number,
            Programme = file.Programme,
            Title = file.Content.Title,
            RunningHeader = file.Content.RunningHeader,
            Introduction = MarkdownReader.ReadBlocks(file.Content.Introduction).Require(),
            Themes = [.. file.Themes.Select(theme => new ReportTheme(theme.Number, theme.Title,
                [.. file.Rows.Where(row => row.Theme == theme.Number).Select(row => Row(row.Content))]))],
        }));
    }

    private static ReportRow Row(StatusEntryContent content) => new()
    {
        Measures = [.. content.Measures.Select(measure =>
            new ReportMeasure(measure.Number, MarkdownReader.ReadLine(measure.Description).Require(), []))],
        Planning = Make.Planning(content.Planning.Label),
        StateOfPlay = MarkdownReader.ReadBlocks(content.StateOfPlay).Require(),
        RecentDevelopments = MarkdownReader.ReadBlocks(content.RecentDevelopments).Require(),
    };
}
