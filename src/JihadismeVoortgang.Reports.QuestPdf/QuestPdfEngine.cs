using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Pdf;
using JihadismeVoortgang.Reports.Pdf.Fonts;
using QuestPDF;
using QuestPDF.Fluent;
using QuestPDF.Infrastructure;

namespace JihadismeVoortgang.Reports.QuestPdf;

/// <summary>
/// The report by QuestPDF: tagged, PDF/UA-1 and PDF/A-2a asked for, the notes below the table of their theme. Unlike
/// our own engine it does not give the same bytes twice: the library says so of PDF/UA.
/// </summary>
public sealed class QuestPdfEngine : IReportPdfEngine
{
    private readonly TaggedPdfEngine _check;

    /// <param name="licence">Community, Professional or Enterprise: the licence that was bought, or may be used.</param>
    /// <param name="fonts">The typeface as our own engine reads it.</param>
    /// <param name="fontFolder">Where the typeface lies when not in the system's own folders.</param>
    public QuestPdfEngine(string licence, ReportFonts fonts, string? fontFolder)
    {
        Settings.License = Enum.Parse<LicenseType>(licence);
        Settings.CheckIfAllTextGlyphsAreAvailable = true;
        if (fontFolder is not null)
            Settings.FontDiscoveryPaths.Add(fontFolder);

        _check = new TaggedPdfEngine(fonts);
    }

    /// <inheritdoc/>
    public byte[] Write(ProgressReport report, ReportStamp stamp)
    {
        // The library names a missing character, but not its row, and in English. Our own engine draws with the same
        // typeface and refuses first, in the words its reader expects.
        _check.Write(report, stamp);
        return Document.Create(document => document.Page(page => ReportPages.Compose(page, report)))
            .WithMetadata(new DocumentMetadata
            {
                Title = ReportWords.FileTitle(report),
                Author = stamp.Author,
                Subject = ReportWords.FileSubject(report),
                Language = report.Language,
                CreationDate = stamp.Made,
                ModifiedDate = stamp.Made,
            })
            .WithSettings(new DocumentSettings
            {
                PDFA_Conformance = PDFA_Conformance.PDFA_2A,
                PDFUA_Conformance = PDFUA_Conformance.PDFUA_1,
            })
            .GeneratePdf();
    }
}
