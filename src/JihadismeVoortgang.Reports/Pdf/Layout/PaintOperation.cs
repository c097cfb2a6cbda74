namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <summary>Why something is drawn that is no part of the text.</summary>
internal enum Artifact
{
    /// <summary>Rules and fills.</summary>
    Layout,

    /// <summary>What repeats because a page ends: column heads, "(vervolg)".</summary>
    Pagination,
    Header,
    Footer,
    Watermark,
}

internal abstract record PaintOperation;

/// <param name="Piece">The text this is part of; null for an artifact.</param>
/// <param name="Artifact">Its kind when <paramref name="Piece"/> is null.</param>
/// <param name="Text">Where the characters come from.</param>
/// <param name="Start">Index of the first.</param>
/// <param name="End">Index after the last.</param>
/// <param name="X">Left side.</param>
/// <param name="Baseline">Distance of the baseline from the top of the page.</param>
/// <param name="EndsInHyphen">The last character is a soft hyphen that shows, because the line breaks there.</param>
internal sealed record TextRun(
    ContentPiece? Piece, Artifact Artifact, ShapedText Text, int Start, int End, double X, double Baseline,
    bool EndsInHyphen = false) : PaintOperation
{
    public string Characters => Text.Characters[Start..End];
}

/// <summary>A filled rectangle, always an artifact; rules are thin ones.</summary>
internal sealed record FilledRectangle(Rectangle Area, Ink Ink, Artifact Artifact) : PaintOperation;

internal sealed record Rectangle(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;
}
