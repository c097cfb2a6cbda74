using System.Globalization;
using System.Text.RegularExpressions;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>
/// The texts of rows that become one, under each other with a sub-heading for each; and such a text divided again. What
/// stands before the first sub-heading is about all of them. Nothing written is lost either way.
/// </summary>
internal static partial class RegroupedText
{
    /// <param name="texts">Label of each row with its canonical text, in order of number.</param>
    public static string Merge(IReadOnlyList<(string Label, string Markdown)> texts)
    {
        var blocks = new List<Block>();
        foreach (var (label, markdown) in texts)
        {
            if (MarkdownReader.ReadBlocks(markdown).Require() is not [_, ..] own)
                continue;

            blocks.Add(new SubHeading([new Text($"Maatregel {label}")]));
            blocks.AddRange(own);
        }

        return Write(blocks);
    }

    /// <summary>The part of a text that is about one of the measures of its row.</summary>
    /// <param name="markdown">Canonical text of the row.</param>
    /// <param name="measure">The measure.</param>
    /// <param name="measures">All measures of the row.</param>
    public static string PartOf(string markdown, int measure, IReadOnlySet<int> measures)
    {
        var part = new List<Block>();
        IReadOnlyList<int>? about = null;
        foreach (var block in MarkdownReader.ReadBlocks(markdown).Require())
        {
            var named = block is SubHeading heading ? MeasuresIn(heading, measures) : [];
            if (named.Count > 0)
                about = named;
            if (about?.Contains(measure) != false && named is not [_])
                part.Add(block);
        }

        return Write(part);
    }

    private static string Write(IReadOnlyList<Block> blocks)
    {
        var next = 1; // two texts both begin with note 1
        return MarkdownWriter.Write(FootnoteNumbering.Renumber(blocks, ref next));
    }

    private static List<int> MeasuresIn(SubHeading heading, IReadOnlySet<int> measures)
    {
        var named = Heading.Match(PlainText.Of(heading.Content)).Groups["number"].Captures
            .Select(number => int.Parse(number.ValueSpan, CultureInfo.InvariantCulture))
            .ToList();
        return named.TrueForAll(measures.Contains) ? named : [];
    }

    [GeneratedRegex(@"\AMaatregel (?<number>[0-9]{1,3})( & (?<number>[0-9]{1,3}))*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading { get; }
}
