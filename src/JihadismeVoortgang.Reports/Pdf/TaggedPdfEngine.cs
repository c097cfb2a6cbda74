using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Pdf.Fonts;
using JihadismeVoortgang.Reports.Pdf.Writing;

namespace JihadismeVoortgang.Reports.Pdf;

/// <summary>
/// Our own engine: A4 landscape in the official schematic form, tagged for assistive technology (PDF/UA-1) and
/// fit for archives (PDF/A-2a) in one file. Keeps nothing between reports; one instance serves every thread.
/// </summary>
/// <param name="fonts">The typeface; load it once and share it.</param>
public sealed class TaggedPdfEngine(ReportFonts fonts) : IReportPdfEngine
{
    /// <inheritdoc/>
    public byte[] Write(ProgressReport report, ReportStamp stamp) => PdfDocumentWriter.Write(report, stamp, fonts);
}
