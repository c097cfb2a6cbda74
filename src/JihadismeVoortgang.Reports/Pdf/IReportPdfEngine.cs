using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Pdf;

/// <summary>Makes the report as PDF. There are two: our own, and QuestPDF in a project of its own.</summary>
public interface IReportPdfEngine
{
    /// <summary>The whole file. The same report and stamp give the same bytes.</summary>
    /// <exception cref="UnprintableCharacterException">
    /// Characters have no glyph; the message says which and where, for the person who wrote them.
    /// </exception>
    byte[] Write(ProgressReport report, ReportStamp stamp);
}
