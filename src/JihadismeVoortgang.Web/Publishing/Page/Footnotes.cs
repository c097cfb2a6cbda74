using System.Globalization;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Web.Publishing.Page;

/// <summary>Finds the footnotes of a text in the order in which it cites them, and names their places on a page.</summary>
internal static class Footnotes
{
    /// <summary>Those of the introduction, then row by row.</summary>
    public static IReadOnlyList<Footnote> Of(ProgressReport report) =>
        [.. Of(report.Introduction), .. report.Themes.SelectMany(theme => theme.Rows).SelectMany(Of)];

    /// <summary>Those of a row, column by column.</summary>
    public static IReadOnlyList<Footnote> Of(ReportRow row) =>
    [
        .. row.Measures.SelectMany(measure => In(measure.Description)),
        .. Of(row.StateOfPlay),
        .. Of(row.RecentDevelopments),
    ];

    public static IReadOnlyList<Footnote> Of(IEnumerable<Block> blocks) => [.. blocks.SelectMany(In)];

    /// <summary>Name of the place that holds a note.</summary>
    public static string NoteId(Footnote note) => string.Create(CultureInfo.InvariantCulture, $"noot-{note.Number}");

    /// <summary>Name of the place that cites a note.</summary>
    public static string CitationId(Footnote note) => string.Create(CultureInfo.InvariantCulture, $"bij-noot-{note.Number}");

    private static IEnumerable<Footnote> In(Block block) => block switch
    {
        Paragraph paragraph => In(paragraph.Content),
        SubHeading heading => In(heading.Content),
        BulletList list => list.Items.SelectMany(item => In(item.Content)),
        NumberedList list => list.Items.SelectMany(item => In(item.Content)),
        _ => throw new InvalidOperationException($"A {block.GetType().Name} is not a block of a report."),
    };

    private static IEnumerable<Footnote> In(IEnumerable<Inline> inlines) => inlines.SelectMany(inline => inline switch
    {
        Footnote note => [note],
        Strong strong => In(strong.Content),
        Emphasis emphasis => In(emphasis.Content),
        _ => [],
    });
}
