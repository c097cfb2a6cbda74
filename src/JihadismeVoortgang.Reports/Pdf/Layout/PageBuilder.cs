namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <summary>
/// Fills pages from top to bottom and hands each over when it is full, so that the words of a long report need not
/// all be kept.
/// </summary>
/// <param name="furniture">What stands round the body of each page.</param>
/// <param name="finished">Takes the pages, in order.</param>
internal sealed class PageBuilder(PageFurniture furniture, Action<LaidOutPage> finished)
{
    private LaidOutPage? _page;

    /// <summary>Painted last, so that a line along words does not cut their text in two.</summary>
    private readonly List<FilledRectangle> _underlines = [];

    /// <summary>How many pages have been begun.</summary>
    public int Count { get; private set; }

    /// <summary>Where the next thing goes.</summary>
    public double Top { get; set; }

    public PageNotes Notes { get; private set; } = new([], -1);

    /// <summary>True while the page has no text of its own; repeated column heads do not count.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>End of the body, above the notes of this page.</summary>
    public double Bottom => PageGeometry.BodyBottom - Notes.HeightWith([]);

    private LaidOutPage Page => _page ?? throw new InvalidOperationException("No page has been started.");

    public void StartPage()
    {
        FinishPage();
        _page = new LaidOutPage();
        Count++;
        Top = furniture.BodyTop;
        IsEmpty = true;
    }

    /// <summary>Paints the last notes, on pages of their own if they must.</summary>
    public void Finish()
    {
        FinishPage();
        while (Notes.Lines.Any())
        {
            StartPage();
            FinishPage();
        }
    }

    /// <summary>Paints the lines of a part and takes its notes; the columns then stand at their next line.</summary>
    public void Paint(FlowColumns flow, FlowPart part, double top)
    {
        for (int i = 0; i < part.Ends.Length; i++)
        {
            var column = flow.Columns[i];
            double y = top;
            for (int line = column.Next; line < part.Ends[i]; line++)
            {
                y += line == column.Next ? 0 : column.Lines[line].SpaceBefore;
                Paint(column.Lines[line], column.X, y);
                y += column.Lines[line].Height;
            }
        }

        flow.Advance(part);
        Notes.Add(part.Notes);
    }

    public void Paint(Line line, double x, double top)
    {
        IsEmpty = false;
        line.Anchor?.Place(Count - 1, top - PageGeometry.AnchorMargin);
        Page.Add(line, x, top);
        foreach (var run in line.Runs)
        {
            var area = new Rectangle(x + run.X, top, run.Width, line.Height);
            if (run.Span.Link is { } link)
                AddLink(link, run, area);
            if (run.Span.Text.Style.Stroke != Stroke.None)
                AddStroke(run.Span.Text.Style, line.BaselineFrom(top), area);
        }
    }

    /// <summary>Paints what the page repeats or shows only to the eye.</summary>
    public void PaintArtifact(Line line, double x, double top, Artifact kind) => Page.Add(line, x, top, kind);

    public void Fill(Rectangle area, Ink ink) => Page.Operations.Add(new FilledRectangle(area, ink, Artifact.Layout));

    private void AddLink(Hyperlink link, LineRun run, Rectangle area)
    {
        if (Page.Links is not [.., var last] || last.Link != link)
        {
            last = new LinkArea(link);
            Page.Links.Add(last);
        }

        last.Rectangles.Add(area);
        if (run.Span.Note is null)
            _underlines.Add(new FilledRectangle(
                area with
                {
                    Y = area.Y + area.Height * Typography.BaselineShare + Typography.UnderlineOffset,
                    Height = Typography.UnderlineThickness,
                },
                run.Span.Text.Style.Ink, Artifact.Layout));
    }

    private void AddStroke(TextStyle style, double baseline, Rectangle area)
    {
        double y = style.Stroke == Stroke.Under
            ? baseline + Typography.UnderlineOffset
            : baseline - style.Rise - style.Size * Typography.StrikeShare;
        _underlines.Add(new FilledRectangle(
            area with { Y = y, Height = Typography.StrokeThickness }, style.Ink, Artifact.Layout));
    }

    private void FinishPage()
    {
        if (_page is null)
            return;
        PaintNotes();
        _page.Operations.AddRange(_underlines);
        _underlines.Clear();
        furniture.PaintOn(_page);
        finished(_page);
        _page = null;
        Notes = Notes.NextPage();
    }

    private void PaintNotes()
    {
        if (!Notes.Lines.Any())
            return;
        double top = Bottom;
        Fill(
            new Rectangle(
                PageGeometry.SideMargin, top + PageGeometry.NoteSeparatorHeight / 2,
                PageGeometry.NoteSeparatorWidth, PageGeometry.RuleThickness),
            Typography.RuleInk);
        top += PageGeometry.NoteSeparatorHeight;
        foreach (var line in Notes.Lines)
        {
            Paint(line, PageGeometry.SideMargin, top);
            top += line.Height;
        }
    }
}
