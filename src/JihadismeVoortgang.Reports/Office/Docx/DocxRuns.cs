using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace JihadismeVoortgang.Reports.Office.Docx;

/// <summary>Words as a run.</summary>
internal static class DocxRuns
{
    private const char SoftHyphen = '\u00AD';
    private const char NonBreakingHyphen = '\u2011';

    /// <summary>Word has elements of its own for two hyphens; their characters it would draw wherever they stand.</summary>
    public static W.Run Of(string words)
    {
        var run = new W.Run();
        var rest = words.AsSpan();
        while (rest.IndexOfAny(SoftHyphen, NonBreakingHyphen) is var index and >= 0)
        {
            if (index > 0)
                run.Append(TextOf(rest[..index]));
            run.Append(rest[index] == SoftHyphen ? new W.SoftHyphen() : new W.NoBreakHyphen());
            rest = rest[(index + 1)..];
        }

        if (rest.Length > 0)
            run.Append(TextOf(rest));
        return run;
    }

    private static W.Text TextOf(ReadOnlySpan<char> words) =>
        new(words.ToString()) { Space = SpaceProcessingModeValues.Preserve };
}
