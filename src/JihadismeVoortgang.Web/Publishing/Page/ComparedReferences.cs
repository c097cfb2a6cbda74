using JihadismeVoortgang.Reports.Comparison;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Web.Publishing.Page;

/// <summary>
/// Makes "maatregel 29" a link again in a text that was compared as plain words. What the two texts themselves referred
/// to is linked and nothing else; a reference whose own words changed stays plain.
/// </summary>
internal static class ComparedReferences
{
    /// <param name="text">What was compared.</param>
    /// <param name="own">Numbers of the row it stands in.</param>
    /// <param name="sources">The texts it was made of.</param>
    public static ComparedText Link(ComparedText text, IEnumerable<int> own, params IEnumerable<IReadOnlyList<Block>> sources)
    {
        var known = sources.SelectMany(ReferencesIn).ToHashSet();
        return known.Count == 0 ? text : text with { Blocks = CrossReferences.Link(text.Blocks, known, own.ToHashSet()) };
    }

    private static IEnumerable<int> ReferencesIn(IReadOnlyList<Block> text) =>
        ContentWalk.LinesOf(text)
            .Concat(ContentWalk.NotesOf(text).Select(note => note.Content))
            .SelectMany(ContentWalk.LeavesOf)
            .OfType<MeasureReference>()
            .Select(reference => reference.Measure);
}
