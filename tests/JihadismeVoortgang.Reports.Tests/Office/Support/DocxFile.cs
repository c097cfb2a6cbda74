using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace JihadismeVoortgang.Reports.Tests.Office.Support;

/// <summary>A Word file read back, ours or one that LibreOffice made.</summary>
internal sealed class DocxFile : IDisposable
{
    private readonly Dictionary<int, int> _next = [];
    private readonly HashSet<int> _begun = [];
    private int _notes;

    public DocxFile(byte[] file) => Package = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

    public WordprocessingDocument Package { get; }

    public MainDocumentPart Main => Package.MainDocumentPart!;

    public Body Body => Main.Document!.Body!;

    public void Dispose() => Package.Dispose();

    /// <summary>What Word would find wrong, in words.</summary>
    public IEnumerable<string> Faults() =>
        new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(Package, TestContext.Current.CancellationToken)
            .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}");

    public OfficeLine[] Lines()
    {
        _next.Clear();
        _begun.Clear();
        _notes = 0;
        return [.. Body.ChildElements.SelectMany(LinesOf).Where(line => line.Words.Length > 0)];
    }

    private IEnumerable<OfficeLine> LinesOf(OpenXmlElement element) => element switch
    {
        Paragraph paragraph => [LineOf("", paragraph)],
        Table table => LinesOf(table),
        _ => [],
    };

    private IEnumerable<OfficeLine> LinesOf(Table table)
    {
        int row = 0;
        foreach (var element in table.Elements<TableRow>())
        {
            bool isHead = element.TableRowProperties?.GetFirstChild<TableHeader>() is not null;
            int column = 0;
            foreach (var cell in element.Elements<TableCell>())
            {
                string place = isHead ? OfficeLine.InHead(column) : OfficeLine.InRow(row, column);
                foreach (var paragraph in cell.Elements<Paragraph>())
                    yield return LineOf(place, paragraph);
                column++;
            }

            row += isHead ? 0 : 1;
        }
    }

    private OfficeLine LineOf(string place, Paragraph paragraph)
    {
        string style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";
        string kind = style.StartsWith("Heading", StringComparison.Ordinal) ? $"H{style[^1]}" : "P";
        if (paragraph.ParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value is { } list and > 0 && kind == "P")
            kind = LabelIn(list);
        return new OfficeLine(place, kind, WordsOf(paragraph));
    }

    private string LabelIn(int list)
    {
        var numbering = Main.NumberingDefinitionsPart!.Numbering!;
        var instance = numbering.Elements<NumberingInstance>().Single(item => item.NumberID!.Value == list);
        var level = numbering.Elements<AbstractNum>()
            .Single(item => item.AbstractNumberId!.Value == instance.AbstractNumId!.Val!.Value).Elements<Level>().First();
        if (level.NumberingFormat!.Val! == NumberFormatValues.Bullet)
            return level.LevelText!.Val!.Value!.Replace('\uF0B7', '•'); // LibreOffice takes the bullet of Word's Symbol
        int definition = instance.AbstractNumId!.Val!.Value;
        // Lists of one definition count on, until one says where it begins.
        if (_begun.Add(list) && instance.GetFirstChild<LevelOverride>()?.StartOverrideNumberingValue?.Val?.Value is { } start)
            _next[definition] = start;
        int number = _next.GetValueOrDefault(definition, level.StartNumberingValue?.Val?.Value ?? 1);
        _next[definition] = number + 1;
        return level.LevelText!.Val!.Value!.Replace("%1", $"{number}", StringComparison.Ordinal);
    }

    private string WordsOf(OpenXmlElement element) => string.Concat(element.ChildElements.Select(child => child switch
    {
        Text text => text.Text,
        SoftHyphen => "\u00AD",
        NoBreakHyphen => "\u2011",
        TabChar => "\t",
        FootnoteReference note => Noted(note),
        Run or Hyperlink => WordsOf(child),
        _ => "",
    }));

    private string Noted(FootnoteReference reference)
    {
        // The notes of a report count on from 1, so none needs a mark of its own.
        Assert.Null(reference.CustomMarkFollows);
        var note = Main.FootnotesPart!.Footnotes!.Elements<Footnote>().Single(item => item.Id!.Value == reference.Id!.Value);
        string words = string.Join('\n', note.Elements<Paragraph>().Select(WordsOf));
        // A space of our own parts the mark from the note; LibreOffice uses none.
        if (words.StartsWith(' '))
            words = words[1..];
        return OfficeLine.Noted((++_notes).ToString(CultureInfo.InvariantCulture), words);
    }
}
