using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Pdf.Layout;
using static JihadismeVoortgang.Reports.Office.Docx.DocxUnits;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace JihadismeVoortgang.Reports.Office.Docx;

/// <summary>The text of a report as WordprocessingML, its footnotes in their part.</summary>
internal sealed class DocxBody : OfficeBody
{
    /// <summary>The rule between text and notes is itself a note, with a number before the first.</summary>
    public const int Separator = -1;

    public const int ContinuationSeparator = 0;

    private readonly TableColumn[] _columns;
    private readonly MainDocumentPart _document;
    private readonly FootnotesPart _notesPart;
    private readonly W.Footnotes _notes;
    private readonly DocxNumbering _numbering = new();
    private readonly W.Body _body = new();

    /// <summary>Where the next element goes.</summary>
    private OpenXmlElement _into;

    /// <summary>Where the text goes on behind the note that is being written; null outside notes.</summary>
    private (OpenXmlElement Paragraph, OfficeStyle Style)? _cited;

    private OfficeStyle _style = OfficeStyles.Title;
    private (OfficeStyle Style, int Id) _list;
    private int _column;
    private int _bookmarks;
    private int _links;
    private int _lastNote;

    /// <param name="report">What is written.</param>
    /// <param name="document">Gets the links of the text and the numbering of its lists.</param>
    /// <param name="notes">Gets the footnotes and their links.</param>
    public DocxBody(ProgressReport report, MainDocumentPart document, FootnotesPart notes)
        : base(report)
    {
        _columns = TableColumns.For(report.IsConcept);
        _document = document;
        _notesPart = notes;
        _notes = new W.Footnotes(
            Rule(Separator, W.FootnoteEndnoteValues.Separator, new W.SeparatorMark()),
            Rule(ContinuationSeparator, W.FootnoteEndnoteValues.ContinuationSeparator, new W.ContinuationSeparatorMark()));
        _into = _body;
    }

    public W.Body Build()
    {
        Write();
        StartParagraph(OfficeStyles.Closing);
        EndParagraph();
        _notesPart.Footnotes = _notes;
        _numbering.AddTo(_document);
        return _body;
    }

    protected override void StartTable(string caption)
    {
        Open(new W.Table(
            new W.TableProperties(
                new W.TableStyle { Val = DocxStyles.Table },
                new W.TableWidth { Width = TwipsText(PageGeometry.BodyWidth), Type = W.TableWidthUnitValues.Dxa },
                new W.TableLayout { Type = W.TableLayoutValues.Fixed },
                new W.TableLook
                {
                    Val = "06A0",
                    FirstRow = true,
                    FirstColumn = true,
                    LastRow = false,
                    LastColumn = false,
                    NoHorizontalBand = true,
                    NoVerticalBand = true,
                },
                new W.TableCaption { Val = OfficeText.Of(caption) },
                new W.TableDescription { Val = OfficeText.TableDescription }),
            new W.TableGrid(_columns.Select(column => new W.GridColumn { Width = TwipsText(column.Width) }))));
    }

    protected override void EndTable() => Close();

    protected override void StartRow(bool isHead)
    {
        _column = 0;
        Open(new W.TableRow());
        if (isHead)
            _into.Append(new W.TableRowProperties(new W.TableHeader()));
    }

    protected override void EndRow(bool isHead) => Close();

    protected override void StartCell() => Open(new W.TableCell(new W.TableCellProperties(
        new W.TableCellWidth { Width = TwipsText(_columns[_column++].Width), Type = W.TableWidthUnitValues.Dxa })));

    /// <summary>A cell without a paragraph is a fault in Word.</summary>
    protected override void EndCell()
    {
        if (_into.LastChild is not W.Paragraph)
        {
            StartParagraph(OfficeStyles.Cell.Paragraph);
            EndParagraph();
        }

        Close();
    }

    protected override void StartParagraph(OfficeStyle style)
    {
        _style = style;
        Open(new W.Paragraph(new W.ParagraphProperties(new W.ParagraphStyleId { Val = style.Id })));
    }

