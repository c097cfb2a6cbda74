using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig.Fonts.TrueType;
using UglyToad.PdfPig.Fonts.TrueType.Parser;
using UglyToad.PdfPig.Tokens;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Support;

/// <summary>A composite font as the file embeds it.</summary>
internal sealed partial class EmbeddedFont
{
    public EmbeddedFont(TaggedPdf pdf, DictionaryToken font)
    {
        Dictionary = font;
        Descendant = pdf.Array(font, "DescendantFonts") is [var descendant]
            ? pdf.Resolve(descendant) as DictionaryToken : null;
        string map = Encoding.ASCII.GetString(pdf.Stream(font, "ToUnicode") ?? []);
        foreach (Match match in Mapping().Matches(map))
        {
            int code = int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            Unicode[code] = Encoding.BigEndianUnicode.GetString(Convert.FromHexString(match.Groups[2].Value));
        }

        byte[]? file = pdf.Stream(pdf.Dictionary(Descendant, "FontDescriptor"), "FontFile2");
        Program = file is null ? null : TrueTypeFontParser.Parse(new TrueTypeDataBytes(file));
        if (pdf.Array(Descendant, "W") is [NumericToken { Int: 0 }, ArrayToken widths])
            Widths = [.. widths.Data.OfType<NumericToken>().Select(width => width.Double)];
    }

    public DictionaryToken Dictionary { get; }

    public DictionaryToken? Descendant { get; }

    public Dictionary<int, string> Unicode { get; } = [];

    /// <summary>The embedded file; null when there is none.</summary>
    public TrueTypeFont? Program { get; }

    /// <summary>Width of each code from 0 on, in thousandths of the em.</summary>
    public IReadOnlyList<double> Widths { get; } = [];

    [GeneratedRegex("<([0-9A-F]{4})><((?:[0-9A-F]{4})+)>\n")]
    private static partial Regex Mapping();
}
