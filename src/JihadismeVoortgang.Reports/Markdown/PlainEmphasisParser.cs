using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace JihadismeVoortgang.Reports.Markdown;

/// <summary>
/// Judges "*" and "_" by the characters beside them as typed, like the reference implementations of CommonMark.
/// Markdig decodes "&amp;#97;" first, and then no text exists that means a bold "(x)" right behind an "a"; by the typed
/// characters "&amp;#97;**(x)**" is one, so that the writer can write every look.
/// </summary>
internal sealed class PlainEmphasisParser : EmphasisInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var delimiter = slice.CurrentChar;
        var start = slice.Start;
        var before = slice.PeekRuneExtra(-1);
        while (slice.CurrentChar == delimiter)
        {
            slice.SkipChar();
        }

        var run = new StringSlice(slice.Text, start, slice.Start - 1);
        var type = TypeOf(delimiter, before, slice.CurrentRune);
        Inline found = type == DelimiterType.Undefined
            ? new LiteralInline { Content = run }
            : new EmphasisDelimiterInline(this, DescriptorOf(delimiter))
            {
                Content = run,
                DelimiterCount = run.Length,
                Type = type,
            };
        found.Span = new SourceSpan(
            processor.GetSourcePosition(start, out var line, out var column),
            processor.GetSourcePosition(run.End));
        found.Line = line;
        found.Column = column;
        processor.Inline = found;
        return true;
    }

    /// <summary>Whether a run of delimiters between two characters can open or close; the writer asks it too.</summary>
    /// <param name="delimiter">"*" or "_".</param>
    /// <param name="before">The character before the run; default at the begin of the text.</param>
    /// <param name="after">The character behind the run; default at the end of the text.</param>
    public static DelimiterType TypeOf(char delimiter, Rune before, Rune after)
    {
        CharHelper.CheckOpenCloseDelimiter(
            before, after, enableWithinWord: delimiter == '*', out var canOpen, out var canClose);
        return (canOpen ? DelimiterType.Open : DelimiterType.Undefined)
            | (canClose ? DelimiterType.Close : DelimiterType.Undefined);
    }

    private EmphasisDescriptor DescriptorOf(char delimiter) =>
        EmphasisDescriptors.Single(descriptor => descriptor.Character == delimiter);
}
