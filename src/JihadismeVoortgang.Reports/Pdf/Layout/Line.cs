namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <param name="Span">Where the characters come from.</param>
/// <param name="Start">Index of the first.</param>
/// <param name="End">Index after the last.</param>
/// <param name="X">Distance from the left side of the column.</param>
internal sealed record LineRun(InlineSpan Span, int Start, int End, double X)
{
    public double Width => Span.Text.Width(Start, Span.Text.VisibleEnd(Start, End));
}

/// <summary>One line of text in a column.</summary>
internal sealed class Line(double height)
{
    public double Height => height;

    /// <summary>White above the line, left out when it is the first in its part of the column.</summary>
    public double SpaceBefore { get; set; }

    public List<LineRun> Runs { get; } = new(1);

    /// <summary>Whether a page may break above this line without leaving a single line or a heading alone.</summary>
    public bool MayStartPage { get; set; } = true;

    /// <summary>Placed when the line is painted.</summary>
    public Anchor? Anchor { get; set; }

    /// <summary>The line breaks at a soft hyphen, which then shows.</summary>
    public bool EndsInSoftHyphen =>
        Runs is [.., var last] && last.Span.Text.Characters[last.End - 1] == PrintableText.SoftHyphen;

    /// <summary>Distance of the baseline from the top of the page when the line is painted there.</summary>
    public double BaselineFrom(double top) => top + height * Typography.BaselineShare;

    /// <summary>A line of one text that is not broken.</summary>
    /// <param name="text">The words.</param>
    /// <param name="height">Height in points.</param>
    /// <param name="piece">The text they are part of; null for what is always an artifact.</param>
    public static Line Of(ShapedText text, double height, ContentPiece? piece = null) => new(height)
    {
        Runs = { new LineRun(new InlineSpan(text, piece), 0, text.Characters.Length, 0) },
    };
}
