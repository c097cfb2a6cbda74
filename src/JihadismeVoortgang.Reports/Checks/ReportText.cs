using System.Globalization;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Checks;

/// <summary>A text of a report at its place; the texts of its notes are lines behind it.</summary>
internal sealed record ReportText(CheckedPlace Place, IReadOnlyList<IReadOnlyList<Inline>> Lines)
{
    public static CheckedPlace Introduction { get; } = new(ReportPart.Introduction, null, ReportWords.Introduction);

    /// <summary>Line by line, as read.</summary>
    public string Words => string.Join('\n', Lines.Select(PlainText.Of));

    /// <summary>All texts in reading order.</summary>
    public static IEnumerable<ReportText> Of(ProgressReport report) =>
        report.Themes.SelectMany(theme => theme.Rows).SelectMany(Of).Prepend(OfIntroduction(report));

    public static ReportText OfIntroduction(ProgressReport report) => new(Introduction, LinesOf(report.Introduction));

    public static IEnumerable<ReportText> Of(ReportRow row) =>
    [
        .. row.Measures.Select(measure => new ReportText(At(row, ReportPart.Description), WithNotes([measure.Description]))),
        .. row.Measures.SelectMany(measure => measure.Parts)
            .Select(part => new ReportText(
                At(row, ReportPart.Description) with { Name = NameOf(row, $"onderdeel {part.Letter}") }, [[new Text(part.Description ?? "")]])),
        .. ColumnsOf(row),
    ];

    /// <summary>Stand van zaken and recente ontwikkelingen: what is written for this report.</summary>
    public static IEnumerable<ReportText> ColumnsOf(ReportRow row) =>
    [
        new ReportText(At(row, ReportPart.StateOfPlay), LinesOf(row.StateOfPlay)),
        new ReportText(At(row, ReportPart.RecentDevelopments), LinesOf(row.RecentDevelopments)),
    ];

    public static CheckedPlace At(ReportRow row, ReportPart part) => new(part, row.Measures[0].Number, NameOf(row, part switch
    {
        ReportPart.Description => "omschrijving",
        ReportPart.Planning => "planning",
        ReportPart.StateOfPlay => "stand van zaken",
        ReportPart.RecentDevelopments => "recente ontwikkelingen",
        ReportPart.Figures => "cijfers",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a part of a row."),
    }));

    private static string NameOf(ReportRow row, string part) => string.Create(CultureInfo.InvariantCulture, $"Rij {row.Label}, {part}");

    private static IReadOnlyList<IReadOnlyList<Inline>> LinesOf(IReadOnlyList<Block> blocks) => WithNotes([.. ContentWalk.LinesOf(blocks)]);

    private static IReadOnlyList<IReadOnlyList<Inline>> WithNotes(IReadOnlyList<IReadOnlyList<Inline>> lines) =>
        [.. lines, .. lines.SelectMany(ContentWalk.NotesOf).Select(note => note.Content)];
}
