using System.Globalization;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Web.Publishing.Page;

/// <summary>The footnotes of a page in the order that cites them, and the names of their places on it.</summary>
internal static class Footnotes
{
    /// <summary>Those of the introduction, then row by row.</summary>
    public static IReadOnlyList<Footnote> Of(ProgressReport report) =>
        [.. ContentWalk.NotesOf(report.Introduction), .. report.Themes.SelectMany(theme => theme.Rows).SelectMany(Of)];

    /// <summary>Those of a row, column by column.</summary>
    public static IReadOnlyList<Footnote> Of(ReportRow row) =>
    [
        .. row.Measures.SelectMany(measure => ContentWalk.NotesOf(measure.Description)),
        .. ContentWalk.NotesOf(row.StateOfPlay),
        .. ContentWalk.NotesOf(row.RecentDevelopments),
    ];

    /// <summary>Name of the place that holds a note.</summary>
    public static string NoteId(Footnote note) => string.Create(CultureInfo.InvariantCulture, $"noot-{note.Number}");

    /// <summary>Name of the place that cites a note.</summary>
    public static string CitationId(Footnote note) => string.Create(CultureInfo.InvariantCulture, $"bij-noot-{note.Number}");
}
