using JihadismeVoortgang.Reports.Tests.Pdf.Support;
using UglyToad.PdfPig.Tokens;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Conformance;

/// <summary>
/// Pages paint filled areas and text in grey or RGB, and nothing else: no transparency, pictures, layers, actions or
/// forms, each of which has rules of its own in the standards.
/// </summary>
internal static class PageRules
{
    private static readonly HashSet<string> Keys =
        ["Type", "Parent", "Resources", "Contents", "MediaBox", "StructParents", "Tabs", "Annots"];

    private static readonly HashSet<string> Operators = ["BT", "ET", "Td", "Tf", "TJ", "g", "rg", "re", "f", "BDC", "EMC"];

    private static readonly HashSet<string> ArtifactSubtypes = ["Header", "Footer", "Watermark"];

    public static IEnumerable<string> Check(TaggedPdf pdf)
    {
        foreach (var page in pdf.Pages)
        {
            foreach (string fault in Check(pdf, page))
                yield return $"page {page.Index + 1}: {fault}";
        }
    }

    private static IEnumerable<string> Check(TaggedPdf pdf, TaggedPage page)
    {
        foreach (string key in page.Dictionary.Data.Keys.Where(key => !Keys.Contains(key)))
            yield return $"has {key}";
        if (!page.Dictionary.ContainsKey(NameToken.Create("Resources")))
            yield return "has no resources of its own";
        foreach (string kind in pdf.Dictionary(page.Dictionary, "Resources")?.Data.Keys.Where(kind => kind != "Font") ?? [])
            yield return $"uses {kind}";
        if (pdf.Array(page.Dictionary, "MediaBox") is not [_, _, NumericToken { Double: 841.89 }, NumericToken { Double: 595.28 }])
            yield return "is not A4 landscape";
        foreach (string name in page.Operators.Where(name => !Operators.Contains(name)))
            yield return $"paints with {name}";
        foreach (var artifact in page.Sequences.Where(sequence => sequence.Number is null))
        {
            if (artifact.Type is not ("Pagination" or "Layout"))
                yield return $"an artifact is of the type {artifact.Type}";
            if (artifact.Subtype is { } subtype && !ArtifactSubtypes.Contains(subtype))
                yield return $"an artifact is a {subtype}";
        }
    }
}
