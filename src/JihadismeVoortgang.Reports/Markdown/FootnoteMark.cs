using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace JihadismeVoortgang.Reports.Markdown;

/// <summary>The place that cites a footnote: "[^label]".</summary>
internal sealed class FootnoteMark(string label) : LeafInline
{
    public string Label { get; } = label;
}

/// <summary>Finds every citation, whether or not the note exists.</summary>
internal sealed class FootnoteMarkParser : InlineParser
{
    public FootnoteMarkParser()
    {
        // An exclamation mark before a note is no image.
        OpeningCharacters = ['[', '!'];
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var mark = slice;
        if (mark.CurrentChar == '!')
        {
            mark.SkipChar();
        }

        if (FootnoteLabel.At(mark) is not { } label)
        {
            return false;
        }

        var start = slice.Start;
        Inline found;
        if (mark.Start > start)
        {
            found = new LiteralInline { Content = new StringSlice(slice.Text, start, start) };
            slice.SkipChar();
        }
        else
        {
            found = new FootnoteMark(label);
            slice.Start += FootnoteLabel.LengthOfMark(label);
        }

        found.Span.Start = processor.GetSourcePosition(start, out var line, out var column);
        found.Span.End = processor.GetSourcePosition(slice.Start - 1);
        found.Line = line;
        found.Column = column;
        processor.Inline = found;
        return true;
    }
}
