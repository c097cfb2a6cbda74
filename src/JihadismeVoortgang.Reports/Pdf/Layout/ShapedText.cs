using JihadismeVoortgang.Reports.Pdf.Fonts;

namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <summary>Text in one style with its glyphs and their places, so that any part of it is measured in one step.</summary>
internal sealed class ShapedText
{
    /// <summary>Glyph 0 is .notdef in every font. It is never drawn, so here it marks what draws nothing.</summary>
    public const ushort NoGlyph = 0;

    private readonly ushort[] _glyphs;

    /// <summary>Left side of each glyph in font units, kerning included.</summary>
    private readonly int[] _positions;

    private ShapedText(string characters, TextStyle style, TrueTypeFont font)
    {
        Characters = characters;
        Style = style;
        Font = font;
        _glyphs = new ushort[characters.Length];
        _positions = new int[characters.Length];
    }

    public string Characters { get; }

    public TextStyle Style { get; }

    public TrueTypeFont Font { get; }

    public double SoftHyphenWidth => Font.AdvanceOf(Font.GlyphOf(PrintableText.SoftHyphen)) * Scale;

    private double Scale => Style.Size / Font.UnitsPerEm;

    /// <param name="text">As the report gives it.</param>
    /// <param name="style">Face, size and colour.</param>
    /// <param name="fonts">The faces.</param>
    /// <param name="place">Dutch words for where the text stands, for the message when it cannot be printed.</param>
    /// <exception cref="UnprintableCharacterException">A character has no glyph.</exception>
    public static ShapedText Shape(string text, TextStyle style, ReportFonts fonts, string place)
    {
        var shaped = new ShapedText(PrintableText.Prepare(text, place), style, fonts[style.Font]);
        shaped.PlaceGlyphs(place);
        return shaped;
    }

    public ushort GlyphAt(int index) => _glyphs[index];

    /// <summary>What kerning adds before a glyph, in font units; mostly negative.</summary>
    public int KerningBefore(int index) =>
        _positions[index] - _positions[index - 1] - AdvanceAt(index - 1);

    public int AdvanceAt(int index) => _glyphs[index] == NoGlyph ? 0 : Font.AdvanceOf(_glyphs[index]);

    /// <summary>Width in points of the characters from start up to end.</summary>
    public double Width(int start, int end) =>
        start >= end ? 0 : (_positions[end - 1] + AdvanceAt(end - 1) - _positions[start]) * Scale;

    /// <summary>End of the part that counts for the width of a line: without the spaces that hang over its edge.</summary>
    public int VisibleEnd(int start, int end)
    {
        while (end > start && Characters[end - 1] == ' ')
            end--;
        return end;
    }

    /// <summary>
    /// How far the characters from start can go within a width: one at least, and an accent never without the
    /// letter it stands on.
    /// </summary>
    public int FittingEnd(int start, int end, double width)
    {
        int fitting = start + 1;
        while (fitting < end && (Width(start, fitting + 1) <= width || AdvanceAt(fitting) == 0))
            fitting++;
        return fitting;
    }

    private void PlaceGlyphs(string place)
    {
        int position = 0;
        ushort previous = NoGlyph;
        for (int i = 0; i < Characters.Length; i++)
        {
            ushort glyph = GlyphFor(i, place);
            if (glyph != NoGlyph && previous != NoGlyph)
                position += Font.KerningBetween(previous, glyph);
            _glyphs[i] = glyph;
            _positions[i] = position;
            position += AdvanceAt(i);
            previous = glyph;
        }
    }

    private ushort GlyphFor(int index, string place)
    {
        char character = Characters[index];
        if (PrintableText.IsInvisible(character))
            return NoGlyph;

        ushort glyph = Font.GlyphOf(PrintableText.DrawnAs(character));
        if (glyph == NoGlyph || PrintableText.IsRefused(character))
            throw PrintableText.Refusal(Characters, index, place);
        return glyph;
    }
}
