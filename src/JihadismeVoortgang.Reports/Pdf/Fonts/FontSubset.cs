using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace JihadismeVoortgang.Reports.Pdf.Fonts;

/// <summary>
/// The part of a face that one document uses. Every character gets a code of its own, which is also the number of
/// its glyph in the file that is embedded: two characters that look alike (hyphen and non-breaking hyphen) keep
/// apart, so that the text read back is the text that was written.
/// </summary>
internal sealed class FontSubset(TrueTypeFont font)
{
    private const ushort ArgumentsAreWords = 0x0001;
    private const ushort HasScale = 0x0008;
    private const ushort MoreComponents = 0x0020;
    private const ushort HasTwoScales = 0x0040;
    private const ushort HasMatrix = 0x0080;
    private const int PageSize = 256;
    private const int ChecksumAdjustmentOffset = 8;
    private const int LongOffsetsOffset = 50;
    private const uint ChecksumMagic = 0xB1B0AFBA;

    /// <summary>The hinting programs, which all glyphs share.</summary>
    private static readonly string[] CopiedTables = ["cvt ", "fpgm", "prep"];

    /// <summary>By the upper and then the lower byte of the character; 0 for one that has no code yet.</summary>
    private readonly ushort[]?[] _codes = new ushort[]?[PageSize];
    private readonly List<int> _glyphs = [0];
    private readonly List<char> _characters = ['\0'];

    public TrueTypeFont Font => font;

    /// <summary>The character of each code; index 0 is .notdef, which no text uses.</summary>
    public IReadOnlyList<char> Characters => _characters;

    /// <summary>Original glyph of each code, and after <see cref="BuildFile"/> of the parts they are made of.</summary>
    public IReadOnlyList<int> Glyphs => _glyphs;

    public ushort CodeOf(char character, ushort glyph)
    {
        ref ushort code = ref (_codes[character / PageSize] ??= new ushort[PageSize])[character % PageSize];
        if (code == 0)
        {
            code = (ushort)_glyphs.Count;
            _glyphs.Add(glyph);
            _characters.Add(character);
        }

        return code;
    }

    /// <summary>The TrueType file to embed, with only the glyphs in use.</summary>
    public byte[] BuildFile()
    {
        var (outlines, offsets) = CopyOutlines();
        byte[] head = font.Tables["head"].ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(ChecksumAdjustmentOffset), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(LongOffsetsOffset), 1);
        var tables = new List<Table>
        {
            new("glyf", outlines),
            new("head", head),
            new("hhea", CopyWithCount("hhea", 34)),
            new("hmtx", BuildMetrics()),
            new("loca", offsets),
            new("maxp", CopyWithCount("maxp", 4)),
        };
        foreach (string tag in CopiedTables)
        {
            if (font.Tables.Has(tag))
                tables.Add(new Table(tag, font.Tables[tag].ToArray()));
        }

