using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Developments;

/// <summary>
/// Says of each paragraph of the recente ontwikkelingen of the report before what became of it. That it was moved is read
/// from the text itself and noted nowhere: who takes it out again, undoes it with Ctrl+Z or drops a draft has then not
/// moved it, whatever key was pressed. That it was dropped shows in no text, so somebody says so.
/// </summary>
public static class PastParagraphs
{
    /// <summary>
    /// Who moves a paragraph puts it in the past tense; when this part of its words stands in one line, in this order, it
    /// is still that paragraph.
    /// </summary>
    private const double SharedPart = 2 / 3d;

    /// <param name="previous">The row in the report before.</param>
    /// <param name="stateOfPlay">The stand van zaken as it is now.</param>
    /// <param name="dropped">Keys of what was dropped.</param>
    public static IReadOnlyList<PastParagraph> Of(ReportRow previous, IReadOnlyList<Block> stateOfPlay, IReadOnlySet<string> dropped)
    {
        var paragraphs = previous.RecentDevelopments.SelectMany(ColumnText.LinesOf).ToList();
        var places = PlacesOf([.. paragraphs.Select(PastParagraph.WordsOf)], WordsIn(stateOfPlay), WordsIn(previous.StateOfPlay));
        return
        [
            .. paragraphs.Select((text, index) =>
            {
                var paragraph = new PastParagraph(text, places[index] is null ? ParagraphFate.Open : ParagraphFate.Moved, places[index]);
                return paragraph.StandsAs is null && dropped.Contains(paragraph.Key) ? paragraph with { Fate = ParagraphFate.Dropped } : paragraph;
            }),
        ];
    }

    /// <summary>
    /// The line in which each paragraph stands. One line is one paragraph: of two that are much alike the second is not
    /// moved because the first is. A line that stood there before is no paragraph with other words.
    /// </summary>
    private static string?[] PlacesOf(List<string> paragraphs, List<string> lines, List<string> before)
    {
        var places = new string?[paragraphs.Count];
        var free = lines.ToList();
        for (var index = 0; index < places.Length; index++)
        {
            if (free.Remove(paragraphs[index]))
                places[index] = paragraphs[index];
        }

        before.ForEach(line => free.Remove(line));
        for (var index = 0; index < places.Length; index++)
        {
            if (places[index] is null && free.MaxBy(line => Shared(paragraphs[index], line)) is { } best && Shared(paragraphs[index], best) >= SharedPart)
            {
                places[index] = best;
                free.Remove(best);
            }
        }

        return places;
    }

    private static List<string> WordsIn(IReadOnlyList<Block> text) => [.. ContentWalk.LinesOf(text).Select(PastParagraph.WordsOf)];

    /// <summary>The part of the words of a paragraph that a line has in the same order; of a few words that says nothing.</summary>
    private static double Shared(string paragraph, string line)
    {
        const int Enough = 4;
        var (words, others) = (PastParagraph.Split(paragraph), PastParagraph.Split(line));
        if (words.Length < Enough || words.Intersect(others, StringComparer.Ordinal).Count() < SharedPart * words.Distinct(StringComparer.Ordinal).Count())
            return 0;

        // Longest common subsequence, a row of the table at a time.
        var (above, row) = (new int[others.Length + 1], new int[others.Length + 1]);
        foreach (var word in words)
        {
            for (var at = 1; at <= others.Length; at++)
                row[at] = word == others[at - 1] ? above[at - 1] + 1 : Math.Max(above[at], row[at - 1]);
            (above, row) = (row, above);
        }

        return above[^1] / (double)words.Length;
    }
}
