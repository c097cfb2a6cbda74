using System.Globalization;
using System.Text;
using JihadismeVoortgang.Reports.Content;
using Markdig.Syntax.Inlines;
using Inline = JihadismeVoortgang.Reports.Content.Inline;

namespace JihadismeVoortgang.Reports.Markdown;

/// <summary>What kind of line words are written on, since some characters mean something on one kind only.</summary>
internal enum LineKind
{
    Paragraph,
    Heading,
    Note,
}

/// <summary>
/// Writes the inlines of one line. It first lays the line out as pieces, because what a delimiter may be and what
/// words must escape depends on the piece before and behind.
/// </summary>
internal sealed class InlineWriter
{
    private readonly List<Piece> _pieces = [];
    private readonly LineKind _kind;

    private InlineWriter(LineKind kind) => _kind = kind;

    /// <param name="line">In normal form, without measure references.</param>
    /// <param name="kind">The kind of line.</param>
    public static string Write(IReadOnlyList<Inline> line, LineKind kind)
    {
        var writer = new InlineWriter(kind);
        writer.Lay(line, isTouched: false, inLink: false);
        return writer.Written();
    }

    public static string Mark(Footnote note) => string.Create(CultureInfo.InvariantCulture, $"[^{note.Number}]");

    /// <param name="inlines">The inlines.</param>
    /// <param name="isTouched">Whether a delimiter stands right before and right behind them.</param>
    /// <param name="inLink">Whether they are the words of a link.</param>
    private void Lay(IReadOnlyList<Inline> inlines, bool isTouched, bool inLink)
    {
        for (var index = 0; index < inlines.Count; index++)
        {
            switch (inlines[index])
            {
                case Text text when TextCharacters.IndexOfForbidden(text.Value) >= 0:
                    throw new ArgumentException("A report text cannot hold one of the characters in these words.");
                case Text text:
                    _pieces.Add(new Words(text.Value, inLink));
                    break;
                case Strong strong:
                    LayBetween("**", strong.Content, inLink);
                    break;
                case Emphasis emphasis:
                    var isBefore = index > 0 ? IsDelimited(inlines[index - 1]) : isTouched;
                    var isBehind = index + 1 < inlines.Count ? IsDelimited(inlines[index + 1]) : isTouched;
                    LayEmphasis(emphasis, isBefore || isBehind, inLink);
                    break;
                case Link link:
                    LayLink(link, inLink);
                    break;
                case Footnote when inLink || _kind == LineKind.Note:
                    throw new ArgumentException("A link or note of a report text cannot hold a footnote.");
                case Footnote note:
                    _pieces.Add(new Syntax(Mark(note)));
                    break;
                default:
                    throw new ArgumentException($"A line cannot be written with a {inlines[index].GetType().Name}.");
            }
        }
    }

    /// <summary>"*" and "**" side by side can be read in several ways; "***" around one stretch and "_" cannot.</summary>
    private void LayEmphasis(Emphasis emphasis, bool isTouched, bool inLink)
    {
        if (emphasis.Content is [Strong strong] && !isTouched)
        {
            LayBetween("***", strong.Content, inLink);
            return;
        }

        var touchesInside = IsDelimited(emphasis.Content[0]) || IsDelimited(emphasis.Content[^1]);
        LayBetween(isTouched || touchesInside ? "_" : "*", emphasis.Content, inLink);
    }

    private void LayBetween(string delimiter, IReadOnlyList<Inline> content, bool inLink)
    {
        _pieces.Add(new Delimiter(delimiter, DelimiterType.Open));
        Lay(content, isTouched: true, inLink);
        _pieces.Add(new Delimiter(delimiter, DelimiterType.Close));
    }

    private void LayLink(Link link, bool inLink)
    {
        if (inLink || !LinkTarget.IsAllowed(link.Target) || string.IsNullOrWhiteSpace(PlainText.Of(link.Content)))
        {
            throw new ArgumentException("A link of a report text has words, a safe address and no link around it.");
        }

        if (LinkSyntax.Autolink(link) is { } autolink)
        {
            _pieces.Add(new Syntax(autolink));
            return;
        }

        _pieces.Add(new Syntax("["));
        Lay(link.Content, isTouched: false, inLink: true);
        _pieces.Add(new Syntax($"]({LinkSyntax.Destination(link.Target)})"));
    }

    private static bool IsDelimited(Inline inline) => inline is Strong or Emphasis;

    private string Written()
    {
        // Coding a letter for one delimiter can undo the one on the letter's other side, so go on until none is left.
        bool isChanged;
        do
        {
            isChanged = false;
            for (var index = 0; index < _pieces.Count; index++)
            {
                isChanged |= CodesNeighbour(index);
            }
        }
        while (isChanged);

        return string.Concat(Enumerable.Range(0, _pieces.Count).Select(WrittenAt));
    }

    /// <summary>
    /// A delimiter between a letter and a punctuation mark neither opens nor closes. Written as a character
    /// reference the letter begins with "&amp;" and ends in ";", and then it does.
    /// </summary>
    private bool CodesNeighbour(int index)
    {
        if (_pieces[index] is not Delimiter delimiter || Works(delimiter, index))
        {
            return false;
        }

        var isOpening = delimiter.Type == DelimiterType.Open;
        var neighbour = _pieces[isOpening ? index - 1 : index + 1] as Words;
        if (neighbour is null || (isOpening ? neighbour.HasCodedEnd : neighbour.HasCodedStart))
        {
            throw new InvalidOperationException("A line that is not in normal form cannot be written.");
        }

        neighbour.HasCodedEnd |= isOpening;
        neighbour.HasCodedStart |= !isOpening;
        return true;
    }

    private bool Works(Delimiter delimiter, int index)
    {
        var before = index > 0 ? LastRuneOf(WrittenAt(index - 1)) : default;
        var behind = index + 1 < _pieces.Count ? FirstRuneOf(WrittenAt(index + 1)) : default;
        return PlainEmphasisParser.TypeOf(delimiter.Written[0], before, behind).HasFlag(delimiter.Type);
    }

    private string WrittenAt(int index) => _pieces[index] switch
    {
        Words words => WordsSyntax.Escaped(words.Written, new WordsPlace
        {
            StartsLine = index == 0 && _kind != LineKind.Heading,
            EndsHeading = index == _pieces.Count - 1 && _kind == LineKind.Heading,
            FollowsFirstNote = index == 1 && _pieces[0].Written.StartsWith("[^", StringComparison.Ordinal),
            InLink = words.InLink,
            StartsLink = words.InLink && _pieces[index - 1] is Syntax,
            Next = index + 1 < _pieces.Count ? _pieces[index + 1].Written : null,
            HasCodedStart = words.HasCodedStart,
            HasCodedEnd = words.HasCodedEnd,
        }),
        var piece => piece.Written,
    };

    private static Rune FirstRuneOf(string written) => Rune.GetRuneAt(written, 0);

    private static Rune LastRuneOf(string written)
    {
        Rune.DecodeLastFromUtf16(written, out var rune, out _);
        return rune;
    }

    private abstract class Piece(string written)
    {
        public string Written { get; } = written;
    }

    private sealed class Syntax(string written) : Piece(written);

    private sealed class Delimiter(string written, DelimiterType type) : Piece(written)
    {
        public DelimiterType Type { get; } = type;
    }

    private sealed class Words(string value, bool inLink) : Piece(value)
    {
        public bool InLink { get; } = inLink;

        public bool HasCodedStart { get; set; }

        public bool HasCodedEnd { get; set; }
    }
}
