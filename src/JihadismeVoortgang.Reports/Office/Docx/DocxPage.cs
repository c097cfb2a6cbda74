using DocumentFormat.OpenXml;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Pdf.Layout;
using static JihadismeVoortgang.Reports.Office.Docx.DocxUnits;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace JihadismeVoortgang.Reports.Office.Docx;

/// <summary>The page, and what stands round the body of each.</summary>
internal static class DocxPage
{
    /// <param name="header">Relationship id of the header.</param>
    /// <param name="footer">Relationship id of the footer.</param>
    public static W.SectionProperties Section(string header, string footer) => new(
        new W.HeaderReference { Type = W.HeaderFooterValues.Default, Id = header },
        new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = footer },
        new W.PageSize
        {
            Width = (uint)Twips(PageGeometry.PageWidth),
            Height = (uint)Twips(PageGeometry.PageHeight),
            Orient = W.PageOrientationValues.Landscape,
        },
        new W.PageMargin
        {
            Top = Twips(OfficePage.BodyTop),
            Bottom = Twips(PageGeometry.PageHeight - PageGeometry.BodyBottom),
            Left = (uint)Twips(PageGeometry.SideMargin),
            Right = (uint)Twips(PageGeometry.SideMargin),
            Header = (uint)Twips(PageGeometry.HeaderTop),
            Footer = (uint)Twips(OfficePage.FooterBottom),
            Gutter = 0,
        });

    public static W.Header Header(ProgressReport report)
    {
        var paragraph = Paragraph(OfficeStyles.Header, Words(report.RunningHeader));
        if (report.IsConcept)
        {
            var mark = Words(OfficeText.ConceptMark);
            mark.RunProperties = new W.RunProperties(new W.RunStyle { Val = DocxStyles.ConceptMark });
            paragraph.Append(new W.Run(new W.TabChar()), mark);
        }

        return new W.Header(paragraph);
    }

    public static W.Footer Footer() => new(Paragraph(
        OfficeStyles.Footer,
        Words($"{ReportWords.Page} "), Field(" PAGE "), Words($" {ReportWords.PageOf} "), Field(" NUMPAGES ")));

    private static W.Paragraph Paragraph(OfficeStyle style, params OpenXmlElement[] runs)
    {
        var paragraph = new W.Paragraph(
            new W.ParagraphProperties(new W.ParagraphStyleId { Val = style.Id }));
        paragraph.Append(runs);
        return paragraph;
    }

    /// <summary>What the program fills in; it shows 1 until it has counted.</summary>
    private static W.SimpleField Field(string instruction) => new(Words("1")) { Instruction = instruction };

    private static W.Run Words(string words) => DocxRuns.Of(OfficeText.Of(words));
}
