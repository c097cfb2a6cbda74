namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <summary>
/// What is known of a report when its last page is laid out; the pages themselves have been handed over one by one.
/// It knows nothing of any file format.
/// </summary>
/// <param name="PageNumbers">What is still to be painted on each page: its number and how many there are.</param>
/// <param name="Structure">In which order everything is read.</param>
/// <param name="Outline">One entry for each theme, with its rows.</param>
internal sealed record LaidOutReport(
    IReadOnlyList<TextRun> PageNumbers, StructureElement Structure, IReadOnlyList<OutlineEntry> Outline);

/// <summary>What stands where on a page, in points from the top left corner.</summary>
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
        double baseline = line.BaselineFrom(top);
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
