namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <summary>What of a flow goes on one page.</summary>
/// <param name="Ends">For each column the end of its lines on this page.</param>
/// <param name="Height">Height of the highest column.</param>
/// <param name="Notes">The notes that go to the foot of this page.</param>
/// <param name="IsLast">Nothing is left after this.</param>
internal sealed record FlowPart(int[] Ends, double Height, IReadOnlyList<Note> Notes, bool IsLast);

/// <summary>
/// Columns side by side that run over pages, each going on where it stopped: a row of the table, or the
/// introduction as a flow of one column.
/// </summary>
internal sealed class FlowColumns
{
    /// <summary>What goes on at the head of a page is at least this high: three lines of a cell.</summary>
    private const double LeastRest = 34;

    /// <summary>Enough to take the last line off a column that just fits.</summary>
    private const double SmallStep = 0.1;

    private readonly FlowColumn[] _columns;
    private readonly List<Note> _notes = [];

    public FlowColumns(params FlowColumn[] columns)
    {
        _columns = columns;
        foreach (var column in columns)
        {
            foreach (var line in column.Lines)
            {
                foreach (var run in line.Runs)
                {
                    if (run.Span.Note is { } note)
                        _notes.Add(note);
                }
            }
        }
    }

    public IReadOnlyList<FlowColumn> Columns => _columns;

    public double RemainingHeight
    {
        get
        {
            double height = 0;
            foreach (var column in _columns)
                height = Math.Max(height, column.HeightUpTo(column.Lines.Count));
            return height;
        }
    }

    /// <summary>As much as fits between top and bottom, less what the notes cited there need.</summary>
    /// <returns>Null when not a line fits.</returns>
    public FlowPart? Fit(double top, double bottom, PageNotes notes)
    {
        var full = Fit(top, bottom, notes, anywhere: false);
        var part = full;
        // Rather some lines less here than one or two alone at the head of the next page.
        while (part is { IsLast: false } && RestOf(part) is var (used, rest) && rest < LeastRest)
        {
            double free = bottom - notes.HeightWith(part.Notes) - top - used;
            part = Fit(top, bottom -= free + SmallStep, notes, anywhere: false);
        }

        return part ?? full;
    }

    /// <summary>As <see cref="Fit(double, double, PageNotes)"/>, and rather an ugly break than nothing.</summary>
    public FlowPart? FitAnyhow(double top, double bottom, PageNotes notes) =>
        Fit(top, bottom, notes) ?? Fit(top, bottom, notes, anywhere: true);

    public void Advance(FlowPart part)
    {
        for (int i = 0; i < _columns.Length; i++)
            _columns[i].Next = part.Ends[i];
    }

    /// <summary>
    /// Which notes a page has depends on which lines it has, and the other way round. The room for lines shrinks
    /// until it holds, and grows at most once, when no more notes can come; so it comes to rest.
    /// </summary>
    private FlowPart? Fit(double top, double bottom, PageNotes notes, bool anywhere)
    {
        double limit = bottom - notes.HeightWith([]);
        int[] most = new int[_columns.Length];
        for (int i = 0; i < most.Length; i++)
            most[i] = _columns[i].Lines.Count;
        while (true)
        {
            int[] ends = new int[_columns.Length];
            for (int i = 0; i < ends.Length; i++)
                ends[i] = _columns[i].FittingEnd(limit - top, most[i], anywhere);
            var cited = NotesUpTo(ends, notes.LastOrder);
            if (!notes.HasRoomFor(cited) && cited[^1].FitsOnPage && LeaveLastCitation(ends, most))
                continue;
            double room = bottom - notes.HeightWith(cited);
            if (room == limit)
                return PartWith(ends, cited);
            // Room was kept for a note whose line did not stay: lines up to the next that cites one may have it.
            if (room > limit)
                StopBeforeNextNote(ends, most, cited is [.., var last] ? last.Order : notes.LastOrder);
            limit = room;
        }
    }

    /// <summary>Lets no column reach a line that cites a later note than this page has.</summary>
    private void StopBeforeNextNote(int[] ends, int[] most, int lastOrder)
    {
        for (int i = 0; i < _columns.Length; i++)
        {
            int line = ends[i];
            while (line < most[i] && !Cites(_columns[i].Lines[line], lastOrder))
                line++;
            most[i] = line;
        }
    }

    private static bool Cites(Line line, int laterThan)
    {
        foreach (var run in line.Runs)
        {
            if (run.Span.Note?.Order > laterThan)
                return true;
        }

        return false;
    }

    /// <summary>
    /// Keeps the line that cites the last note, and what follows it in its column, for a later page: more notes
    /// than a page holds would else run away from the lines that cite them.
    /// </summary>
    /// <returns>False when no line would be left, so that the notes must run on after all.</returns>
    private bool LeaveLastCitation(int[] ends, int[] most)
    {
        var (column, line, last) = (-1, -1, -1);
        int count = 0;
        for (int i = 0; i < _columns.Length; i++)
        {
            count += ends[i] - _columns[i].Next;
            for (int j = _columns[i].Next; j < ends[i]; j++)
            {
                foreach (var run in _columns[i].Lines[j].Runs)
                {
                    if (run.Span.Note?.Order > last)
                        (column, line, last) = (i, j, run.Span.Note.Order);
                }
            }
        }

        if (column < 0 || count == ends[column] - line)
            return false;
        most[column] = line;
        return true;
    }

    /// <summary>
    /// The notes of these lines, and every earlier note of the flow that has no page yet: a note is never printed
    /// before one with a lower number ("Ibidem" would point the wrong way).
    /// </summary>
    private List<Note> NotesUpTo(int[] ends, int lastOrder)
    {
        if (_notes.Count == 0)
            return _notes;

        int last = lastOrder;
        for (int i = 0; i < _columns.Length; i++)
        {
            for (int line = _columns[i].Next; line < ends[i]; line++)
            {
                foreach (var run in _columns[i].Lines[line].Runs)
                    last = Math.Max(last, run.Span.Note?.Order ?? last);
            }
        }

        return _notes.FindAll(note => note.Order > lastOrder && note.Order <= last);
    }

    /// <summary>How far the columns that go on reach on this page, and how far on the next.</summary>
    private (double Used, double Left) RestOf(FlowPart part)
    {
        double used = 0;
        double rest = 0;
        for (int i = 0; i < _columns.Length; i++)
        {
            if (part.Ends[i] == _columns[i].Lines.Count)
                continue;
            used = Math.Max(used, _columns[i].HeightUpTo(part.Ends[i]));
            rest = Math.Max(rest, _columns[i].HeightAfter(part.Ends[i]));
        }

        return (used, rest);
    }

    private FlowPart? PartWith(int[] ends, List<Note> notes)
    {
        double height = 0;
        bool isLast = true;
        for (int i = 0; i < _columns.Length; i++)
        {
            height = Math.Max(height, _columns[i].HeightUpTo(ends[i]));
            isLast &= ends[i] == _columns[i].Lines.Count;
        }

        return height == 0 && !isLast ? null : new FlowPart(ends, height, notes, isLast);
    }
}
