using JihadismeVoortgang.Reports.Tests.Pdf.Support;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Conformance;

/// <summary>
/// Fonts are in the file, and say of every code in use which glyph, which width and which character it is.
/// </summary>
internal static class FontRules
{
    private const double WidthTolerance = 1;

    public static IEnumerable<string> Check(TaggedPdf pdf)
    {
        var uses = pdf.Pages.SelectMany(page => page.UsedCodes).ToLookup(use => use.Font, use => use.Code);
        return pdf.Pages.SelectMany(page => page.Fonts).DistinctBy(font => font.Key)
            .SelectMany(font => Check(pdf, font.Value, uses[font.Key].Distinct())
                .Concat(FontDescriptorRules.Check(pdf, font.Value))
                .Select(fault => $"font: {font.Key}, {fault}"));
    }

    private static IEnumerable<string> Check(TaggedPdf pdf, EmbeddedFont font, IEnumerable<int> codes)
    {
        if (pdf.Name(font.Dictionary, "Subtype") != "Type0" || pdf.Name(font.Dictionary, "Encoding") != "Identity-H")
            yield return "not a composite font with Identity-H";
        if (pdf.Name(font.Descendant, "CIDToGIDMap") != "Identity")
            yield return "codes are not glyph numbers";
        if (font.Program is not { } program)
        {
            yield return "not embedded";
            yield break;
        }

        double perEm = program.TableRegister.HeaderTable.UnitsPerEm;
        foreach (int code in codes)
        {
            if (code == 0)
                yield return "shows .notdef";
            if (code >= program.TableRegister.HorizontalMetricsTable.HorizontalMetrics.Count)
                yield return $"code {code} has no glyph";
            if (!font.Unicode.TryGetValue(code, out string? text) || !IsCharacter(text))
                yield return $"code {code} is no character";
            if (code >= font.Widths.Count)
                yield return $"code {code} has no width";
            else if (Math.Abs(font.Widths[code] - Advance(code)) > WidthTolerance)
                yield return $"code {code} is as wide as {font.Widths[code]} here and {Advance(code)} in the font";
        }

        // Level A of PDF/A knows no signs of private use; halves of a pair mean nothing on their own.
        static bool IsCharacter(string text) => text.Length > 0 && text.All(character =>
            character is not ('\0' or '\uFEFF' or '\uFFFE' or '\uFFFF' or (>= '\uD800' and <= '\uF8FF')));

        double Advance(int code) => program.TableRegister.HorizontalMetricsTable.GetAdvanceWidth(code) * 1000 / perEm;
    }
}
