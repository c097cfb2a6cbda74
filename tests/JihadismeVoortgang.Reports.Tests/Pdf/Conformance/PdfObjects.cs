using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Conformance;

/// <summary>
/// A file of ours taken apart into plain objects, to plant a defect in one of them and put the file together again.
/// Text is Latin-1, so that every byte is one character.
/// </summary>
internal sealed partial class PdfObjects
{
    private const int EntrySize = 7;
    private readonly SortedDictionary<int, string> _objects = [];
    private readonly string _root;
    private readonly string _information;

    public PdfObjects(byte[] file)
    {
        string text = Encoding.Latin1.GetString(file);
        int start = Number(LastStart().Match(text).Groups[1].Value);
        var (dictionary, table) = ReadStream(text[start..]);
        _root = Reference(dictionary, "Root");
        _information = Reference(dictionary, "Info");
        var entries = Enumerable.Range(0, table.Length / EntrySize)
            .Select(number => (Number: number, Kind: table[number * EntrySize],
                Position: BinaryPrimitives.ReadInt32BigEndian(Encoding.Latin1.GetBytes(table, number * EntrySize + 1, 4))))
            .ToArray();
        foreach (var (number, _, position) in entries.Where(entry => entry.Kind == 1))
        {
            var (entriesOfStream, data) = ReadStream(text[position..]);
            if (entriesOfStream.Contains("/Type/ObjStm", StringComparison.Ordinal))
                Unpack(entriesOfStream, data);
            else if (!entriesOfStream.Contains("/Type/XRef", StringComparison.Ordinal))
                _objects[number] = $"<<{entriesOfStream}>>\nstream\n{data}\nendstream";
        }
    }

    /// <summary>False leaves the identifier out of the trailer.</summary>
    public bool HasIdentifier { get; set; } = true;

    /// <summary>The first two lines.</summary>
    public string Header { get; set; } = "%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n";

    /// <summary>The first group of a pattern, in the first object that matches.</summary>
    public string Find(string pattern) => _objects.Values
        .Select(content => Regex.Match(content, pattern, RegexOptions.Singleline)).First(match => match.Success)
        .Groups[1].Value;

    /// <summary>Changes the first place in the file, in order of object number, that matches.</summary>
    public PdfObjects Change(string pattern, string replacement)
    {
        var regex = new Regex(pattern, RegexOptions.Singleline);
        int number = _objects.First(entry => regex.IsMatch(entry.Value)).Key;
        _objects[number] = regex.Replace(_objects[number], replacement, 1);
        return this;
    }

    public byte[] Write()
    {
        var file = new StringBuilder(Header);
        var positions = new StringBuilder($"xref\n0 {_objects.Keys.Last() + 1}\n0000000000 65535 f \n");
        int expected = 1;
        foreach (var (number, content) in _objects)
        {
            for (; expected < number; expected++)
                positions.Append("0000000000 65535 f \n");
            positions.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{WithLength(content)}\nendobj\n");
            expected++;
        }

        int start = file.Length;
        string identifier = HasIdentifier ? "/ID[<0011><0011>]" : "";
        file.Append(positions)
            .Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {_objects.Keys.Last() + 1}/Root {_root}")
            .Append(CultureInfo.InvariantCulture, $"/Info {_information}{identifier}>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string WithLength(string content)
    {
        const string Begin = ">>\nstream\n";
        int split = content.IndexOf(Begin, StringComparison.Ordinal);
        int length = content.Length - split - Begin.Length - "\nendstream".Length;
        return split < 0 ? content
            : string.Create(CultureInfo.InvariantCulture, $"{content[..split]}/Length {length}{content[split..]}");
    }

    private static (string Dictionary, string Data) ReadStream(string fromObject)
    {
        var head = StreamHead().Match(fromObject);
        byte[] data = Encoding.Latin1.GetBytes(fromObject.Substring(head.Length, Number(head.Groups["length"].Value)));
        if (!head.Groups["filter"].Success)
            return (head.Groups["entries"].Value, Encoding.Latin1.GetString(data));
        using var inflated = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        var result = new MemoryStream();
        inflated.CopyTo(result);
        return (head.Groups["entries"].Value, Encoding.Latin1.GetString(result.ToArray()));
    }

    private void Unpack(string dictionary, string data)
    {
        int first = Number(First().Match(dictionary).Groups[1].Value);
        int[] index = [.. data[..first].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Number)];
        for (int i = 0; i < index.Length; i += 2)
        {
            int end = i + 3 < index.Length ? first + index[i + 3] : data.Length;
            _objects[index[i]] = data[(first + index[i + 1])..end].TrimEnd('\n');
        }
    }

    private static string Reference(string dictionary, string key) =>
        Regex.Match(dictionary, $@"/{key} (\d+ 0 R)").Groups[1].Value;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"startxref\n(\d+)\n%%EOF\n$")]
    private static partial Regex LastStart();

    [GeneratedRegex(
        @"^\d+ 0 obj\n<<(?<entries>.*?)(?<filter>/Filter/FlateDecode)?/Length (?<length>\d+)>>\nstream\n",
        RegexOptions.Singleline)]
    private static partial Regex StreamHead();

    [GeneratedRegex(@"/First (\d+)")]
    private static partial Regex First();
}
