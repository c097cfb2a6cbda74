using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Publishing.Page;

/// <summary>Where the words of a report lead on the page that shows them. A null address leaves the words plain.</summary>
/// <param name="Reference">Address of the measure that a cross-reference points to.</param>
/// <param name="Row">Address behind the number of a row.</param>
public sealed record Linking(Func<int, string?> Reference, Func<int, string?> Row)
{
    /// <summary>The editors' preview of one row: the rows it refers to are not on the page.</summary>
    public static Linking None { get; } = new(_ => null, _ => null);

    /// <summary>Before the names of footnotes, on a page that shows two texts with notes of their own.</summary>
    public string NotePrefix { get; init; } = "";

    /// <summary>
    /// Address of the page itself, before the name of a place in it. Pages for work need it: their document has a base
    /// address, to which a bare "#noot-1" would lead.
    /// </summary>
    public string Page { get; init; } = "";

    /// <summary>Name of the place that holds a note, and the way to it.</summary>
    public string NoteId(Footnote note) => $"{NotePrefix}{Footnotes.NoteId(note)}";

    public string ToNote(Footnote note) => $"{Page}#{NoteId(note)}";

    /// <summary>Name of the place that cites a note, and the way back to it.</summary>
    public string CitationId(Footnote note) => $"{NotePrefix}{Footnotes.CitationId(note)}";

    public string ToCitation(Footnote note) => $"{Page}#{CitationId(note)}";

    /// <summary>One measure on its own page: a reference leads to the page of the other.</summary>
    public static Linking ToMeasures { get; } = new(Links.Measure, Links.Measure);

    /// <summary>A whole report: a reference leads to a row of the same edition, a number to the measure's page.</summary>
    /// <param name="hasPage">
    /// Whether a measure has a page: one that a correction took out of its only report has none.
    /// </param>
    public static Linking InReport(Func<int, bool> hasPage) =>
        new(measure => $"#{Links.RowAnchor(measure)}", measure => hasPage(measure) ? Links.Measure(measure) : null);
}
