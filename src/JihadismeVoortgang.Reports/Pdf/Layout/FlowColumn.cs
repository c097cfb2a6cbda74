namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <summary>One column of a flow, with how far it has been placed.</summary>
/// <param name="lines">All its lines.</param>
/// <param name="x">Left side of its text on the page.</param>
internal sealed class FlowColumn(IReadOnlyList<Line> lines, double x)
{
    private const double Tolerance = 0.01;

    public double X => x;

    public IReadOnlyList<Line> Lines => lines;

    /// <summary>Index of the first line that has no page yet.</summary>
    public int Next { get; set; }

    public bool IsDone => Next == lines.Count;

    /// <summary>Height of the lines from the next one up to an end.</summary>
    public double HeightUpTo(int end) => Height(Next, end);

    /// <summary>Height of the lines from an end on, at the head of a page.</summary>
    public double HeightAfter(int end) => Height(end, lines.Count);

    private double Height(int start, int end)
    {
        double height = 0;
        for (int i = start; i < end; i++)
            height += (i == start ? 0 : lines[i].SpaceBefore) + lines[i].Height;
        return height;
    }

    /// <summary>End of what fits in a height.</summary>
    /// <param name="height">In points.</param>
    /// <param name="most">No line from this one on, though it may fit.</param>
    /// <param name="anywhere">True to cut where the page is full, even if that leaves a line alone.</param>
    public int FittingEnd(double height, int most, bool anywhere)
    {
        int end = Next;
        double used = 0;
        while (end < most)
        {
            used += (end == Next ? 0 : lines[end].SpaceBefore) + lines[end].Height;
            if (used > height + Tolerance)
                break;
            end++;
        }

        while (!anywhere && end > Next && end < lines.Count && !lines[end].MayStartPage)
            end--;
        return end;
    }
}