    protected override void EndParagraph() => Close();

    protected override void StartList(OfficeStyle style, int? first) =>
        _list = (style, first is { } number ? _numbering.StartAt(number) : DocxNumbering.BulletList);

    protected override void EndList()
    {
        // The items say themselves to which list they belong.
    }

    protected override void StartItem()
    {
        StartParagraph(_list.Style);
        ((W.Paragraph)_into).ParagraphProperties!.Append(new W.NumberingProperties(
            new W.NumberingLevelReference { Val = 0 }, new W.NumberingId { Val = _list.Id }));
    }

    protected override void EndItem() => Close();

    protected override void AddWords(string words, TextLook look)
    {
        var run = DocxRuns.Of(words);
        var properties = new W.RunProperties();
        if (DocxStyles.Of(look & ~(TextLook.Inserted | TextLook.Deleted)) is { } style)
            properties.Append(new W.RunStyle { Val = style });
        // Bold in the style of the run takes bold in the style of the paragraph away, unless it is said outright.
        if (look.HasFlag(TextLook.Inserted) || (_style.IsBold && look.HasFlag(TextLook.Strong)))
            properties.Append(new W.Bold());
        if (look.HasFlag(TextLook.Deleted))
            properties.Append(new W.Strike());
        if (look.HasFlag(TextLook.Inserted))
            properties.Append(new W.Underline { Val = W.UnderlineValues.Single });
        if (properties.HasChildren)
            run.RunProperties = properties;

        _into.Append(run);
    }

    protected override void AddBookmark(string name)
    {
        var id = (_bookmarks++).ToString(CultureInfo.InvariantCulture);
        _into.Append(new W.BookmarkStart { Id = id, Name = name }, new W.BookmarkEnd { Id = id });
    }

    protected override void StartLink(string address)
    {
        OpenXmlPart part = _cited is null ? _document : _notesPart;
        var id = "link" + (++_links).ToString(CultureInfo.InvariantCulture);
        part.AddHyperlinkRelationship(new Uri(address), isExternal: true, id);
        Open(new W.Hyperlink { Id = id, History = true });
    }

    protected override void StartLinkTo(string bookmark) => Open(new W.Hyperlink { Anchor = bookmark, History = true });

    protected override void EndLink() => Close();

    protected override void StartNote(string number, bool isCounted)
    {
        var reference = new W.FootnoteReference { Id = ++_lastNote };
        var citation = MarkRun(reference);
        if (!isCounted)
        {
            reference.CustomMarkFollows = true;
            citation.Append(new W.Text(number));
        }

        _into.Append(citation);

        _cited = (_into, _style);
        _into = _notes;
        Open(new W.Footnote { Id = _lastNote });
        StartParagraph(OfficeStyles.Note);
        _into.Append(MarkRun(isCounted ? new W.FootnoteReferenceMark() : new W.Text(number)), DocxRuns.Of(" "));
    }

    protected override void EndNote()
    {
        (_into, _style) = _cited!.Value;
        _cited = null;
    }

    protected override void AddNoteSeparator(string words) =>
        _into.Append(MarkRun(new W.Text(words) { Space = SpaceProcessingModeValues.Preserve }));

    private static W.Run MarkRun(OpenXmlElement mark) =>
        new(new W.RunProperties(new W.RunStyle { Val = DocxStyles.NoteMark }), mark);

    private static W.Footnote Rule(int id, W.FootnoteEndnoteValues type, OpenXmlElement mark) => new(
        new W.Paragraph(
            new W.ParagraphProperties(new W.ParagraphStyleId { Val = OfficeStyles.Note.Id }), new W.Run(mark)))
    {
        Id = id,
        Type = type,
    };

    private void Open(OpenXmlElement element)
    {
        _into.Append(element);
        _into = element;
    }

    private void Close() => _into = _into.Parent!;
}
