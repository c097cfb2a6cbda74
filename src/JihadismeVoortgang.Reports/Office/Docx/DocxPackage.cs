using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using JihadismeVoortgang.Reports.Content;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace JihadismeVoortgang.Reports.Office.Docx;

/// <summary>
/// The parts of a Word file. Each gets a relationship id of our choice: those the library thinks up are random, and
/// the same report must give the same bytes.
/// </summary>
internal static class DocxPackage
{
    private const string DocumentType =
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public static void Fill(WordprocessingDocument package, ProgressReport report, ReportStamp stamp)
    {
        var document = package.AddNewPart<MainDocumentPart>(DocumentType, "document");
        var body = new DocxBody(report, document, document.AddNewPart<FootnotesPart>("footnotes")).Build();
        body.Append(DocxPage.Section(header: "header", footer: "footer"));
        document.Document = new W.Document(body);

        document.AddNewPart<StyleDefinitionsPart>("styles").Styles = DocxStyles.Build(report.Language);
        document.AddNewPart<HeaderPart>("header").Header = DocxPage.Header(report);
        document.AddNewPart<FooterPart>("footer").Footer = DocxPage.Footer();
        document.AddNewPart<DocumentSettingsPart>("settings").Settings = Settings(report.Language);
        document.AddNewPart<FontTablePart>("fonts").Fonts = Fonts();
        AddProperties(package.AddNewPart<CoreFilePropertiesPart>("properties"), report, stamp);
    }

    /// <summary>Without the mode Word would open the file as one of Word 2007.</summary>
    private static W.Settings Settings(string language) => new(
        new W.FootnoteDocumentWideProperties(
            new W.FootnoteSpecialReference { Id = DocxBody.Separator },
            new W.FootnoteSpecialReference { Id = DocxBody.ContinuationSeparator }),
        new W.Compatibility(new W.CompatibilitySetting
        {
            Name = W.CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        }),
        new W.ThemeFontLanguages { Val = language });

    private static W.Fonts Fonts() => new(new W.Font(
        new W.AltName { Val = DocxStyles.TypefaceElsewhere },
        new W.FontFamily { Val = W.FontFamilyValues.Swiss },
        new W.Pitch { Val = W.FontPitchValues.Variable })
    {
        Name = DocxStyles.Typeface,
    });

    /// <summary>Written by hand: the library's own properties go into a part with a random name.</summary>
    private static void AddProperties(CoreFilePropertiesPart part, ProgressReport report, ReportStamp stamp)
    {
        const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string DublinCore = "http://purl.org/dc/elements/1.1/";
        const string Terms = "http://purl.org/dc/terms/";
        const string Instance = "http://www.w3.org/2001/XMLSchema-instance";
        using var xml = XmlWriter.Create(part.GetStream(FileMode.Create, FileAccess.Write));
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteAttributeString("xmlns", "dcterms", null, Terms);
        xml.WriteElementString("dc", "title", DublinCore, OfficeText.Of(ReportWords.FileTitle(report)));
        xml.WriteElementString("dc", "subject", DublinCore, OfficeText.Of(ReportWords.FileSubject(report)));
        xml.WriteElementString("dc", "creator", DublinCore, OfficeText.Of(stamp.Author));
        xml.WriteElementString("dc", "language", DublinCore, report.Language);
        xml.WriteElementString("cp", "lastModifiedBy", Core, OfficeText.Of(stamp.Author));
        foreach (var name in (string[])["created", "modified"])
        {
            xml.WriteStartElement("dcterms", name, Terms);
            xml.WriteAttributeString("xsi", "type", Instance, "dcterms:W3CDTF");
            xml.WriteString(OfficeText.Time(stamp.Made));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
