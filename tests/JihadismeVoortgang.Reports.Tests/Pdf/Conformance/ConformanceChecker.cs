using JihadismeVoortgang.Reports.Tests.Pdf.Support;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Conformance;

/// <summary>
/// The rules of PDF/UA-1 and PDF/A-2a that our engine could break, checked on the file with a PDF library of
/// others. Strict where libraries are kind: the type of every object counts.
/// </summary>
internal static class ConformanceChecker
{
    /// <returns>What is wrong, each with the name of its rule in front; empty for a conforming file.</returns>
    public static IReadOnlyList<string> Check(byte[] file)
    {
        using var pdf = new TaggedPdf(file);
        return [.. FileRules.Check(file), .. Check(pdf)];
    }

    public static IReadOnlyList<string> Check(TaggedPdf pdf) =>
    [
        .. DocumentRules.Check(pdf), .. MetadataRules.Check(pdf), .. StructureRules.Check(pdf),
        .. ContentRules.Check(pdf), .. PageRules.Check(pdf), .. LinkRules.Check(pdf), .. FontRules.Check(pdf),
        .. OutlineRules.Check(pdf),
    ];
}
