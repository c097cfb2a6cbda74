namespace JihadismeVoortgang.Reports.Content;

/// <summary>How the marks of footnotes stand in a line.</summary>
public static class NoteMarks
{
    /// <summary>
    /// Stands, as high as they do, between two marks that would touch: notes 6 and 7 would read as note 67. No part of
    /// the words of the report, and no place to break a line.
    /// </summary>
    public const string Separator = ",\u00A0";

    /// <summary>Whether the mark of a note stands right before what comes next in a line.</summary>
    /// <param name="inline">The words before it.</param>
    /// <param name="followsMark">Whether a mark stands right before those: words may be empty.</param>
    public static bool EndsIn(Inline inline, bool followsMark) => inline switch
    {
        Footnote => true,
        Text { Value.Length: 0 } => followsMark,
        Strong strong => EndsIn(strong.Content, followsMark),
        Emphasis emphasis => EndsIn(emphasis.Content, followsMark),
        Link link => EndsIn(link.Content, followsMark),
        _ => false,
    };

    private static bool EndsIn(IReadOnlyList<Inline> content, bool followsMark)
    {
        foreach (var inline in content)
            followsMark = EndsIn(inline, followsMark);
        return followsMark;
    }
}
