using System.Globalization;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Pdf.Fonts;

namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <summary>What stands round the body of every page: running header, page number, and the mark of a concept.</summary>
internal sealed class PageFurniture
{
    private const int MostHeaderLines = 3;
    private const double ConceptPadding = 5;
    private const double ConceptHeight = 14;

    /// <summary>How far the mark stands above the header, so that their words stand on one line.</summary>
    private const double ConceptRise = 2.5;
    private readonly ReportFonts _fonts;
    private readonly Line[] _header;
    private readonly Line? _conceptMark;

    public PageFurniture(ProgressReport report, ReportFonts fonts)
    {
        _fonts = fonts;
        _conceptMark = report.IsConcept
            ? Line.Of(ShapedText.Shape(ReportWords.Concept, Typography.ConceptMark, fonts, "de kopregel"), ConceptHeight) : null;
        var header = new InlineSpan(
            ShapedText.Shape(report.RunningHeader, Typography.Header, fonts, "de kopregel"), null);
        double width = PageGeometry.BodyWidth;
        if (_conceptMark is not null)
            width -= ConceptWidth(_conceptMark) + ConceptPadding;
        _header = [.. LineBreaker.Break([header], width, Typography.HeaderLeading).Take(MostHeaderLines)];
    }

    public double BodyTop =>
        PageGeometry.HeaderTop + Math.Max(1, _header.Length) * Typography.HeaderLeading + PageGeometry.HeaderToBody;

    public void PaintOn(IReadOnlyList<LaidOutPage> pages)
    {
        for (int i = 0; i < pages.Count; i++)
        {
            double top = PageGeometry.HeaderTop;
            foreach (var line in _header)
            {
                pages[i].Add(line, PageGeometry.SideMargin, top, Artifact.Header);
                top += line.Height;
            }

            PaintPageNumber(pages[i], i + 1, pages.Count);
            if (_conceptMark is not null)
                PaintConceptMark(pages[i], _conceptMark);
        }
    }

    private void PaintPageNumber(LaidOutPage page, int number, int count)
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"{ReportWords.Page} {number} {ReportWords.PageOf} {count}");
        var line = Line.Of(ShapedText.Shape(text, Typography.Header, _fonts, "de voetregel"), Typography.HeaderLeading);
        page.Add(line, PageGeometry.BodyRight - line.Runs[0].Width, PageGeometry.FooterTop, Artifact.Footer);
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
