namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <summary>A stretch of text in one style that belongs to one element; several make up a paragraph.</summary>
/// <param name="text">The characters.</param>
/// <param name="piece">The text they are part of; null for what is always an artifact.</param>
internal sealed class InlineSpan(ShapedText text, ContentPiece? piece)
{
    public ShapedText Text => text;

    public ContentPiece? Piece => piece;

    /// <summary>The innermost link the words are part of.</summary>
    public HyperLink? Link { get; init; }

    /// <summary>Lines do not break in it while one can hold it.</summary>
    public bool StaysWhole { get; init; }

    /// <summary>Set when this is the mark of a note.</summary>
    public Note? Note { get; init; }
}

/// <summary>A footnote, ready to be set at the foot of a page.</summary>
internal sealed class Note
{
    /// <param name="order">Place in the order of citation through the report; 0 for the first.</param>
    /// <param name="lines">Its text, the number first.</param>
    public Note(int order, IReadOnlyList<Line> lines)
    {
        Order = order;
        Lines = lines;
        lines[0].Anchor = Anchor;
    }

    public int Order { get; }

    public IReadOnlyList<Line> Lines { get; }

    /// <summary>Where its text stands.</summary>
    public Anchor Anchor { get; } = new();
}

/// <param name="Span">Where the characters come from.</param>
/// <param name="Start">Index of the first.</param>
/// <param name="End">Index after the last.</param>
/// <param name="X">Distance from the left side of the column.</param>
internal readonly record struct LineRun(InlineSpan Span, int Start, int End, double X)
{
    public double Width => Span.Text.Width(Start, Span.Text.VisibleEnd(Start, End));
}

/// <summary>One line of text in a column.</summary>
internal sealed class Line(double height)
{
    public double Height => height;

    /// <summary>White above the line, left out when it is the first in its part of the column.</summary>
    public double SpaceBefore { get; set; }

    public List<LineRun> Runs { get; } = [];

    /// <summary>The notes whose marks stand in this line.</summary>
    public List<Note> Notes { get; } = [];

    /// <summary>Whether a page may break above this line without leaving a single line or a heading alone.</summary>
    public bool MayStartPage { get; set; } = true;

    /// <summary>Placed when the line is painted.</summary>
    public Anchor? Anchor { get; set; }

    /// <summary>The line breaks at a soft hyphen, which then shows.</summary>
    public bool EndsInSoftHyphen =>
        Runs is [.., var last] && last.Span.Text.Characters[last.End - 1] == PrintableText.SoftHyphen;

    /// <summary>A line of one text that is not broken.</summary>
    /// <param name="text">The words.</param>
    /// <param name="height">Height in points.</param>
    /// <param name="piece">The text they are part of; null for what is always an artifact.</param>
    public static Line Of(ShapedText text, double height, ContentPiece? piece = null) => new(height)
    {
        Runs = { new LineRun(new InlineSpan(text, piece), 0, text.Characters.Length, 0) },
    };
}
