using System.IO.Compression;
using System.Xml.Linq;

namespace JihadismeVoortgang.Reports.Tests.Office.Support;

/// <summary>An OpenDocument text read back, ours or one that LibreOffice made.</summary>
internal sealed class OdtFile
{
    public static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    public static readonly XNamespace Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    public static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    public static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    public static readonly XNamespace Fo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    public static readonly XNamespace XLink = "http://www.w3.org/1999/xlink";

    public OdtFile(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        Paths = [.. zip.Entries.Select(entry => entry.FullName)];
        Times = [.. zip.Entries.Select(entry => entry.LastWriteTime.DateTime)];
        Parts = zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
            .ToDictionary(entry => entry.FullName, Read);
    }

    public IReadOnlyList<string> Paths { get; }

    public IReadOnlyList<DateTime> Times { get; }

    public IReadOnlyDictionary<string, XDocument> Parts { get; }

    public XDocument Content => Parts["content.xml"];

    public XDocument Styles => Parts["styles.xml"];

    public XDocument Meta => Parts["meta.xml"];

    public OfficeLine[] Lines() =>
    [
        .. Content.Descendants(Office + "text").Single().Elements().SelectMany(element => LinesOf("", element))
            .Where(line => line.Words.Length > 0),
    ];

    public static string? StyleOf(XElement element) => (string?)element.Attribute(Text + "style-name");

    private static XDocument Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        return XDocument.Load(stream, LoadOptions.PreserveWhitespace);
    }

    private IEnumerable<OfficeLine> LinesOf(string place, XElement element) => element.Name.LocalName switch
    {
        "p" => [new OfficeLine(place, "P", WordsOf(element))],
        "h" => [new OfficeLine(place, "H" + (string?)element.Attribute(Text + "outline-level"), WordsOf(element))],
        "list" => Items(place, element),
        "table" => Rows(element),
        _ => [],
    };

    private IEnumerable<OfficeLine> Items(string place, XElement list)
    {
        var style = Content.Descendants().Concat(Styles.Descendants()).First(item =>
            item.Name == Text + "list-style" && (string?)item.Attribute(Style + "name") == StyleOf(list));
        var level = style.Elements().First();
        bool isNumbered = level.Name == Text + "list-level-style-number";
        int number = (int?)level.Attribute(Text + "start-value") ?? 1;
        foreach (var item in list.Elements(Text + "list-item"))
        {
            number = (int?)item.Attribute(Text + "start-value") ?? number;
            foreach (var line in item.Elements().SelectMany(element => LinesOf(place, element)))
                yield return line.Kind == "P" ? line with { Kind = isNumbered ? $"{number}." : "•" } : line;
            number++;
        }
    }

    private IEnumerable<OfficeLine> Rows(XElement table)
    {
        int row = 0;
        foreach (var element in table.Descendants(Table + "table-row"))
        {
            bool isHead = element.Parent!.Name == Table + "table-header-rows";
            int column = 0;
            foreach (var cell in element.Elements(Table + "table-cell"))
            {
                string place = isHead ? OfficeLine.InHead(column) : OfficeLine.InRow(row, column);
                foreach (var line in cell.Elements().SelectMany(part => LinesOf(place, part)))
                    yield return line;
                column++;
            }

            row += isHead ? 0 : 1;
        }
    }

    private static string WordsOf(XElement paragraph)
    {
        var words = new OdtWordReader();
        Read(paragraph, words);
        return words.Finish();
    }

    private static void Read(XElement element, OdtWordReader words)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText text:
                    words.Add(text.Value);
                    break;
                case XElement { Name.LocalName: "s" } spaces:
                    words.AddSpaces((int?)spaces.Attribute(Text + "c") ?? 1);
                    break;
                case XElement { Name.LocalName: "note" } note:
                    words.AddNote(OfficeLine.Noted(
                        note.Element(Text + "note-citation")!.Value,
                        string.Join('\n', note.Element(Text + "note-body")!.Elements().Select(WordsOf))));
                    break;
                case XElement inner:
                    Read(inner, words);
                    break;
            }
        }
    }
}
