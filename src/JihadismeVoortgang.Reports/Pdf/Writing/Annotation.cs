using JihadismeVoortgang.Reports.Pdf.Layout;

namespace JihadismeVoortgang.Reports.Pdf.Writing;

/// <summary>A link as it stands on one page.</summary>
/// <param name="Reference">The annotation.</param>
/// <param name="Area">Where it is and where it leads.</param>
/// <param name="Page">Index of its page.</param>
internal sealed record Annotation(PdfReference Reference, LinkArea Area, int Page);
