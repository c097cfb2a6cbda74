namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <summary>
/// The footnotes of the page that is being filled. They take their room from the foot of the body; what does not
/// fit goes on at the foot of the next page, above the notes of that page.
/// </summary>
internal sealed class PageNotes(IEnumerable<Line> carried, int lastOrder)
{
    private readonly List<Line> _lines = [.. carried];

    /// <summary>Order of the last note that has been given a page; notes come in this order and no other.</summary>
    public int LastOrder { get; private set; } = lastOrder;

    /// <summary>The lines at the foot of this page.</summary>
    public IEnumerable<Line> Lines => _lines.Take(CountFitting());

    /// <summary>Height the body leaves free at its foot when these notes are added.</summary>
    public double HeightWith(IReadOnlyList<Note> more)
    {
        double height = HeightOf(_lines);
        foreach (var note in more)
            height += note.Height;
        return height == 0 ? 0 : Math.Min(height, PageGeometry.MostNotesHeight) + PageGeometry.NoteSeparatorHeight;
    }

    /// <summary>Whether these notes can stand on this page whole.</summary>
    public bool HasRoomFor(IReadOnlyList<Note> more) => more.Count == 0
        || HeightOf(_lines) + more.Sum(note => note.Height) <= PageGeometry.MostNotesHeight;

    public void Add(IReadOnlyList<Note> notes)
    {
        foreach (var note in notes)
        {
            _lines.AddRange(note.Lines);
            LastOrder = note.Order;
        }
    }

    /// <summary>The notes of the next page begin with what did not fit on this one.</summary>
    public PageNotes NextPage() => new(_lines.Skip(CountFitting()), LastOrder);

    private int CountFitting()
    {
        double height = 0;
        return _lines.TakeWhile(line => (height += line.Height) <= PageGeometry.MostNotesHeight).Count();
    }

    private static double HeightOf(List<Line> lines)
    {
        double height = 0;
        for (int i = 0; i < lines.Count; i++)
            height += lines[i].Height;
        return height;
    }
}
