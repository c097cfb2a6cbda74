using JihadismeVoortgang.Reports.Content;
using Markdig.Syntax;
using Block = Markdig.Syntax.Block;
using Inline = JihadismeVoortgang.Reports.Content.Inline;

namespace JihadismeVoortgang.Reports.Markdown;

/// <summary>
/// The footnotes of one text: each defined once, at the end, and cited once. These are rules of the report, where a
/// note is printed at the foot of the page that cites it.
/// </summary>
internal sealed class NoteTable
{
    private readonly FaultList _faults;
    private readonly Dictionary<string, Note> _notes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _cited = new(StringComparer.Ordinal);

    public NoteTable(MarkdownDocument document, FaultList faults)
    {
        _faults = faults;
        var reader = new InlineReader(faults, RefuseInNote);
        var lastLineOfBody = document.Where(IsBody).Select(block => block.Line).DefaultIfEmpty(-1).Max();
        foreach (var definition in document.Descendants<FootnoteDefinition>())
        {
            Add(definition, reader.Read(definition.Inline));
            if (definition.Parent is not MarkdownDocument || definition.Line < lastLineOfBody)
            {
                faults.Add(definition.Line, FaultMessages.NoteBeforeEnd(definition.Label));
            }
        }
    }

    /// <summary>Whether a block of the document is text rather than a note.</summary>
    public static bool IsBody(Block block) => block is not FootnoteDefinition;

    /// <summary>The note a mark cites, with the number of its citation; null for a mark that is a fault.</summary>
    public Footnote? Cite(FootnoteMark mark)
    {
        if (!_notes.TryGetValue(mark.Label, out var note))
        {
            _faults.Add(mark.Line, FaultMessages.UndefinedNote(mark.Label));
            return null;
        }

        if (!_cited.Add(mark.Label))
        {
            _faults.Add(mark.Line, FaultMessages.NoteCitedTwice(mark.Label));
            return null;
        }

        return new Footnote(_cited.Count, note.Content);
    }

    /// <summary>To be called when the whole text is read.</summary>
    public void RefuseUncited()
    {
        foreach (var (label, note) in _notes.Where(entry => !_cited.Contains(entry.Key)))
        {
            _faults.Add(note.Line, FaultMessages.UncitedNote(label));
        }
    }

    private void Add(FootnoteDefinition definition, IReadOnlyList<Inline> content)
    {
        if (content.Count == 0)
        {
            _faults.Add(definition.Line, FaultMessages.EmptyNote(definition.Label));
        }

        if (!_notes.TryAdd(definition.Label, new Note(definition.Line, content)))
        {
            _faults.Add(definition.Line, FaultMessages.NoteDefinedTwice(definition.Label));
        }
    }

    private Footnote? RefuseInNote(FootnoteMark mark)
    {
        _faults.Add(mark.Line, FaultMessages.NoteInNote(mark.Label));
        return null;
    }

    private sealed record Note(int Line, IReadOnlyList<Inline> Content);
}
