using System.Globalization;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Pdf.Fonts;

namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <summary>
/// Lays out a report: title and introduction, the tables of the themes, the notes at the foot of each page, and
/// round them what every page repeats.
/// </summary>
internal sealed class ReportLayout
{
    private readonly ProgressReport _report;
    private readonly TextShaper _shaper;
    private readonly StructureElement _document = new(StructureRole.Document);
    private readonly List<OutlineEntry> _outline = [];
    private readonly Dictionary<int, Anchor> _measures = [];
    private readonly InlineFlow _inlines;
    private readonly PageFurniture _furniture;
    private readonly PageBuilder _pages;

    private ReportLayout(ProgressReport report, ReportFonts fonts, Action<LaidOutPage> finished)
    {
        _report = report;
        _shaper = new TextShaper(fonts);
        _inlines = new InlineFlow(_shaper, _measures);
        _furniture = new PageFurniture(report, _shaper);
        _pages = new PageBuilder(_furniture, finished);
    }

    /// <param name="report">What it says.</param>
    /// <param name="fonts">The faces.</param>
    /// <param name="finished">Takes each page as soon as it is full; only its number is still to come.</param>
    /// <exception cref="UnprintableCharacterException">Characters of the report have no glyph.</exception>
    public static LaidOutReport LayOut(ProgressReport report, ReportFonts fonts, Action<LaidOutPage> finished) =>
        new ReportLayout(report, fonts, finished).LayOut();

    private LaidOutReport LayOut()
    {
        CollectMeasures();
        _pages.StartPage();
        AddFrontMatter();

        var columns = TableColumns.For(_report.IsConcept);
        var rows = new RowBuilder(_inlines, _measures, columns, _report.IsConcept);
        var tables = new TableLayout(_pages, columns, rows, _shaper);
        foreach (var theme in _report.Themes)
            AddTheme(theme, tables);

        _pages.Finish();
        _shaper.ThrowIfUnprintable();
        return new LaidOutReport(_furniture.PageNumbers(_pages.Count), _document, _outline);
    }

    /// <summary>Before anything is laid out, because texts refer to rows that come later.</summary>
    private void CollectMeasures()
    {
        foreach (var row in _report.Themes.SelectMany(theme => theme.Rows))
        {
            var anchor = new Anchor();
            foreach (var measure in row.Measures)
                _measures.TryAdd(measure.Number, anchor);
        }
    }

    private void AddFrontMatter()
    {
        var lines = HeadingLines(
            _report.Title, StructureRole.Title, Typography.Title, Typography.TitleLeading, "de titel");
        if (_report.Introduction.Count > 0)
        {
            var heading = AddHeading(ReportWords.Introduction, "de inleiding");
            var text = new BlockFlow(
                _inlines, _document, PageGeometry.ReadingWidth, Typography.Introduction, "de inleiding");
            text.Add(_report.Introduction);
            if (text.Lines.Count > 0)
            {
                text.Lines[0].SpaceBefore = Typography.HeadingGap;
                text.Lines[0].MayStartPage = false;
            }

            lines = [.. lines, .. heading, .. text.Lines];
        }

        var flow = new FlowColumns(new FlowColumn(lines, PageGeometry.SideMargin));
        while (true)
        {
            var part = flow.FitAnyhow(_pages.Top, PageGeometry.BodyBottom, _pages.Notes)
                ?? throw new InvalidOperationException("A page holds no line of the introduction.");
            _pages.Paint(flow, part, _pages.Top);
            _pages.Top += part.Height;
            if (part.IsLast)
                return;
            _pages.StartPage();
        }
    }

    private void AddTheme(ReportTheme theme, TableLayout tables)
    {
        string number = theme.Number.ToString(CultureInfo.InvariantCulture);
        var heading = AddHeading(ReportWords.HeadingOf(theme), $"de titel van thema {number}");
        tables.Add(heading, theme.Rows, _document);
        foreach (var row in theme.Rows)
            _outline[^1].Children.Add(new OutlineEntry(OutlineTitle.Of(row), _measures[row.Measures[0].Number]));
    }

    /// <summary>A heading of the second level with its entry in the outline.</summary>
    private List<Line> AddHeading(string text, string place)
    {
        var lines = HeadingLines(text, StructureRole.Heading, Typography.Heading, Typography.HeadingLeading, place);
        lines[0].SpaceBefore = Typography.HeadingSpace;
        lines[0].Anchor = new Anchor();
        _outline.Add(new OutlineEntry(text, lines[0].Anchor!));
        return lines;
    }

    private List<Line> HeadingLines(string text, StructureRole role, TextStyle style, double leading, string place)
    {
        var spans = _inlines.Build([new Text(text)], _document.Add(role), style, place);
        return LineBreaker.Break(spans, PageGeometry.BodyWidth, leading);
    }
}
