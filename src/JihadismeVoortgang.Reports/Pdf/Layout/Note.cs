namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <summary>A footnote, ready to be set at the foot of a page.</summary>
internal sealed class Note
{
    /// <param name="order">Place in the order of citation through the report; 0 for the first.</param>
    /// <param name="lines">Its text, the number first.</param>
    public Note(int order, IReadOnlyList<Line> lines)
    {
        Order = order;
        Lines = lines;
        foreach (var line in lines)
            Height += line.Height;
        lines[0].Anchor = Anchor;
    }

    public int Order { get; }

    public IReadOnlyList<Line> Lines { get; }

    public double Height { get; }

    /// <summary>False for a note so long that it must run on over pages.</summary>
    public bool FitsOnPage => Height <= PageGeometry.MostNotesHeight;

    /// <summary>Where its text stands.</summary>
    public Anchor Anchor { get; } = new();
}
