using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Pdf;
using JihadismeVoortgang.Reports.Pdf.Fonts;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>
/// Which engine makes the PDF: our own, or QuestPDF where the configuration asks for it and the build has it. Never
/// the other one in silence: what is adopted is what was chosen.
/// </summary>
internal static class PdfEngineChoice
{
    private const string EngineKey = "Report:PdfEngine";
    private const string LicenceKey = "Report:QuestPdfLicense";
    private const string FontFolderKey = "Report:FontFolder";
    private const string BuiltIn = "BuiltIn";
    private const string QuestPdf = "QuestPdf";

    private static readonly string[] Licences = ["Community", "Professional", "Enterprise"];
    private static readonly string Choices = Dutch.AnyOf(Licences);

    /// <summary>Null in a build without it.</summary>
    private static Func<string, ReportFonts, string?, IReportPdfEngine>? MakeQuestPdf =>
#if QUESTPDF
        (licence, fonts, fontFolder) => new Reports.QuestPdf.QuestPdfEngine(licence, fonts, fontFolder);
#else
        null;
#endif

    /// <exception cref="StartUpException">Says everything that is wrong with the choice.</exception>
    /// <exception cref="ReportFontException">The typeface of the report is not on this machine.</exception>
    public static IReportPdfEngine Load(IConfiguration configuration)
    {
        var fonts = ReportFonts.Load(configuration[FontFolderKey]);
        return (configuration[EngineKey] ?? BuiltIn) switch
        {
            BuiltIn => new TaggedPdfEngine(fonts),
            QuestPdf => LoadQuestPdf(configuration, fonts),
            var unknown => throw new StartUpException(EngineKey, $"'{unknown}' is geen bekende PDF-engine. Kies {BuiltIn} of {QuestPdf}."),
        };
    }

    private static IReportPdfEngine LoadQuestPdf(IConfiguration configuration, ReportFonts fonts)
    {
        var licence = configuration[LicenceKey] ?? "";
        var faults = new List<Fault>();
        var make = MakeQuestPdf;
        if (make is null)
            faults.Add(new Fault(EngineKey, $"Dit portaal is gebouwd zonder QuestPDF. Bouw het met -p:EnableQuestPdf=true, of kies {BuiltIn}."));
        if (licence.Length == 0)
            faults.Add(new Fault(LicenceKey, $"De licentie van QuestPDF ontbreekt. Kies {Choices}; een overheidsorganisatie heeft een betaalde licentie nodig."));
        else if (!Licences.Contains(licence))
            faults.Add(new Fault(LicenceKey, $"'{licence}' is geen licentie van QuestPDF. Kies {Choices}."));

        if (make is null || faults.Count > 0)
            throw new StartUpException(faults);

        try
        {
            return make(licence, fonts, configuration[FontFolderKey]);
        }
        catch (TypeInitializationException broken)
        {
            // Its library of native code is not there, or not for this system.
            throw new StartUpException(EngineKey, $"QuestPDF kan op deze machine niet starten: {broken.GetBaseException().Message}");
        }
    }
}