        tables.Sort((left, right) => string.CompareOrdinal(left.Tag, right.Tag));
        return Assemble(tables);
    }

    private (byte[] Outlines, byte[] Offsets) CopyOutlines()
    {
        // By original glyph; 0 for one that is not copied yet, but for .notdef, which keeps that number.
        ushort[] newNumbers = new ushort[font.GlyphCount];
        for (int i = _glyphs.Count - 1; i > 0; i--)
            newNumbers[_glyphs[i]] = (ushort)i;

        var outlines = new MemoryStream();
        var offsets = new List<int>();
        // The list grows while it is walked: a composite glyph adds its parts at the end.
        for (int i = 0; i < _glyphs.Count; i++)
        {
            offsets.Add((int)outlines.Length);
            byte[] outline = font.OutlineOf(_glyphs[i]).ToArray();
            RenumberParts(outline, newNumbers);
            outlines.Write(outline);
            while (outlines.Length % 4 != 0)
                outlines.WriteByte(0);
        }

        offsets.Add((int)outlines.Length);
        byte[] table = new byte[4 * offsets.Count];
        for (int i = 0; i < offsets.Count; i++)
            BinaryPrimitives.WriteInt32BigEndian(table.AsSpan(4 * i), offsets[i]);
        return (outlines.ToArray(), table);
    }

    private void RenumberParts(byte[] outline, ushort[] newNumbers)
    {
        const int HeaderSize = 10;
        bool isComposite = outline.Length > 0 && BinaryPrimitives.ReadInt16BigEndian(outline) < 0;
        if (!isComposite)
            return;

        int position = HeaderSize;
        ushort flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(position));
            var number = outline.AsSpan(position + 2, 2);
            ushort part = BinaryPrimitives.ReadUInt16BigEndian(number);
            if (newNumbers[part] == 0 && part != 0)
            {
                newNumbers[part] = (ushort)_glyphs.Count;
                _glyphs.Add(part);
            }

            BinaryPrimitives.WriteUInt16BigEndian(number, newNumbers[part]);
            position += 4 + ((flags & ArgumentsAreWords) != 0 ? 4 : 2) + TransformSize(flags);
        }
        while ((flags & MoreComponents) != 0);
    }

    private static int TransformSize(ushort flags) => flags switch
    {
        _ when (flags & HasScale) != 0 => 2,
        _ when (flags & HasTwoScales) != 0 => 4,
        _ when (flags & HasMatrix) != 0 => 8,
        _ => 0,
    };

    private byte[] CopyWithCount(string tag, int countOffset)
    {
        byte[] table = font.Tables[tag].ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(countOffset), (ushort)_glyphs.Count);
        return table;
    }

    private byte[] BuildMetrics()
    {
        var source = font.Tables["hmtx"];
        byte[] metrics = new byte[4 * _glyphs.Count];
        for (int i = 0; i < _glyphs.Count; i++)
        {
            int glyph = _glyphs[i];
            int bearing = glyph < font.MetricCount
                ? 4 * glyph + 2 : 4 * font.MetricCount + 2 * (glyph - font.MetricCount);
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(4 * i), (ushort)font.AdvanceOf(glyph));
            source.Slice(bearing, 2).CopyTo(metrics.AsSpan(4 * i + 2));
        }

        return metrics;
    }

    private static byte[] Assemble(List<Table> tables)
    {
        const int DirectoryStart = 12;
        const int EntrySize = 16;
        int position = DirectoryStart + EntrySize * tables.Count;
        int size = position;
        foreach (var table in tables)
            size += Padded(table.Content.Length);
        byte[] file = new byte[size];
        int powerOfTwo = BitOperations.Log2((uint)tables.Count);
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Count);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), (ushort)(EntrySize << powerOfTwo));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), (ushort)powerOfTwo);
        BinaryPrimitives.WriteUInt16BigEndian(
            file.AsSpan(10), (ushort)(EntrySize * tables.Count - (EntrySize << powerOfTwo)));

        int entry = DirectoryStart;
        int headPosition = 0;
        foreach (var (tag, table) in tables)
        {
            table.CopyTo(file.AsSpan(position));
            if (tag == "head")
                headPosition = position;
            Encoding.ASCII.GetBytes(tag, file.AsSpan(entry));
            BinaryPrimitives.WriteUInt32BigEndian(
                file.AsSpan(entry + 4), Checksum(file.AsSpan(position, Padded(table.Length))));
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 8), position);
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 12), table.Length);
            entry += EntrySize;
            position += Padded(table.Length);
        }

        BinaryPrimitives.WriteUInt32BigEndian(
            file.AsSpan(headPosition + ChecksumAdjustmentOffset), ChecksumMagic - Checksum(file));
        return file;
    }

    /// <param name="Tag">Four letters; the directory has them in the order of their bytes.</param>
    /// <param name="Content">As it stands in the file, but for the zeros behind it.</param>
    private sealed record Table(string Tag, byte[] Content);

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Checksum(ReadOnlySpan<byte> words)
    {
        uint sum = 0;
        for (int i = 0; i < words.Length; i += 4)
            sum += BinaryPrimitives.ReadUInt32BigEndian(words[i..]);
        return sum;
    }
}
