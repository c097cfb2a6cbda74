using System.Globalization;
using System.Security.Cryptography;
using JihadismeVoortgang.Reports.Pdf.Fonts;
using JihadismeVoortgang.Reports.Pdf.Layout;

namespace JihadismeVoortgang.Reports.Pdf.Writing;

/// <summary>The faces one document uses, embedded with the glyphs it uses.</summary>
internal sealed class DocumentFonts
{
    private const double ThousandthsOfEm = 1000;
    private const int CharactersPerBlock = 100;
    private const int TagLength = 6;

    /// <summary>Symbolic: the font has its own encoding. Every subset with renumbered glyphs does.</summary>
    private const int SymbolicFlag = 4;
    private const int ItalicFlag = 64;

    /// <summary>Thickness of stems, which TrueType files do not give; only a reader without the font would use it.</summary>
    private const int RegularStem = 80;
    private const int BoldStem = 140;

    private readonly FontSubset?[] _subsets = new FontSubset?[4];

    public static string ResourceName(FontStyle style) => style switch
    {
        FontStyle.Regular => "F0",
        FontStyle.Bold => "F1",
        FontStyle.Italic => "F2",
        _ => "F3",
    };

    public FontSubset Use(ShapedText text) => _subsets[(int)text.Style.Font] ??= new FontSubset(text.Font);

    /// <summary>Writes the font objects, and as the given object the dictionary that names them for the pages.</summary>
    public void Write(PdfFile file, PdfReference resources)
    {
        var fonts = new PdfReference?[_subsets.Length];
        for (int style = 0; style < fonts.Length; style++)
        {
            if (_subsets[style] is { } subset)
                fonts[style] = Write(file, subset, (FontStyle)style);
        }

        var dictionary = file.Begin(resources);
        dictionary.Append("<</Font<<");
        for (int style = 0; style < fonts.Length; style++)
        {
            if (fonts[style] is { } font)
                dictionary.Append($"/{ResourceName((FontStyle)style)} {font}");
        }

        dictionary.Append(">>>>");
    }

    private static PdfReference Write(PdfFile file, FontSubset subset, FontStyle style)
    {
        var (font, descendant, descriptor) = (file.Reserve(), file.Reserve(), file.Reserve());
        var (program, toUnicode) = (file.Reserve(), file.Reserve());
        byte[] bytes = subset.BuildFile();
        string name = $"{TagOf(bytes)}+{subset.Font.PostScriptName}";

        file.Begin(font)
            .Append($"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H")
            .Append($"/DescendantFonts[{descendant}]/ToUnicode {toUnicode}>>");
        WriteDescendant(file.Begin(descendant), subset, name, descriptor);
        WriteDescriptor(file.Begin(descriptor), subset.Font, style, name, program);
        file.WriteStream(program, string.Create(CultureInfo.InvariantCulture, $"/Length1 {bytes.Length}"), bytes);
        using var map = BuildToUnicode(subset);
        file.WriteStream(toUnicode, "", map.Written);
        return font;
    }

    private static void WriteDescendant(PdfBuffer output, FontSubset subset, string name, PdfReference descriptor)
    {
        output.Append($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}");
        output.Append("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity");
        output.Append($"/FontDescriptor {descriptor}/DW 0/W[0[");
        foreach (int glyph in subset.Glyphs)
            output.Append($"{subset.Font.AdvanceOf(glyph) * ThousandthsOfEm / subset.Font.UnitsPerEm} ");
        output.Append("]]>>");
    }

    private static void WriteDescriptor(
        PdfBuffer output, TrueTypeFont font, FontStyle style, string name, PdfReference program)
    {
        double scale = ThousandthsOfEm / font.UnitsPerEm;
        var box = font.BoundingBox;
        int flags = SymbolicFlag | (style.HasFlag(FontStyle.Italic) ? ItalicFlag : 0);
        int stem = style.HasFlag(FontStyle.Bold) ? BoldStem : RegularStem;
        output.Append($"<</Type/FontDescriptor/FontName/{name}/Flags {flags}");
        output.Append($"/FontBBox[{box.Left * scale} {box.Bottom * scale} {box.Right * scale} {box.Top * scale}]");
        output.Append($"/ItalicAngle {font.ItalicAngle}/Ascent {font.Ascent * scale}/Descent {font.Descent * scale}");
        output.Append($"/CapHeight {font.CapHeight * scale}/StemV {stem}/FontFile2 {program}>>");
    }

    /// <summary>Says of every code which character it is, so that text is found, copied and read aloud.</summary>
    private static PdfBuffer BuildToUnicode(FontSubset subset)
    {
        var map = new PdfBuffer();
        map.Append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
        map.Append("/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n");
        map.Append("/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n");
        map.Append("1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n");
        int count = subset.Characters.Count;
        for (int start = 1; start < count; start += CharactersPerBlock)
        {
            int end = Math.Min(start + CharactersPerBlock, count);
            map.Append($"{end - start} beginbfchar\n");
            for (int code = start; code < end; code++)
                map.Append(string.Create(
                    CultureInfo.InvariantCulture, $"<{code:X4}><{(int)subset.Characters[code]:X4}>\n"));
            map.Append("endbfchar\n");
        }

        map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend");
        return map;
    }

    /// <summary>Six letters that differ when the subset differs.</summary>
    private static string TagOf(byte[] file) => string.Create(TagLength, SHA256.HashData(file), (tag, hash) =>
    {
        for (int i = 0; i < tag.Length; i++)
            tag[i] = (char)('A' + hash[i] % 26);
    });
}
