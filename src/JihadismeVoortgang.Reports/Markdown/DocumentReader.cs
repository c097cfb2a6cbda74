using System.Buffers;
using JihadismeVoortgang.Reports.Content;
using Markdig.Syntax;
using Block = JihadismeVoortgang.Reports.Content.Block;
using Inline = JihadismeVoortgang.Reports.Content.Inline;
using MarkdigBlock = Markdig.Syntax.Block;

namespace JihadismeVoortgang.Reports.Markdown;

/// <summary>Turns a parsed text into blocks of the model, and everything the model cannot hold into faults.</summary>
internal sealed class DocumentReader
{
    private static readonly SearchValues<char> UnderTableHead = SearchValues.Create("|:- \t");

    private readonly MarkdownDocument _document;
    private readonly string _text;
    private readonly FaultList _faults;
    private readonly NoteTable _notes;
    private readonly InlineReader _inlines;

    /// <param name="document">The parsed text.</param>
    /// <param name="text">What was parsed.</param>
    /// <param name="faults">Where to put what the model cannot hold.</param>
    public DocumentReader(MarkdownDocument document, string text, FaultList faults)
    {
        _document = document;
        _text = text;
        _faults = faults;
        _notes = new NoteTable(document, faults);
        _inlines = new InlineReader(faults, _notes.Cite);
    }

    public IReadOnlyList<Block> ReadBlocks()
    {
        var blocks = _document.Where(NoteTable.IsBody).Select(Read).OfType<Block>().ToList();
        _notes.RefuseUncited();
        return blocks.Normalized();
    }

    public IReadOnlyList<Inline> ReadLine()
    {
        IReadOnlyList<Inline> line = [];
        foreach (var block in _document.Where(NoteTable.IsBody))
        {
            switch (Read(block))
            {
                case null or Paragraph { Content.Count: 0 }:
                    break;
                case Paragraph paragraph when line.Count == 0:
                    line = paragraph.Content;
                    break;
                default:
                    _faults.Add(block.Line, FaultMessages.OneParagraph);
                    break;
            }
        }

        _notes.RefuseUncited();
        return line;
    }

    private Block? Read(MarkdigBlock block) => block switch
    {
        ParagraphBlock paragraph => new Paragraph(ReadParagraph(paragraph)),
        HeadingBlock { IsSetext: false, Level: 3 } heading => ReadHeading(heading),
        ListBlock { IsOrdered: false } list => new BulletList(ReadItems(list)),
        ListBlock list => ReadNumberedList(list),
        _ => Refuse(block),
    };

    private IReadOnlyList<Inline> ReadParagraph(ParagraphBlock paragraph)
    {
        if (LineOfTable(paragraph) is { } line)
        {
            _faults.Add(line, FaultMessages.Table);
        }

        return _inlines.Read(paragraph.Inline);
    }

    private SubHeading ReadHeading(HeadingBlock heading)
    {
        var content = _inlines.Read(heading.Inline);
        if (content.Count == 0)
        {
            _faults.Add(heading.Line, FaultMessages.EmptyHeading);
        }

        return new SubHeading(content);
    }

    private NumberedList ReadNumberedList(ListBlock list)
    {
        var numbers = list.Cast<ListItemBlock>().Select(item => item.Order).ToList();
        var start = numbers[0];
        if (!numbers.TrueForAll(number => number == start))
        {
            var wrong = Enumerable.Range(0, numbers.Count).FirstOrDefault(index => numbers[index] != start + index, -1);
            if (wrong >= 0)
            {
                _faults.Add(list[wrong].Line, FaultMessages.ListNumber(start + wrong, numbers[wrong]));
            }
        }

        return new NumberedList(start, ReadItems(list));
    }

    private List<ListItem> ReadItems(ListBlock list) =>
        [.. list.Cast<ListItemBlock>().Select(item => new ListItem(ReadItem(item)))];

    private IReadOnlyList<Inline> ReadItem(ListItemBlock item)
    {
        IReadOnlyList<Inline>? content = null;
        foreach (var block in item.Where(NoteTable.IsBody))
        {
            if (block is ListBlock nested)
            {
                CiteAll(nested);
                _faults.Add(nested.Line, FaultMessages.NestedList);
            }
            else if (block is not ParagraphBlock paragraph)
            {
                Refuse(block);
            }
            else if (content is null)
            {
                content = ReadParagraph(paragraph);
            }
            else
            {
                ReadParagraph(paragraph);
                _faults.Add(paragraph.Line, FaultMessages.LongItem);
            }
        }

        if (item.Count == 0 || content is { Count: 0 })
        {
            _faults.Add(item.Line, FaultMessages.EmptyItem);
        }

        return content ?? [];
    }

    private Block? Refuse(MarkdigBlock block)
    {
        CiteAll(block);
        if (block is LinkReferenceDefinitionGroup definitions)
        {
            foreach (var definition in definitions.OfType<LinkReferenceDefinition>())
            {
                _faults.Add(definition.Line, FaultMessages.LinkDefinition(definition.Label ?? string.Empty));
            }

            return null;
        }

        _faults.Add(block.Line, block switch
        {
            HeadingBlock { IsSetext: true } => FaultMessages.UnderlinedHeading,
            HeadingBlock { Level: 3 } => FaultMessages.LongItem,
            HeadingBlock => FaultMessages.OtherHeading,
            QuoteBlock => FaultMessages.BlockQuote,
            FencedCodeBlock => FaultMessages.FencedCode,
            CodeBlock => FaultMessages.IndentedText,
            ThematicBreakBlock => FaultMessages.Rule,
            HtmlBlock => FaultMessages.Html,
            _ => FaultMessages.OtherBlock,
        });
        return null;
    }

    /// <summary>Notes cited in what is refused are not uncited as well.</summary>
    private void CiteAll(MarkdigBlock block)
    {
        foreach (var mark in block.Descendants<FootnoteMark>())
        {
            _notes.Cite(mark);
        }
    }

    /// <summary>The line under a table's head. To CommonMark it is words, but nobody means it so.</summary>
    private int? LineOfTable(ParagraphBlock paragraph)
    {
        var lines = _text.Substring(paragraph.Span.Start, paragraph.Span.Length).Split('\n');
        for (var index = 1; index < lines.Length; index++)
        {
            if (lines[index - 1].Contains('|', StringComparison.Ordinal) && IsUnderTableHead(lines[index]))
            {
                return paragraph.Line + index;
            }
        }

        return null;
    }

    private static bool IsUnderTableHead(string line) =>
        line.Contains('-', StringComparison.Ordinal)
        && line.Contains('|', StringComparison.Ordinal)
        && !line.AsSpan().ContainsAnyExcept(UnderTableHead);
}
