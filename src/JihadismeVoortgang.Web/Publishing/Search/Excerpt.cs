namespace JihadismeVoortgang.Web.Publishing.Search;

/// <summary>A piece of a text, some of it marked. Plain text: who shows it encodes each piece.</summary>
internal static class Excerpt
{
    private const int Length = 260;

    /// <summary>How much stands before the first marked word.</summary>
    private const int Before = 70;

    /// <summary>The whole text.</summary>
    public static IReadOnlyList<ExcerptPiece> Whole(string text, IReadOnlySet<string> marked) => Pieces(text, 0, text.Length, Spans(text, marked));

    /// <summary>Where most of the words stand together.</summary>
    public static IReadOnlyList<ExcerptPiece> Of(string text, IReadOnlySet<string> marked)
    {
        var spans = Spans(text, marked);
        if (text.Length <= Length)
            return Pieces(text, 0, text.Length, spans);

        var best = spans.Count == 0 ? 0 : spans.MaxBy(span => DifferentFrom(span.Start)).Start;
        var start = best <= Before ? 0 : WordAt(text, Math.Min(best - Before, text.Length - Length));
        var end = Math.Min(text.Length, start + Length);
        if (end < text.Length && text.LastIndexOfAny([' ', '\n'], end, end - start) is var space && space > best)
            end = space;
        return
        [
            .. start > 0 ? [new ExcerptPiece("… ", IsMarked: false)] : Array.Empty<ExcerptPiece>(),
            .. Pieces(text, start, end, spans),
            .. end < text.Length ? [new ExcerptPiece(" …", IsMarked: false)] : Array.Empty<ExcerptPiece>(),
        ];

        int DifferentFrom(int from) => spans
            .Where(span => span.Start >= from && span.End <= from + Length - Before)
            .Select(span => text[span.Start..span.End].ToUpperInvariant()).Distinct().Count();
    }

    /// <summary>The first word that begins there or after.</summary>
    private static int WordAt(string text, int at) => text.IndexOfAny([' ', '\n'], at) is var space and >= 0 ? space + 1 : at;

    private static List<(int Start, int End)> Spans(string text, IReadOnlySet<string> marked)
    {
        var spans = new List<(int Start, int End)>();
        foreach (var word in SearchWords.In(text).Where(word => marked.Contains(word.Text)))
        {
            if (spans.Count == 0 || word.Start >= spans[^1].End) // a part of a whole that is marked already
                spans.Add((word.Start, word.Start + word.Length));
        }

        return spans;
    }

    private static List<ExcerptPiece> Pieces(string text, int start, int end, IEnumerable<(int Start, int End)> spans)
    {
        var pieces = new List<ExcerptPiece>();
        var at = start;
        foreach (var (from, until) in spans.Where(span => span.Start >= start && span.End <= end))
        {
            Add(text[at..from], isMarked: false);
            Add(text[from..until], isMarked: true);
            at = until;
        }

        Add(text[at..end], isMarked: false);
        return pieces;

        void Add(string words, bool isMarked)
        {
            if (words.Length > 0)
                pieces.Add(new ExcerptPiece(words, isMarked));
        }
    }
}

public readonly record struct ExcerptPiece(string Text, bool IsMarked);
