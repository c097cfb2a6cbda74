using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;

namespace JihadismeVoortgang.Reports.Pdf.Writing;

/// <summary>
/// The objects of one file: streams as they come, everything else gathered in compressed object streams, and a
/// cross-reference stream at the end. The file identifier is a hash of the content, so equal content gives equal
/// files.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    private const int ObjectsPerStream = 200;
    private const int EntrySize = 7;
    private const int IdentifierLength = 16;
    private readonly PdfBuffer _file = new();
    private readonly PdfBuffer _packed = new();
    private readonly MemoryStream _compressed = new();
    private readonly List<PackedObject> _packedObjects = [];

    /// <summary>Index is the object number; object 0 is the head of the list of free objects.</summary>
    private readonly List<Entry> _entries = [new Entry(EntryKind.Free, 0, ushort.MaxValue)];

    public PdfFile()
    {
        // Four bytes above 127 tell file transfer programs that this is no text.
        ReadOnlySpan<byte> mark = [(byte)'%', 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n'];
        _file.Append("%PDF-1.7\n"u8);
        _file.Append(mark);
    }

    private enum EntryKind : byte
    {
        Free,
        InFile,
        InObjectStream,
        Reserved,
    }

    /// <param name="Kind">As the cross-reference stream numbers them.</param>
    /// <param name="Position">Offset in the file, or number of the object stream.</param>
    /// <param name="Detail">Generation, or index in the object stream.</param>
    private sealed record Entry(EntryKind Kind, int Position, int Detail);

    /// <param name="Number">Of the object.</param>
    /// <param name="Offset">Where it begins in the stream.</param>
    private sealed record PackedObject(int Number, int Offset);

    public void Dispose()
    {
        _file.Dispose();
        _packed.Dispose();
        _compressed.Dispose();
    }

    /// <summary>A number for an object that is written later.</summary>
    public PdfReference Reserve()
    {
        _entries.Add(new Entry(EntryKind.Reserved, 0, 0));
        return new PdfReference(_entries.Count - 1);
    }

    /// <summary>Begins an object; what is added to the buffer until the next one begins is its content.</summary>
    public PdfBuffer Begin(PdfReference reference)
    {
        if (_packedObjects.Count == ObjectsPerStream)
            WritePacked();
        if (_packed.Length > 0)
            _packed.Append((byte)'\n');
        _packedObjects.Add(new PackedObject(reference.Number, _packed.Length));
        return _packed;
    }

    /// <param name="reference">The object.</param>
    /// <param name="entries">Entries of the stream's dictionary besides length and filter.</param>
    /// <param name="data">The content as it is read back.</param>
    /// <param name="compress">False only where a standard asks for plain bytes.</param>
    public void WriteStream(PdfReference reference, string entries, ReadOnlySpan<byte> data, bool compress = true)
    {
        if (compress)
            data = Compress(data);
        _entries[reference.Number] = new Entry(EntryKind.InFile, _file.Length, 0);
        string filter = compress ? "/Filter/FlateDecode" : "";
        _file.Append($"{reference.Number} 0 obj\n<<{entries}{filter}/Length {data.Length}>>\nstream\n");
        _file.Append(data);
        _file.Append("\nendstream\nendobj\n"u8);
    }

    /// <summary>The whole file.</summary>
    public byte[] Finish(PdfReference catalog, PdfReference information)
    {
        WritePacked();
        var reference = Reserve();
        int position = _file.Length;
        _entries[reference.Number] = new Entry(EntryKind.InFile, position, 0);

        byte[] table = new byte[EntrySize * _entries.Count];
        for (int i = 0; i < _entries.Count; i++)
        {
            var row = table.AsSpan(EntrySize * i);
            if (_entries[i].Kind == EntryKind.Reserved)
                throw new InvalidOperationException($"Object {i} was reserved and never written.");
            row[0] = (byte)_entries[i].Kind;
            BinaryPrimitives.WriteInt32BigEndian(row[1..], _entries[i].Position);
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)_entries[i].Detail);
        }

        string identifier = Convert.ToHexString(SHA256.HashData(_file.Written).AsSpan(0, IdentifierLength));
        string size = string.Create(CultureInfo.InvariantCulture, $"/Type/XRef/Size {_entries.Count}/W[1 4 2]");
        string roots = string.Create(
            CultureInfo.InvariantCulture, $"/Root {catalog.Number} 0 R/Info {information.Number} 0 R");
        WriteStream(reference, $"{size}{roots}/ID[<{identifier}><{identifier}>]", table);
        _file.Append($"startxref\n{position}\n%%EOF\n");
        return _file.Written.ToArray();
    }

    /// <summary>Valid until the next is compressed.</summary>
    private ReadOnlySpan<byte> Compress(ReadOnlySpan<byte> data)
    {
        _compressed.SetLength(0);
        using (var deflate = new ZLibStream(_compressed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(data);
        return _compressed.GetBuffer().AsSpan(0, (int)_compressed.Length);
    }

    private void WritePacked()
    {
        if (_packedObjects.Count == 0)
            return;
        var reference = Reserve();
        using var content = new PdfBuffer();
        for (int i = 0; i < _packedObjects.Count; i++)
        {
            var (number, offset) = _packedObjects[i];
            content.Append($"{number} {offset} ");
            _entries[number] = new Entry(EntryKind.InObjectStream, reference.Number, i);
        }

        int first = content.Length;
        content.Append(_packed.Written);
        WriteStream(
            reference,
            string.Create(CultureInfo.InvariantCulture, $"/Type/ObjStm/N {_packedObjects.Count}/First {first}"),
            content.Written);
        _packed.Clear();
        _packedObjects.Clear();
    }
}
