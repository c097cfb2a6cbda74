using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace JihadismeVoortgang.Reports.Markdown;

/// <summary>A line "[^label]: words of the note", continued like a paragraph.</summary>
internal sealed class FootnoteDefinition(BlockParser parser, string label) : ParagraphBlock(parser)
{
    public string Label { get; } = label;
}

/// <summary>
/// Finds the definitions of footnotes. Markdig's own extension drops a note that is not cited and leaves a mark
/// without a note as words; here both must be seen.
/// </summary>
internal sealed class FootnoteDefinitionParser : BlockParser
{
    public FootnoteDefinitionParser()
    {
        OpeningCharacters = ['['];
    }

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || FootnoteLabel.At(processor.Line) is not { } label)
        {
            return BlockState.None;
        }

        var start = processor.Start;
        if (processor.PeekChar(FootnoteLabel.LengthOfMark(label)) != ':')
        {
            return BlockState.None;
        }

        var definition = new FootnoteDefinition(this, label)
        {
            Column = processor.Column,
            Span = new SourceSpan(start, processor.Line.End),
        };
        processor.GoToColumn(processor.Column + FootnoteLabel.LengthOfMark(label) + 1);
        processor.NewBlocks.Push(definition);
        return BlockState.Continue;
    }

    /// <summary>The rest of a paragraph's closing, reference definitions, is not for notes.</summary>
    public override bool Close(BlockProcessor processor, Block block)
    {
        var lines = ((FootnoteDefinition)block).Lines;
        for (var index = 0; index < lines.Count; index++)
        {
            lines.Lines[index].Slice.Trim();
        }

        return true;
    }
}

/// <summary>The "[^label]" that both a citation and a definition start with.</summary>
internal static class FootnoteLabel
{
    private const int MaximumLength = 100;

    /// <summary>The label when the slice starts with a mark.</summary>
    public static string? At(StringSlice slice)
    {
        if (slice.CurrentChar != '[' || slice.PeekChar() != '^')
        {
            return null;
        }

        for (var length = 0; length <= MaximumLength; length++)
        {
            var character = slice.PeekChar(length + 2);
            if (character == ']')
            {
                return length == 0 ? null : slice.Text.Substring(slice.Start + 2, length);
            }

            if (character is '[' or '\\' or '\0' || char.IsWhiteSpace(character))
            {
                return null;
            }
        }

        return null;
    }

    public static int LengthOfMark(string label) => label.Length + 3;
}
