using System.Xml.Linq;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Pdf.Layout;

namespace JihadismeVoortgang.Reports.Office.Odt;

/// <summary>The page, and what stands round the body of each.</summary>
internal static class OdtPage
{
    private const double FooterGap = PageGeometry.FooterTop - PageGeometry.BodyBottom;

    public static XElement Layout(string name) => new(
        Odf.Style + "page-layout",
        new XAttribute(Odf.Style + "name", name),
        new XElement(
            Odf.Style + "page-layout-properties",
            new XAttribute(Odf.Fo + "page-width", Odf.Points(PageGeometry.PageWidth)),
            new XAttribute(Odf.Fo + "page-height", Odf.Points(PageGeometry.PageHeight)),
            new XAttribute(Odf.Style + "print-orientation", "landscape"),
            new XAttribute(Odf.Fo + "margin-top", Odf.Points(PageGeometry.HeaderTop)),
            new XAttribute(Odf.Fo + "margin-bottom", Odf.Points(OfficePage.FooterBottom)),
            new XAttribute(Odf.Fo + "margin-left", Odf.Points(PageGeometry.SideMargin)),
            new XAttribute(Odf.Fo + "margin-right", Odf.Points(PageGeometry.SideMargin)),
            new XElement(
                Odf.Style + "footnote-sep",
                new XAttribute(Odf.Style + "width", Odf.Points(PageGeometry.RuleThickness)),
                new XAttribute(Odf.Style + "rel-width", Odf.Percent(PageGeometry.NoteSeparatorWidth / PageGeometry.BodyWidth)),
                new XAttribute(Odf.Style + "color", "#" + OfficeColour.Of(Typography.RuleInk)),
                new XAttribute(Odf.Style + "line-style", "solid"),
                new XAttribute(Odf.Style + "adjustment", "left"),
                new XAttribute(Odf.Style + "distance-before-sep", Odf.Points(PageGeometry.NoteSeparatorHeight / 2)),
                new XAttribute(Odf.Style + "distance-after-sep", Odf.Points(PageGeometry.NoteSeparatorHeight / 2)))),
        new XElement(Odf.Style + "header-style", Furniture("margin-bottom", PageGeometry.HeaderToBody)),
        new XElement(Odf.Style + "footer-style", Furniture("margin-top", FooterGap)));

    public static XElement Master(ProgressReport report, string layout, string conceptMark)
    {
        var header = Paragraph(OfficeStyles.Header);
        var words = new OdtWords();
        words.Add(header, OfficeText.Of(report.RunningHeader));
        words.Settle(beforeWord: false);
        if (report.IsConcept)
        {
            header.Add(
                new XElement(Odf.Text + "tab"),
                new XElement(
                    Odf.Text + "span",
                    new XAttribute(Odf.Text + "style-name", conceptMark),
                    OfficeText.ConceptMark));
        }

        var footer = Paragraph(
            OfficeStyles.Footer,
            $"{ReportWords.Page} ",
            new XElement(Odf.Text + "page-number", new XAttribute(Odf.Text + "select-page", "current"), "1"),
            $" {ReportWords.PageOf} ",
            new XElement(Odf.Text + "page-count", "1"));
        return new XElement(
            Odf.Style + "master-page",
            new XAttribute(Odf.Style + "name", "Standard"),
            new XAttribute(Odf.Style + "page-layout-name", layout),
            new XElement(Odf.Style + "header", header),
            new XElement(Odf.Style + "footer", footer));
    }

    private static XElement Furniture(string side, double gap) => new(
        Odf.Style + "header-footer-properties",
        new XAttribute(Odf.Fo + "min-height", Odf.Points(Typography.HeaderLeading + gap)),
        new XAttribute(Odf.Fo + side, Odf.Points(gap)));

    private static XElement Paragraph(OfficeStyle style, params object[] content) => new(
        Odf.Text + "p", new XAttribute(Odf.Text + "style-name", Odf.NameOf(style.OdfName)), content);
}
