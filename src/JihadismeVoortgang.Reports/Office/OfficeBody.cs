using System.Globalization;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Office;

/// <summary>
/// Goes through a report in the order in which it is printed. What every office file says, and in which style, is
/// decided here; how a format says it, in the two writers that derive from this.
/// </summary>
/// <param name="report">What is written.</param>
internal abstract class OfficeBody(ProgressReport report)
{
    /// <summary>Word and LibreOffice count a list no further than this.</summary>
    private const int HighestItemNumber = 32_767;

    private readonly HashSet<int> _measures =
        [.. report.Themes.SelectMany(theme => theme.Rows).SelectMany(row => row.Measures).Select(measure => measure.Number)];

    private readonly HashSet<int> _marked = [];
    private int _countedNotes;

    protected void Write()
    {
        AddLine(OfficeStyles.Title, report.Title);
        if (report.Introduction.Count > 0)
        {
            AddLine(OfficeStyles.Heading, ReportWords.Introduction);
            AddBlocks(report.Introduction, OfficeStyles.Introduction);
        }

        foreach (var theme in report.Themes)
        {
            AddLine(OfficeStyles.Heading, ReportWords.HeadingOf(theme));
            if (theme.Rows.Count > 0)
                AddTable(theme);
        }
    }

    /// <param name="caption">Names the table for who does not see the heading above it.</param>
    protected abstract void StartTable(string caption);

    protected abstract void EndTable();

    /// <param name="isHead">Whether it is repeated at the head of every page.</param>
    protected abstract void StartRow(bool isHead);

    protected abstract void EndRow(bool isHead);

    protected abstract void StartCell();

    protected abstract void EndCell();

    protected abstract void StartParagraph(OfficeStyle style);

    protected abstract void EndParagraph();

    /// <param name="style">Style of its items.</param>
    /// <param name="first">Number of the first item; null for bullets.</param>
    protected abstract void StartList(OfficeStyle style, int? first);

    protected abstract void EndList();

    /// <summary>An item is one paragraph.</summary>
    protected abstract void StartItem();

    protected abstract void EndItem();

    /// <param name="words">Fit for XML, not empty.</param>
    /// <param name="look">How they stand out.</param>
    protected abstract void AddWords(string words, TextLook look);

    /// <summary>Marks this place in the paragraph, for links to it.</summary>
    protected abstract void AddBookmark(string name);

    /// <param name="address">Absolute and 7-bit.</param>
    protected abstract void StartLink(string address);

    protected abstract void StartLinkTo(string bookmark);

    protected abstract void EndLink();

    /// <param name="number">As the model numbers it.</param>
    /// <param name="isCounted">Whether the program, counting its notes, comes to the same number.</param>
    protected abstract void StartNote(string number, bool isCounted);

    protected abstract void EndNote();

    /// <summary>Stands as high as the marks of the notes it is between.</summary>
    protected abstract void AddNoteSeparator(string words);

    private void AddTable(ReportTheme theme)
    {
        StartTable(ReportWords.HeadingOf(theme));
        StartRow(isHead: true);
        foreach (var head in ReportWords.ColumnHeads)
            AddCell(() => AddLine(OfficeStyles.ColumnHead, head));
        EndRow(isHead: true);
        foreach (var row in theme.Rows)
            AddRow(row);
        EndTable();
    }

    private void AddRow(ReportRow row)
    {
        StartRow(isHead: false);
        AddCell(() => AddNumber(row));
        AddCell(() =>
        {
            foreach (var measure in row.Measures)
                AddParagraph(OfficeStyles.Cell.Paragraph, measure.Description);
        });
        AddCell(() => AddLine(OfficeStyles.Cell.Paragraph, row.Planning.Label));
        AddCell(() => AddBlocks(row.StateOfPlay, OfficeStyles.Cell));
        AddCell(() => AddBlocks(row.RecentDevelopments, OfficeStyles.Cell));
        EndRow(isHead: false);
    }

    private void AddCell(Action addContent)
    {
        StartCell();
        addContent();
        EndCell();
    }

    private void AddNumber(ReportRow row)
    {
        StartParagraph(OfficeStyles.RowNumber);
        foreach (var measure in row.Measures.Where(measure => _marked.Add(measure.Number)))
            AddBookmark(BookmarkOf(measure.Number));
        AddText(row.Label, TextLook.None);
        EndParagraph();

        if (!report.IsConcept)
            return;
        if (row.State is { } state)
            AddLine(OfficeStyles.RowState, state);
        if (row.Revision is { } revision)
            AddLine(OfficeStyles.RowState, ReportWords.Revision(revision));
    }

