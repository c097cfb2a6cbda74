using System.Globalization;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Tests.Office.Support;

/// <summary>What a file of a report must read like; lines without words are left out on both sides.</summary>
internal static class ExpectedLines
{
    private static readonly string[] Heads = ["Nr", "omschrijving", "Planning", "Stand van zaken", "Recente ontwikkelingen"];

    public static OfficeLine[] Of(ProgressReport report) =>
    [
        .. Lines(report).Select(line => line with { Words = line.Words.Replace('\uF0B7', '•') })
            .Where(line => line.Words.Length > 0),
    ];

    private static IEnumerable<OfficeLine> Lines(ProgressReport report) =>
    [
        new("", "H1", report.Title),
        .. report.Introduction.Count == 0 ? [] : Lines("", report.Introduction).Prepend(new("", "H2", "Inleiding")),
        .. report.Themes.SelectMany(theme => Lines(theme, report.IsConcept)),
    ];

    private static IEnumerable<OfficeLine> Lines(ReportTheme theme, bool isConcept) =>
    [
        new("", "H2", $"{theme.Number}. {theme.Title}"),
        .. Heads.Select((head, column) => new OfficeLine(OfficeLine.InHead(column), "P", head)),
        .. theme.Rows.SelectMany((row, index) => Cells(row, isConcept)
            .SelectMany((cell, column) => Lines(OfficeLine.InRow(index, column), cell))),
    ];

    private static IEnumerable<IReadOnlyList<Block>> Cells(ReportRow row, bool isConcept) =>
    [
        [Words(row.Label), .. isConcept ? (Block[])[Words(row.State!), Words($"revisie {row.Revision}")] : []],
        [.. row.Measures.Select(measure => new Paragraph(measure.Description))],
        [Words(row.Planning.Label)],
        row.StateOfPlay,
        row.RecentDevelopments,
    ];

    private static IEnumerable<OfficeLine> Lines(string place, IReadOnlyList<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Paragraph paragraph => [new(place, "P", Of(paragraph.Content))],
        SubHeading heading => [new(place, "H3", Of(heading.Content))],
        BulletList list => list.Items.Select(item => new OfficeLine(place, "•", Of(item.Content))),
        // Neither Word nor LibreOffice counts as far as that.
        NumberedList { Start: > 30_000 } list => list.Items.Select(
            (item, index) => new OfficeLine(place, "P", $"{list.Start + index}. {Of(item.Content)}")),
        NumberedList list => list.Items.Select(
            (item, index) => new OfficeLine(place, $"{list.Start + index}.", Of(item.Content))),
        _ => throw new NotSupportedException(),
    });

    private static Paragraph Words(string words) => new([new Text(words)]);

    /// <summary>Two marks that follow each other are set apart.</summary>
    private static string Of(IEnumerable<Inline> content)
    {
        Inline[] leaves = [.. ContentWalk.LeavesOf(content).Where(leaf => leaf is not Text { Value: "" })];
        return string.Concat(leaves.Select((leaf, index) =>
            (index > 0 && leaf is Footnote && leaves[index - 1] is Footnote ? ",\u00A0" : "") + Of(leaf)));
    }

    private static string Of(Inline leaf) => leaf switch
    {
        Text text => text.Value,
        MeasureReference reference => reference.Printed,
        Footnote note => OfficeLine.Noted(note.Number.ToString(CultureInfo.InvariantCulture), Of(note.Content)),
        _ => throw new NotSupportedException(),
    };
}
