using JihadismeVoortgang.Reports.Pdf.Fonts;

namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <summary>
/// A report laid out: what stands where on which page, in points from the top left corner, and in which order it
/// is read. It knows nothing of any file format.
/// </summary>
internal sealed record LaidOutReport(
    IReadOnlyList<LaidOutPage> Pages, StructureElement Structure, IReadOnlyList<OutlineEntry> Outline);

internal sealed class LaidOutPage
{
    /// <summary>In the order in which they are painted.</summary>
    public List<PaintOperation> Operations { get; } = [];

    public List<LinkArea> Links { get; } = [];

    /// <param name="line">The words.</param>
    /// <param name="x">Left side of its column.</param>
    /// <param name="top">Top of the line.</param>
    /// <param name="artifact">What it is when it is no part of the text.</param>
    public void Add(Line line, double x, double top, Artifact? artifact = null)
    {
        double baseline = top + line.Height * Typography.BaselineShare;
        for (int i = 0; i < line.Runs.Count; i++)
        {
            var (span, start, end, left) = line.Runs[i];
            Operations.Add(new TextRun(
                artifact is null ? span.Piece : null, artifact ?? default, span.Text, start, end,
                x + left, baseline - span.Text.Style.Rise,
                EndsInHyphen: i == line.Runs.Count - 1 && line.EndsInSoftHyphen));
        }
    }
}

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

internal readonly record struct Rectangle(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;
}

/// <summary>Parts of red, green and blue, 0 to 1.</summary>
internal readonly record struct Ink(double Red, double Green, double Blue)
{
    public bool IsGrey => Red == Green && Green == Blue;

    public static Ink Grey(double lightness) => new(lightness, lightness, lightness);
}

/// <param name="Font">The face.</param>
/// <param name="Size">Height of the em in points.</param>
/// <param name="Rise">How far the text stands above the baseline.</param>
/// <param name="Ink">Black unless said otherwise.</param>
internal readonly record struct TextStyle(FontStyle Font, double Size, double Rise = 0, Ink Ink = default);

/// <summary>A place that links and outlines point to; known once it is laid out.</summary>
internal sealed class Anchor
{
    /// <summary>Index of the page; -1 until the place is laid out.</summary>
    public int Page { get; private set; } = -1;

    public double Top { get; private set; }

    public bool IsPlaced => Page >= 0;

    public void Place(int page, double top)
    {
        if (IsPlaced)
            return;
        Page = page;
        Top = Math.Max(0, top);
    }
}

/// <summary>Words that lead somewhere: to an anchor in the report or to an address elsewhere.</summary>
/// <param name="element">The words in the structure tree.</param>
/// <param name="description">Dutch, for who does not see the words in their context.</param>
internal sealed class HyperLink(StructureElement element, string description)
{
    public StructureElement Element => element;

    public string Description => description;

    /// <summary>A place in the report; null when <see cref="Address"/> is set.</summary>
    public Anchor? Anchor { get; init; }

    /// <summary>Absolute and 7-bit; null when <see cref="Anchor"/> is set.</summary>
    public string? Address { get; init; }
}

/// <summary>The part of one page on which a click follows a link: a rectangle for each line.</summary>
internal sealed record LinkArea(HyperLink Link)
{
    public List<Rectangle> Rectangles { get; } = [];
}

internal sealed record OutlineEntry(string Title, Anchor Anchor)
{
    public List<OutlineEntry> Children { get; } = [];
}
