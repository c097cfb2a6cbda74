using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>
/// Words from a plain field that a report prints, such as a reason. What looks like Markdown in them is not: kept as it was
/// typed it could say what no reader takes, and with it nobody could open the concept or adopt the round.
/// </summary>
internal static class PrintedWords
{
    private const StringSplitOptions NonEmpty = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <summary>As the first paragraphs of a column; a blank line begins the next.</summary>
    /// <param name="place">The field, for its faults.</param>
    /// <param name="words">As typed.</param>
    /// <param name="below">What stands below them.</param>
    /// <exception cref="BrokenRuleException">They hold a sign that the report cannot.</exception>
    public static string Above(string place, string words, IReadOnlyList<Block> below)
    {
        var faults = new List<Fault>();
        var text = CanonicalText.Blocks(place, MarkdownWriter.Write([.. Paragraphs(words), .. below]), faults);
        return faults.Count == 0 ? text : throw new BrokenRuleException(faults);
    }

    private static IEnumerable<Paragraph> Paragraphs(string words) =>
        words.ReplaceLineEndings("\n").Split("\n\n", NonEmpty).Select(lines => new Paragraph([new Text(string.Join(' ', lines.Split('\n', NonEmpty)))]));
}
