using System.Buffers.Binary;
using System.Text;

namespace JihadismeVoortgang.Reports.Pdf.Fonts;

/// <summary>The tables of one TrueType file, by their four-letter tag. All numbers in them are big-endian.</summary>
internal sealed class FontTables
{
    private const int DirectoryStart = 12;
    private const int DirectoryEntrySize = 16;
    private readonly byte[] _file;
    private readonly Dictionary<string, Entry> _entries = [];

    public FontTables(byte[] file)
    {
        _file = file;
        int count = UInt16(file, 4);
        for (int i = 0; i < count; i++)
        {
            var entry = file.AsSpan(DirectoryStart + i * DirectoryEntrySize, DirectoryEntrySize);
            _entries.Add(Encoding.ASCII.GetString(entry[..4]), new Entry((int)UInt32(entry, 8), (int)UInt32(entry, 12)));
        }
    }

    private sealed record Entry(int Offset, int Length);

    public ReadOnlySpan<byte> this[string tag]
    {
        get
        {
            var entry = _entries[tag];
            return _file.AsSpan(entry.Offset, entry.Length);
        }
    }

    public bool Has(string tag) => _entries.ContainsKey(tag);

    public static int UInt16(ReadOnlySpan<byte> table, int offset) =>
        BinaryPrimitives.ReadUInt16BigEndian(table[offset..]);

    public static int Int16(ReadOnlySpan<byte> table, int offset) =>
        BinaryPrimitives.ReadInt16BigEndian(table[offset..]);

    public static uint UInt32(ReadOnlySpan<byte> table, int offset) =>
        BinaryPrimitives.ReadUInt32BigEndian(table[offset..]);

    /// <summary>A signed 16.16 fixed-point number.</summary>
    public static double Fixed(ReadOnlySpan<byte> table, int offset) =>
        BinaryPrimitives.ReadInt32BigEndian(table[offset..]) / 65536.0;
}
