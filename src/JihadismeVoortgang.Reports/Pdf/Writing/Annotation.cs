using JihadismeVoortgang.Reports.Pdf.Layout;

namespace JihadismeVoortgang.Reports.Pdf.Writing;

/// <summary>A link as it was written on a page.</summary>
/// <param name="Reference">The annotation.</param>
/// <param name="Element">Its words in the structure tree.</param>
/// <param name="Page">Index of its page.</param>
/// <param name="ParentTreeKey">By which the structure tree is found from it.</param>
internal sealed record Annotation(PdfReference Reference, StructureElement Element, int Page, int ParentTreeKey);
