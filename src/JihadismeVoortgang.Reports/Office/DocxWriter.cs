using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Office.Docx;

namespace JihadismeVoortgang.Reports.Office;

/// <summary>The report as a Word file: the schematic form, to be worked on further by who gets it.</summary>
public static class DocxWriter
{
    /// <summary>The whole file. The same report and stamp give the same bytes.</summary>
    public static byte[] Write(ProgressReport report, ReportStamp stamp)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
            DocxPackage.Fill(package, report, stamp);
        return ZipTime.Set(stream, stamp.Made);
    }
}
