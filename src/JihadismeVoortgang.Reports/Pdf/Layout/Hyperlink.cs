namespace JihadismeVoortgang.Reports.Pdf.Layout;

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
internal sealed class Hyperlink(StructureElement element, string description)
{
    public StructureElement Element => element;

    public string Description => description;

    /// <summary>A place in the report; null when <see cref="Address"/> is set.</summary>
    public Anchor? Anchor { get; init; }

    /// <summary>Absolute and 7-bit; null when <see cref="Anchor"/> is set.</summary>
    public string? Address { get; init; }
}

/// <summary>The part of one page on which a click follows a link: a rectangle for each line.</summary>
internal sealed record LinkArea(Hyperlink Link)
{
    public List<Rectangle> Rectangles { get; } = [];
}
