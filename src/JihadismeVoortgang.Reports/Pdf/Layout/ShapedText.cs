using JihadismeVoortgang.Reports.Pdf.Fonts;

namespace JihadismeVoortgang.Reports.Pdf.Layout;

/// <summary>Text in one style with its glyphs and their places, so that any part of it is measured in one step.</summary>
internal sealed class ShapedText
{
    /// <summary>Glyph 0 is .notdef in every font. It is never drawn, so here it marks what draws nothing.</summary>
    public const ushort NoGlyph = 0;

    private const char FirstAccent = '\u0300';
    private const char LastAccent = '\u036F';

    private readonly ushort[] _glyphs;

    /// <summary>Left side of each glyph in font units, kerning included.</summary>
    private readonly int[] _positions;

    private List<int>? _missing;

    /// <summary>How far accents without a letter of their own are moved to stand on the letter before them.</summary>
    private Dictionary<int, int>? _accentShifts;

    /// <param name="characters">As <see cref="PrintableText.Prepare"/> gives them.</param>
    /// <param name="style">Size and colour.</param>
    /// <param name="font">The face.</param>
    public ShapedText(string characters, TextStyle style, TrueTypeFont font)
    {
        Characters = characters;
        Style = style;
        Font = font;
        _glyphs = new ushort[characters.Length];
        _positions = new int[characters.Length];
        PlaceGlyphs();
    }

    public string Characters { get; }

    public TextStyle Style { get; }

    public TrueTypeFont Font { get; }

    /// <summary>Indices of the characters that cannot be drawn: a report that has any is not printed.</summary>
    public IReadOnlyList<int> Missing => _missing ?? (IReadOnlyList<int>)[];

    public double SoftHyphenWidth => Font.AdvanceOf(Font.GlyphOf(PrintableText.SoftHyphen)) * Scale;

    private double Scale => Style.Size / Font.UnitsPerEm;

    public ushort GlyphAt(int index) => _glyphs[index];

    /// <summary>What kerning adds before a glyph, in font units; mostly negative.</summary>
    public int KerningBefore(int index) =>
        _positions[index] - _positions[index - 1] - AdvanceAt(index - 1) + AccentShift(index) - AccentShift(index - 1);

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
    /// How far the characters from start can go within a width: one at least. Accents have no width, so they stay
    /// with their letter.
    /// </summary>
    public int FittingEnd(int start, int end, double width)
    {
        int fitting = start + 1;
        while (fitting < end && Width(start, fitting + 1) <= width)
            fitting++;
        return fitting;
    }

    private void PlaceGlyphs()
    {
        int position = 0;
        ushort previous = NoGlyph;
        for (int i = 0; i < Characters.Length; i++)
        {
            ushort glyph = GlyphFor(i);
            if (glyph != NoGlyph && previous != NoGlyph)
                position += Font.KerningBetween(previous, glyph);
            _glyphs[i] = glyph;
            _positions[i] = position;
            position += AdvanceAt(i);
            if (IsAccent(i))
                PlaceAccent(i);
            else
                previous = glyph;
        }
    }

    private int AccentShift(int index) => _accentShifts?.GetValueOrDefault(index) ?? 0;

    private bool IsAccent(int index) => Characters[index] is >= FirstAccent and <= LastAccent;

    /// <summary>Puts the middle of the accent over the middle of its letter; several stand on the same letter.</summary>
    private void PlaceAccent(int index)
    {
        int letter = index - 1;
        while (letter >= 0 && IsAccent(letter))
            letter--;
        if (letter < 0 || _glyphs[letter] == NoGlyph || _glyphs[index] == NoGlyph)
            return;
        int distance = _positions[index] - _positions[letter];
        (_accentShifts ??= [])[index] = Font.MiddleOf(_glyphs[letter]) - distance - Font.MiddleOf(_glyphs[index]);
    }

    private ushort GlyphFor(int index)
    {
        char character = Characters[index];
        if (PrintableText.IsInvisible(character))
            return NoGlyph;

        ushort glyph = Font.GlyphOf(PrintableText.DrawnAs(character));
        if (glyph != NoGlyph && !PrintableText.IsRefused(character))
            return glyph;
        // The second half of a pair is no character of its own.
        if (index == 0 || !char.IsSurrogatePair(Characters[index - 1], character))
            (_missing ??= []).Add(index);
        return NoGlyph;
    }
}
