using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Comparison;

/// <summary>Compares two lines by their tokens.</summary>
/// <param name="tally">Counts what changed.</param>
internal sealed class LineComparer(ChangeTally tally)
{
    /// <summary>A line that keeps less than this share of the shorter one reads better as replaced.</summary>
    private const double LeastKept = 0.25;

    private static readonly Pair Start = new(-1, -1);

    public IReadOnlyList<Inline> Compare(List<Token> before, List<Token> after)
    {
        var pairs = Kept(before, after);
        var line = new ComparedLineBuilder();
        var previous = Start;
        foreach (var pair in pairs)
        {
            AddGap(line, GapBetween(before, previous.Before, pair.Before), GapBetween(after, previous.After, pair.After));
            line.Add(null, [KeptRun(before[pair.Before], after[pair.After])]);
            previous = pair;
        }

        AddGap(
            line, GapBetween(before, previous.Before, before.Count), GapBetween(after, previous.After, after.Count));
        return line.Build();
    }

    /// <summary>The line as one change.</summary>
    public IReadOnlyList<Inline> Whole(ChangeKind kind, List<Token> tokens, IReadOnlyList<Inline> content)
    {
        Count(kind, tokens.Sum(token => token.Words));
        return [ComparedLineBuilder.Mark(kind, content)];
    }

    private static List<Pair> Kept(List<Token> before, List<Token> after)
    {
        var pairs = Islands.Merge(
            WithoutLooseSpaces(Alignment.Of(KeysOf(before, after), KeysOf(after, before)), before, after), before, after);
        var least = LeastKept * Math.Min(before.Sum(token => token.Length), after.Sum(token => token.Length));
        return pairs.Sum(pair => after[pair.After].Length) < least ? [] : pairs;
    }

    /// <summary>Notes pair by their words where both lines have these, and else by their place.</summary>
    private static string[] KeysOf(List<Token> line, List<Token> other)
    {
        var notes = other.Where(IsNote).Select(token => token.Key).ToHashSet(StringComparer.Ordinal);
        return [.. line.Select(token => IsNote(token) && !notes.Contains(token.Key) ? "n" : token.Key)];
    }

    private static bool IsNote(Token token) => token.Run.Leaf is Footnote;

    /// <summary>Where only a space came or went, the word behind it changed.</summary>
    private static List<Pair> WithoutLooseSpaces(List<Pair> pairs, List<Token> before, List<Token> after) =>
    [
        .. pairs.Where((pair, index) => index == 0
            || !pair.Follows(pairs[index - 1])
            || before[pair.Before].HasSpaceBefore == after[pair.After].HasSpaceBefore),
    ];

    private InlineRun KeptRun(Token before, Token after) => (before.Run.Leaf, after.Run.Leaf) switch
    {
        (Footnote old, Footnote note) when before.Key != after.Key =>
            after.Run with { Leaf = note with { Content = Compare(Tokenizer.Of(old.Content), Tokenizer.Of(note.Content)) } },
        _ => after.Run,
    };

    private static Gap GapBetween(List<Token> line, int previous, int next) => new(
        line[(previous + 1)..next], next < line.Count ? line[next].SpaceBefore : []);

    /// <summary>White space that both texts have at an edge of the gap is no part of the change.</summary>
    private void AddGap(ComparedLineBuilder line, Gap before, Gap after)
    {
        var (deleted, inserted) = (before.Pieces(), after.Pieces());
        if (IsSpace(deleted.FirstOrDefault()) && IsSpace(inserted.FirstOrDefault()))
        {
            line.Add(null, inserted[0]);
            deleted.RemoveAt(0);
            inserted.RemoveAt(0);
        }

        IReadOnlyList<InlineRun> closing = [];
        if (IsSpace(deleted.LastOrDefault()) && IsSpace(inserted.LastOrDefault()))
        {
            closing = inserted[^1];
            deleted.RemoveAt(deleted.Count - 1);
            inserted.RemoveAt(inserted.Count - 1);
        }

        AddChange(line, ChangeKind.Deleted, deleted, before);
        AddChange(line, ChangeKind.Inserted, inserted, after);
        line.Add(null, closing);
    }

    private void AddChange(
        ComparedLineBuilder line, ChangeKind kind, List<IReadOnlyList<InlineRun>> pieces, Gap gap)
    {
        if (pieces.Count > 0)
        {
            line.Add(kind, pieces.SelectMany(piece => piece));
            Count(kind, gap.Tokens.Sum(token => token.Words));
        }
    }

    private void Count(ChangeKind kind, int words)
    {
        if (kind == ChangeKind.Deleted)
        {
            tally.Delete(words);
        }
        else
        {
            tally.Insert(words);
        }
    }

    private static bool IsSpace(IReadOnlyList<InlineRun>? piece) => piece is [{ IsWhiteSpace: true }, ..];

    /// <summary>What stands between two tokens that were kept.</summary>
    private readonly record struct Gap(List<Token> Tokens, IReadOnlyList<InlineRun> SpaceBehind)
    {
        public List<IReadOnlyList<InlineRun>> Pieces()
        {
            var pieces = Tokens.SelectMany(token => new[] { token.SpaceBefore, [token.Run] }).Append(SpaceBehind);
            return [.. pieces.Where(piece => piece.Count > 0)];
        }
    }
}
