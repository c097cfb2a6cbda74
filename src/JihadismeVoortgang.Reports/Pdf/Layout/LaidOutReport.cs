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

internal sealed record OutlineEntry(string Title, Anchor Anchor)
{
    public List<OutlineEntry> Children { get; } = [];
}
