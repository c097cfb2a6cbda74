using System.Globalization;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <summary>What stands round the body of every page: running header, page number, and the mark of a concept.</summary>
internal sealed class PageFurniture
{
    /// <summary>More than twice what the portal lets anybody type, in the widest of letters.</summary>
    private const int MostHeaderLines = 10;
    private const double ConceptPadding = 5;
    private const double ConceptHeight = 14;

    /// <summary>How far the mark stands above the header, so that their words stand on one line.</summary>
    private const double ConceptRise = 2.5;
    private readonly TextShaper _shaper;
    private readonly List<Line> _header;
    private readonly Line? _conceptMark;

    /// <exception cref="ArgumentException">The running header would not leave room for the report.</exception>
    public PageFurniture(ProgressReport report, TextShaper shaper)
    {
        _shaper = shaper;
        _conceptMark = report.IsConcept
            ? Line.Of(shaper.Shape(ReportWords.Concept, Typography.ConceptMark, "de kopregel"), ConceptHeight) : null;
        var header = new InlineSpan(shaper.Shape(report.RunningHeader, Typography.Header, "de kopregel"), null);
        double width = PageGeometry.BodyWidth;
        if (_conceptMark is not null)
            width -= ConceptWidth(_conceptMark) + ConceptPadding;
        _header = LineBreaker.Break([header], width, Typography.HeaderLeading);
        if (_header.Count > MostHeaderLines)
            throw new ArgumentException("De kopregel is te lang om op elke pagina af te drukken.", nameof(report));
    }

    public double BodyTop =>
        PageGeometry.HeaderTop + Math.Max(1, _header.Count) * Typography.HeaderLeading + PageGeometry.HeaderToBody;

    public void PaintOn(LaidOutPage page)
    {
        double top = PageGeometry.HeaderTop;
        foreach (var line in _header)
        {
            page.Add(line, PageGeometry.SideMargin, top, Artifact.Header);
            top += line.Height;
        }

        if (_conceptMark is not null)
            PaintConceptMark(page, _conceptMark);
    }

    /// <summary>The number that goes on each page, once it is known how many there are.</summary>
    public TextRun[] PageNumbers(int count)
    {
        var numbers = new TextRun[count];
        for (int i = 0; i < count; i++)
            numbers[i] = PageNumber(i + 1, count);
        return numbers;
    }

    private TextRun PageNumber(int number, int count)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"{ReportWords.Page} {number} {ReportWords.PageOf} {count}");
        var line = Line.Of(_shaper.Shape(text, Typography.Header, "de voetregel"), Typography.HeaderLeading);
        var run = line.Runs[0];
        return new TextRun(
            null, Artifact.Footer, run.Span.Text, run.Start, run.End,
            PageGeometry.BodyRight - run.Width, line.BaselineFrom(PageGeometry.FooterTop));
    }

    private static void PaintConceptMark(LaidOutPage page, Line mark)
    {
        double width = ConceptWidth(mark);
        var area = new Rectangle(
            PageGeometry.BodyRight - width, PageGeometry.HeaderTop - ConceptRise, width, ConceptHeight);
        page.Operations.Add(new FilledRectangle(area, Typography.Black, Artifact.Watermark));
        page.Add(mark, area.X + ConceptPadding, area.Y, Artifact.Watermark);
    }

    private static double ConceptWidth(Line mark) => mark.Runs[0].Width + 2 * ConceptPadding;
}