    private void AddBlocks(IReadOnlyList<Block> blocks, OfficeFlow flow)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    AddParagraph(flow.Paragraph, paragraph.Content);
                    break;
                case SubHeading heading:
                    AddParagraph(OfficeStyles.SubHeading, heading.Content);
                    break;
                case BulletList list:
                    AddList(list.Items, flow.Bullet, first: null);
                    break;
                case NumberedList list when list.Start > HighestItemNumber - list.Items.Count:
                    AddTypedNumbers(list, flow.Paragraph);
                    break;
                case NumberedList list:
                    AddList(list.Items, flow.Number, list.Start);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(blocks), block, "A block no text can hold.");
            }
        }
    }

    private void AddList(IReadOnlyList<ListItem> items, OfficeStyle style, int? first)
    {
        StartList(style, first);
        foreach (var item in items)
        {
            StartItem();
            AddInlines(item.Content, TextLook.None);
            EndItem();
        }

        EndList();
    }

    private void AddTypedNumbers(NumberedList list, OfficeStyle style)
    {
        for (var index = 0; index < list.Items.Count; index++)
        {
            StartParagraph(style);
            AddText(string.Create(CultureInfo.InvariantCulture, $"{list.Start + index}. "), TextLook.None);
            AddInlines(list.Items[index].Content, TextLook.None);
            EndParagraph();
        }
    }

    private void AddLine(OfficeStyle style, string words) => AddParagraph(style, [new Text(words)]);

    private void AddParagraph(OfficeStyle style, IReadOnlyList<Inline> content)
    {
        StartParagraph(style);
        AddInlines(content, TextLook.None);
        EndParagraph();
    }

    /// <param name="content">The words.</param>
    /// <param name="look">How they stand out.</param>
    /// <param name="followsMark">Whether the mark of a note stands right before them.</param>
    private void AddInlines(IReadOnlyList<Inline> content, TextLook look, bool followsMark = false)
    {
        foreach (var inline in content)
        {
            AddInline(inline, look, followsMark);
            followsMark = NoteMarks.EndsIn(inline, followsMark);
        }
    }

    private void AddInline(Inline inline, TextLook look, bool followsMark)
    {
        switch (inline)
        {
            case Text text:
                AddText(text.Value, look);
                break;
            case Strong strong:
                AddInlines(strong.Content, look | TextLook.Strong, followsMark);
                break;
            case Emphasis emphasis:
                AddInlines(emphasis.Content, look | TextLook.Emphasis, followsMark);
                break;
            case Link link when LinkTarget.AddressOf(link.Target) is { } address:
                StartLink(address);
                AddInlines(link.Content, look | TextLook.Link);
                EndLink();
                break;
            case Link link:
                AddInlines(link.Content, look);
                break;
            case Changed changed:
                AddInlines(
                    changed.Content, look | (changed.Kind == ChangeKind.Inserted ? TextLook.Inserted : TextLook.Deleted));
                break;
            case MeasureReference reference when _measures.Contains(reference.Measure):
                StartLinkTo(BookmarkOf(reference.Measure));
                AddText(reference.Printed, look | TextLook.Link);
                EndLink();
                break;
            case MeasureReference reference:
                AddText(reference.Printed, look);
                break;
            case Footnote note:
                if (followsMark)
                    AddNoteSeparator(NoteMarks.Separator);
                AddNote(note);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(inline), inline, "An inline no text can hold.");
        }
    }

    private void AddText(string value, TextLook look)
    {
        if (value.Length > 0)
            AddWords(OfficeText.Of(value), look);
    }

    /// <summary>
    /// Office programs count notes themselves, from 1; so does a composed report. Where the model says otherwise its
    /// number is written, and the program counts on without that note.
    /// </summary>
    private void AddNote(Footnote note)
    {
        var isCounted = note.Number == _countedNotes + 1;
        if (isCounted)
            _countedNotes++;
        StartNote(Digits(note.Number), isCounted);
        AddInlines(note.Content, TextLook.None);
        EndNote();
    }

    private static string BookmarkOf(int measure) => $"maatregel-{Digits(measure)}";

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
