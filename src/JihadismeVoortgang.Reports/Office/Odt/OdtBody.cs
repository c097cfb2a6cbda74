using System.Globalization;
using System.Xml.Linq;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Office.Odt;

/// <summary>The text of a report as OpenDocument.</summary>
/// <param name="report">What is written.</param>
/// <param name="columnCount">Of its tables.</param>
internal sealed class OdtBody(ProgressReport report, int columnCount) : OfficeBody(report)
{
    /// <summary>Where the next element goes.</summary>
    private XElement _into = new(Odf.Office + "text");

    /// <summary>The spaces of the paragraph, and those of a note inside it.</summary>
    private OdtWords _words = new();
    private OdtWords _wordsAround = new();

    private OfficeStyle _itemStyle = OfficeStyles.Cell.Bullet;
    private int? _nextNumber;
    private string _cellStyle = OdtContent.Cell;
    private int _tables;
    private int _notes;

    public XElement Build()
    {
        var body = _into;
        Write();
        return body;
    }

    protected override void StartTable(string caption)
    {
        Open(
            Odf.Table + "table",
            new XAttribute(Odf.Table + "name", $"Thema{Digits(++_tables)}"),
            StyleAttribute(Odf.Table, OdtContent.Table));
        _into.Add(
            new XElement(Odf.Table + "title", OfficeText.Of(caption)),
            new XElement(Odf.Table + "desc", OfficeText.TableDescription),
            Enumerable.Range(0, columnCount).Select(index =>
                new XElement(Odf.Table + "table-column", StyleAttribute(Odf.Table, OdtContent.Column(index)))));
    }

    protected override void EndTable() => Close();

    protected override void StartRow(bool isHead)
    {
        if (isHead)
            Open(Odf.Table + "table-header-rows");
        _cellStyle = isHead ? OdtContent.HeadCell : OdtContent.Cell;
        Open(Odf.Table + "table-row", StyleAttribute(Odf.Table, OdtContent.Row));
    }

    protected override void EndRow(bool isHead)
    {
        Close();
        if (isHead)
            Close();
    }

    protected override void StartCell() => Open(
        Odf.Table + "table-cell",
        StyleAttribute(Odf.Table, _cellStyle),
        new XAttribute(Odf.Office + "value-type", "string"));

    protected override void EndCell() => Close();

    protected override void StartParagraph(OfficeStyle style)
    {
        var name = StyleAttribute(Odf.Text, Odf.NameOf(style.OdfName));
        if (style.HeadingLevel is { } level)
            Open(Odf.Text + "h", name, new XAttribute(Odf.Text + "outline-level", Digits(level)));
        else
            Open(Odf.Text + "p", name);
        _words.StartParagraph();
    }

    protected override void EndParagraph()
    {
        _words.Settle(beforeWord: false);
        Close();
    }

    protected override void StartList(OfficeStyle style, int? first)
    {
        _itemStyle = style;
        _nextNumber = first;
        Open(
            Odf.Text + "list",
            StyleAttribute(Odf.Text, first is null ? OdtStyles.BulletList : OdtStyles.NumberedList));
    }

    protected override void EndList() => Close();

    protected override void StartItem()
    {
        Open(Odf.Text + "list-item");
        // Only the first says where it begins; who adds an item in between wants the rest to count on.
        if (_nextNumber is { } number)
            _into.Add(new XAttribute(Odf.Text + "start-value", Digits(number)));
        _nextNumber = null;
        StartParagraph(_itemStyle);
    }

    protected override void EndItem()
    {
        EndParagraph();
        Close();
    }

    protected override void AddWords(string words, TextLook look)
    {
        var into = _into;
        foreach (var style in OdtStyles.Of(look))
        {
            _words.Settle(beforeWord: true);
            var span = new XElement(Odf.Text + "span", StyleAttribute(Odf.Text, style));
            into.Add(span);
            into = span;
        }

        _words.Add(into, words);
    }

    protected override void AddBookmark(string name) =>
        _into.Add(new XElement(Odf.Text + "bookmark", new XAttribute(Odf.Text + "name", name)));

    protected override void StartLink(string address)
    {
        _words.Settle(beforeWord: true);
        Open(
            Odf.Text + "a",
            new XAttribute(Odf.XLink + "type", "simple"),
            new XAttribute(Odf.XLink + "href", address),
            StyleAttribute(Odf.Text, OdtStyles.Link),
            new XAttribute(Odf.Text + "visited-style-name", OdtStyles.Link));
    }

    protected override void StartLinkTo(string bookmark) => StartLink("#" + bookmark);

    protected override void EndLink() => Close();

    protected override void StartNote(string number, bool isCounted)
    {
        _words.Settle(beforeWord: false);
        Open(
            Odf.Text + "note",
            new XAttribute(Odf.Text + "id", $"ftn{Digits(++_notes)}"),
            new XAttribute(Odf.Text + "note-class", "footnote"));
        var citation = new XElement(Odf.Text + "note-citation", number);
        if (!isCounted)
            citation.Add(new XAttribute(Odf.Text + "label", number));
        _into.Add(citation);
        Open(Odf.Text + "note-body");
        (_words, _wordsAround) = (_wordsAround, _words);
        StartParagraph(OfficeStyles.Note);
    }

    protected override void EndNote()
    {
        EndParagraph();
        (_words, _wordsAround) = (_wordsAround, _words);
        Close();
        Close();
    }

    protected override void AddNoteSeparator(string words) =>
        _into.Add(new XElement(Odf.Text + "span", StyleAttribute(Odf.Text, OdtStyles.NoteMark), words));

    private void Open(XName name, params XAttribute[] attributes)
    {
        var element = new XElement(name, attributes);
        _into.Add(element);
        _into = element;
    }

    private void Close() => _into = _into.Parent!;

    private static XAttribute StyleAttribute(XNamespace of, string name) => new(of + "style-name", name);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
