using System.Text;
using static JihadismeVoortgang.Reports.Pdf.Fonts.FontTables;

namespace JihadismeVoortgang.Reports.Pdf.Fonts;

/// <summary>
/// One face read from a TrueType file: what layout needs to measure text and what a PDF says about a font.
/// Measures are in font units, <see cref="UnitsPerEm"/> to the em. Never changes after construction.
/// </summary>
internal sealed class TrueTypeFont
{
    private const int WindowsPlatform = 3;
    private const int UnicodeBmpEncoding = 1;
    private const int LongMetricSize = 4;
    private readonly ushort[] _glyphs = new ushort[char.MaxValue + 1];
    private readonly ushort[] _advances;
    private readonly int[] _kerningStarts;
    private readonly ushort[] _kerningRights;
    private readonly short[] _kerningValues;

    public TrueTypeFont(byte[] file)
    {
        Tables = new FontTables(file);
        var head = Tables["head"];
        UnitsPerEm = UInt16(head, 18);
        BoundingBox = (Int16(head, 36), Int16(head, 38), Int16(head, 40), Int16(head, 42));
        HasLongOffsets = UInt16(head, 50) != 0;
        var horizontalHeader = Tables["hhea"];
        Ascent = Int16(horizontalHeader, 4);
        Descent = Int16(horizontalHeader, 6);
        MetricCount = UInt16(horizontalHeader, 34);
        CapHeight = Int16(Tables["OS/2"], 88);
        ItalicAngle = Fixed(Tables["post"], 4);
        PostScriptName = ReadName(6);
        Version = ReadName(5);

        _advances = new ushort[UInt16(Tables["maxp"], 4)];
        ReadAdvances();
        ReadCharacterMap();
        (_kerningStarts, _kerningRights, _kerningValues) = ReadKerning();
    }

    public FontTables Tables { get; }

    public string PostScriptName { get; }

    /// <summary>As the name table prints it: "Version 2.1.5".</summary>
    public string Version { get; }

    public int UnitsPerEm { get; }

    public (int Left, int Bottom, int Right, int Top) BoundingBox { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int CapHeight { get; }

    /// <summary>Degrees counter-clockwise from upright; negative for an italic.</summary>
    public double ItalicAngle { get; }

    /// <summary>Whether the loca table counts in bytes rather than in pairs of bytes.</summary>
    public bool HasLongOffsets { get; }

    /// <summary>How many glyphs have an advance of their own in hmtx; the rest share the last.</summary>
    public int MetricCount { get; }

    public int GlyphCount => _advances.Length;

    /// <summary>The glyph that draws a character, 0 when the face has none.</summary>
    public ushort GlyphOf(char character) => _glyphs[character];

    public int AdvanceOf(int glyph) => _advances[glyph];

    /// <summary>The contours of a glyph; empty for one that draws nothing.</summary>
    public ReadOnlySpan<byte> OutlineOf(int glyph)
    {
        var offsets = Tables["loca"];
        int start = HasLongOffsets ? (int)UInt32(offsets, 4 * glyph) : 2 * UInt16(offsets, 2 * glyph);
        int end = HasLongOffsets ? (int)UInt32(offsets, 4 * glyph + 4) : 2 * UInt16(offsets, 2 * glyph + 2);
        return Tables["glyf"][start..end];
    }

    /// <summary>Where the middle of what a glyph draws lies, from its origin.</summary>
    public int MiddleOf(ushort glyph)
    {
        const int Left = 2;
        const int Right = 6;
        var outline = OutlineOf(glyph);
        return outline.IsEmpty ? AdvanceOf(glyph) / 2 : (Int16(outline, Left) + Int16(outline, Right)) / 2;
    }

    /// <summary>What to add to the advance of a glyph when the other follows it.</summary>
    public int KerningBetween(ushort left, ushort right)
    {
        int start = _kerningStarts[left];
        int index = _kerningRights.AsSpan(start, _kerningStarts[left + 1] - start).IndexOf(right);
        return index < 0 ? 0 : _kerningValues[start + index];
    }

    private void ReadAdvances()
    {
        var metrics = Tables["hmtx"];
        for (int glyph = 0; glyph < _advances.Length; glyph++)
            _advances[glyph] = (ushort)UInt16(metrics, Math.Min(glyph, MetricCount - 1) * LongMetricSize);
    }

    private string ReadName(int nameId)
    {
        var names = Tables["name"];
        int count = UInt16(names, 2);
        int storage = UInt16(names, 4);
        for (int i = 0; i < count; i++)
        {
            var record = names.Slice(6 + 12 * i, 12);
            if (UInt16(record, 0) == WindowsPlatform && UInt16(record, 6) == nameId)
                return Encoding.BigEndianUnicode.GetString(
                    names.Slice(storage + UInt16(record, 10), UInt16(record, 8)));
        }

        return "";
    }

    private void ReadCharacterMap()
    {
        var map = Tables["cmap"];
        int count = UInt16(map, 2);
        for (int i = 0; i < count; i++)
        {
            var record = map.Slice(4 + 8 * i, 8);
            var subtable = map[(int)UInt32(record, 4)..];
            if (UInt16(record, 0) == WindowsPlatform && UInt16(record, 2) == UnicodeBmpEncoding
                && UInt16(subtable, 0) == 4)
                ReadSegments(subtable);
        }
    }

    /// <summary>Format 4: runs of consecutive characters, each with a shift or an array of glyphs.</summary>
    private void ReadSegments(ReadOnlySpan<byte> subtable)
    {
        int bytes = UInt16(subtable, 6);
        var ends = subtable[14..];
        var starts = ends[(bytes + 2)..];
        var shifts = starts[bytes..];
        var arrays = shifts[bytes..];
        for (int segment = 0; segment < bytes; segment += 2)
        {
            int start = UInt16(starts, segment);
            int shift = UInt16(shifts, segment);
            int array = UInt16(arrays, segment);
            for (int character = start; character <= UInt16(ends, segment) && character < char.MaxValue; character++)
            {
                int glyph = array == 0 ? character : UInt16(arrays, segment + array + 2 * (character - start));
                if (array == 0 || glyph != 0)
                    _glyphs[character] = (ushort)(glyph + shift);
            }
        }
    }

    /// <summary>The pairs stand sorted by their left glyph, so a start index for each left glyph finds them.</summary>
    private (int[] Starts, ushort[] Rights, short[] Values) ReadKerning()
    {
        int[] starts = new int[_advances.Length + 1];
        if (!Tables.Has("kern"))
            return (starts, [], []);

        const int FirstPair = 18;
        var table = Tables["kern"];
        int count = UInt16(table, 10);
        ushort[] rights = new ushort[count];
        short[] values = new short[count];
        for (int i = 0; i < count; i++)
        {
            var pair = table[(FirstPair + 6 * i)..];
            rights[i] = (ushort)UInt16(pair, 2);
            values[i] = (short)Int16(pair, 4);
            starts[UInt16(pair, 0) + 1] = i + 1;
        }

        for (int glyph = 1; glyph < starts.Length; glyph++)
            starts[glyph] = Math.Max(starts[glyph], starts[glyph - 1]);
        return (starts, rights, values);
    }
}
