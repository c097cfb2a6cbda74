using System.Text;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Comparison;

/// <summary>
/// Compares two texts word by word: the one comparison behind every screen and file that shows changes.
/// <list type="bullet">
/// <item>Blocks, and items of lists, are paired first: equal ones, then those that share most of their words. Only
/// what is paired is compared by word, so a new paragraph does not smear over its neighbours.</item>
/// <item>A word, a number with its separators, a mark of punctuation, a link and a footnote each change as a whole.
/// The words of a note that stays are compared too; its number is not.</item>
/// <item>Other strong or emphasis is a change. Other white space is not, but a space more or less is: it changes the
/// word behind it. Characters that look the same in Unicode (normal form C) are the same.</item>
/// </list>
/// The same two texts always give the same answer, and time and memory are bounded: what differs beyond the bound is
/// shown as replaced.
/// </summary>
public static class TextComparison
{
    /// <summary>Compares two texts; an empty one stands for a text that is not there.</summary>
    public static ComparedText Of(IReadOnlyList<Block> before, IReadOnlyList<Block> after)
    {
        var comparer = new BlockComparer();
        var compared = comparer.Compare(Prepared(before), Prepared(after));
        var next = 1;
        var tally = comparer.Tally;
        return new(FootnoteNumbering.Renumber(compared, ref next), tally.Added, tally.Removed, tally.IsSame);
    }

    /// <summary>Compares two texts of one line.</summary>
    public static ComparedLine OfLine(IReadOnlyList<Inline> before, IReadOnlyList<Inline> after)
    {
        var tally = new ChangeTally();
        var compared = new LineComparer(tally).Compare(Tokenizer.Of(Prepared(before)), Tokenizer.Of(Prepared(after)));
        var next = 1;
        return new(FootnoteNumbering.Renumber(compared, ref next), tally.Added, tally.Removed, tally.IsSame);
    }

    /// <summary>Compares two texts without any form, such as the label of a planning.</summary>
    public static ComparedLine OfLine(string before, string after) =>
        OfLine([new Text(before)], [new Text(after)]);

    private static IReadOnlyList<Block> Prepared(IReadOnlyList<Block> blocks) =>
        Composer.Instance.Rewrite(CrossReferences.Unlink(blocks)).Normalized();

    private static IReadOnlyList<Inline> Prepared(IReadOnlyList<Inline> inlines) =>
        Composer.Instance.Rewrite(CrossReferences.Unlink(inlines));

    /// <summary>Puts words in normal form C; what no report text can hold may have none, and is left as it is.</summary>
    private sealed class Composer : ContentRewriter
    {
        public static readonly Composer Instance = new();

        protected override IEnumerable<Inline> RewriteText(Text text) =>
            [TextCharacters.IndexOfForbidden(text.Value) < 0 ? new Text(text.Value.Normalize(NormalizationForm.FormC)) : text];
    }
}
