using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Comparison;

/// <summary>Makes tokens of a line.</summary>
internal static class Tokenizer
{
    /// <summary>No word holds it, so keys put together with it stay apart.</summary>
    private const char Separator = '\u0001';

    public static List<Token> Of(IReadOnlyList<Inline> line)
    {
        var tokens = new List<Token>();
        var space = new List<InlineRun>();
        foreach (var run in InlineRuns.TrimmedRunsOf(line).SelectMany(PiecesOf))
        {
            if (run.IsWhiteSpace)
            {
                space.Add(run);
            }
            else
            {
                tokens.Add(TokenOf(run, [.. space]));
                space.Clear();
            }
        }

        return tokens;
    }

    /// <summary>Equal for lines in which nothing changed.</summary>
    public static string KeyOf(IEnumerable<Token> line) => string.Concat(
        line.Select(token => $"{(token.HasSpaceBefore ? " " : "")}{token.Key}{Separator}"));

    private static IEnumerable<InlineRun> PiecesOf(InlineRun run) => run.Leaf is Text text
        ? WordBreaks.Of(text.Value).Select(piece => run with { Leaf = new Text(piece) })
        : [run];

    private static Token TokenOf(InlineRun run, InlineRun[] spaceBefore)
    {
        var look = $"{(run.Strong ? 'b' : '-')}{(run.Emphasis ? 'i' : '-')}";
        switch (run.Leaf)
        {
            case Text text:
                return new($"{look}t{text.Value}", run, spaceBefore, WordBreaks.IsWord(text.Value) ? 1 : 0, text.Value.Length);
            case Link link:
                return Whole($"{look}l{link.Target}", link.Content);
            case Footnote note:
                return Whole($"{look}n", note.Content);
            default:
                throw new ArgumentException($"A {run.Leaf.GetType().Name} cannot be compared.");
        }

        Token Whole(string key, IReadOnlyList<Inline> content)
        {
            var inner = Of(content);
            return new(
                $"{key}{Separator}{KeyOf(inner)}", run, spaceBefore,
                inner.Sum(token => token.Words), inner.Sum(token => token.Length));
        }
    }
}
