namespace JihadismeVoortgang.Reports.Content;

/// <summary>
/// The words of a text without any formatting: for search, outlines and comparing. Numbers of footnotes and of
/// list items are left out, because they belong to a place in a report and not to the words.
/// </summary>
public static class PlainText
{
    /// <summary>The words on one line, without the words of its footnotes.</summary>
    public static string Of(IEnumerable<Inline> inlines) => string.Concat(ContentWalk.LeavesOf(inlines).Select(WordsOf));

    /// <summary>A line for each paragraph, sub-heading and list item, separated by "\n"; without the footnotes.</summary>
    public static string Of(IEnumerable<Block> blocks) => string.Join('\n', ContentWalk.LinesOf(blocks).Select(Of));

    /// <summary>As <see cref="Of(IEnumerable{Block})"/>, followed by a line for each footnote.</summary>
    public static string WithNotes(IReadOnlyList<Block> blocks) =>
        string.Join('\n', ContentWalk.LinesOf(blocks).Concat(NotesIn(ContentWalk.NotesOf(blocks))).Select(Of));

    /// <summary>The line, followed by a line for each footnote.</summary>
    public static string WithNotes(IReadOnlyList<Inline> inlines) =>
        string.Join('\n', NotesIn(ContentWalk.NotesOf(inlines)).Prepend(inlines).Select(Of));

    private static IEnumerable<IEnumerable<Inline>> NotesIn(IEnumerable<Footnote> notes) =>
        notes.Select(note => note.Content);

    private static string WordsOf(Inline leaf) => leaf switch
    {
        Text text => text.Value,
        MeasureReference reference => reference.Printed,
        _ => string.Empty,
    };
}
