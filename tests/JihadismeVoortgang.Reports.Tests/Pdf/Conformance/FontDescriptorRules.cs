using System.Text.RegularExpressions;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;
using UglyToad.PdfPig.Tokens;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Conformance;

/// <summary>What a font says about itself agrees with itself and with the embedded file.</summary>
internal static partial class FontDescriptorRules
{
    private const int Symbolic = 4;
    private const int NonSymbolic = 32;

    private static readonly string[] Required =
        ["FontName", "Flags", "FontBBox", "ItalicAngle", "Ascent", "Descent", "CapHeight", "StemV", "FontFile2"];

    private static readonly string[] Tables = ["head", "hhea", "maxp", "hmtx", "loca", "glyf"];

    public static IEnumerable<string> Check(TaggedPdf pdf, EmbeddedFont font)
    {
        var descriptor = pdf.Dictionary(font.Descendant, "FontDescriptor");
        foreach (string key in Required.Where(key => pdf.Get(descriptor, key) is null))
            yield return $"the descriptor has no {key}";
        if (pdf.Get(descriptor, "Flags") is not NumericToken flags
            || (flags.Int & (Symbolic | NonSymbolic)) is not (Symbolic or NonSymbolic))
            yield return "is not either symbolic or not";
        if (pdf.Get(descriptor, "CIDSet") is not null)
            yield return "has a CIDSet, which nobody needs and few keep complete";

        string name = pdf.Name(font.Dictionary, "BaseFont") ?? "";
        if (!SubsetName().IsMatch(name))
            yield return $"{name} does not say that it is a subset";
        if (pdf.Name(font.Descendant, "BaseFont") != name || pdf.Name(descriptor, "FontName") != name)
            yield return "has several names";

        var system = pdf.Dictionary(font.Descendant, "CIDSystemInfo");
        if (pdf.Text(system, "Registry") != "Adobe" || pdf.Text(system, "Ordering") != "Identity"
            || pdf.Get(system, "Supplement") is not NumericToken { Int: 0 })
            yield return "its codes are of another system than Adobe-Identity-0";

        byte[] program = pdf.Stream(descriptor, "FontFile2") ?? [];
        if (pdf.Get(pdf.Dictionary(descriptor, "FontFile2"), "Length1") is not NumericToken length || length.Int != program.Length)
            yield return "the file is not as long as it says";
        foreach (string table in Tables.Where(table => font.Program?.TableHeaders.ContainsKey(table) == false))
            yield return $"the file has no table {table}";
    }

    [GeneratedRegex(@"^[A-Z]{6}\+LiberationSans(-[A-Za-z]+)?$")]
    private static partial Regex SubsetName();
}
