namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <summary>
/// Breaks one paragraph into lines, each as full as it can be. A line keeps the space it ends in, so that nobody
/// who reads the text aloud glues two words together.
/// </summary>
internal sealed class LineBreaker
{
    /// <summary>Rounding must not push a word to the next line.</summary>
    private const double Tolerance = 0.01;

    private readonly double _width;
    private readonly double _leading;
    private readonly double _indent;
    private readonly List<Line> _lines = [];
    private readonly List<Fragment> _word = [];
    private Line _line;
    private double _x;

    private LineBreaker(double width, double leading, double indent)
    {
        _width = width;
        _leading = leading;
        _indent = indent;
        _line = new Line(leading);
        _x = indent;
    }

    /// <summary>Part of a word; a word has several when its style changes halfway or a note is cited in it.</summary>
    private sealed record Fragment(InlineSpan Span, int Start, int End);

    /// <param name="spans">The paragraph.</param>
    /// <param name="width">Width of the column.</param>
    /// <param name="leading">Height of a line.</param>
    /// <param name="indent">Where lines begin, from the left side of the column.</param>
    /// <returns>No line for a paragraph without a character.</returns>
    public static List<Line> Break(IReadOnlyList<InlineSpan> spans, double width, double leading, double indent = 0)
    {
        var breaker = new LineBreaker(width, leading, indent);
        foreach (var span in spans)
            breaker.Add(span);
        breaker.PlaceWord();
        if (breaker._line.Runs.Count > 0)
            breaker._lines.Add(breaker._line);
        KeepTogether(breaker._lines);
        return breaker._lines;
    }

    private void Add(InlineSpan span)
    {
        string characters = span.Text.Characters;
        int start = 0;
        for (int i = 0; i < characters.Length; i++)
        {
            if (span.StaysWhole || !MayBreakAfter(characters, i))
                continue;
            _word.Add(new Fragment(span, start, i + 1));
            start = i + 1;
            PlaceWord();
        }

        if (start < characters.Length)
            _word.Add(new Fragment(span, start, characters.Length));
    }

    /// <summary>
    /// After a space, a soft hyphen, and a hyphen or slash between letters. Not before a digit, so that 2015-2016
    /// and 2015/2016 stay whole; but in a web address, which would else leave half a line empty, after each slash.
    /// </summary>
    private static bool MayBreakAfter(string text, int index) => text[index] switch
    {
        ' ' or PrintableText.SoftHyphen or PrintableText.ZeroWidthSpace => true,
        '-' or '‐' or '–' or '—' or '/' => index > 0 && index + 1 < text.Length
            && char.IsLetterOrDigit(text[index - 1])
            && (char.IsLetter(text[index + 1]) || (text[index] == '/' && char.IsDigit(text[index + 1]) && IsInAddress(text, index))),
        _ => false,
    };

    private static bool IsInAddress(string text, int index)
    {
        var before = text.AsSpan(0, index);
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.Ordinal);
    }

    private void PlaceWord()
    {
        if (_word.Count == 0)
            return;
        double width = WidthOfWord();
        // A word that no line can hold is cut anyway, so it may as well begin here.
        bool fitsOnALine = _indent + width <= _width + Tolerance;
        if (_line.Runs.Count > 0 && fitsOnALine && _x + width > _width + Tolerance)
            StartLine();
        foreach (var fragment in _word)
            Place(fragment);
        _word.Clear();
    }

    private double WidthOfWord()
    {
        double width = 0;
        foreach (var (span, start, end) in _word)
            width += span.Text.Width(start, span.Text.VisibleEnd(start, end));
        var last = _word[^1];
        return last.Span.Text.Characters[last.End - 1] == PrintableText.SoftHyphen
            ? width + last.Span.Text.SoftHyphenWidth : width;
    }

    /// <summary>Cuts a word that no line can hold wherever the line is full.</summary>
    private void Place(Fragment fragment)
    {
        var (span, start, end) = fragment;
        while (_x + span.Text.Width(start, span.Text.VisibleEnd(start, end)) > _width + Tolerance)
        {
            int cut = span.Text.FittingEnd(start, end, _width - _x);
            bool isTooWide = span.Text.Width(start, cut) > _width - _x + Tolerance;
            if (isTooWide && _line.Runs.Count > 0)
            {
                StartLine();
                continue;
            }

            if (cut >= end)
                break;
            Append(span, start, cut);
            StartLine();
            start = cut;
        }

        Append(span, start, end);
    }

    private void Append(InlineSpan span, int start, int end)
    {
        var runs = _line.Runs;
        if (runs.Count > 0 && ReferenceEquals(runs[^1].Span, span) && runs[^1].End == start)
            runs[^1] = runs[^1] with { End = end };
        else
            runs.Add(new LineRun(span, start, end, _x));

        _x = runs[^1].X + span.Text.Width(runs[^1].Start, end);
    }

    private void StartLine()
    {
        _lines.Add(_line);
        _line = new Line(_leading);
        _x = _indent;
    }

    /// <summary>Two lines at least on either side of a page break.</summary>
    private static void KeepTogether(List<Line> lines)
    {
        for (int i = 1; i < lines.Count; i++)
            lines[i].MayStartPage = i >= 2 && lines.Count - i >= 2;
    }
}
