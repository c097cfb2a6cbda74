using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>The introduction as it would be printed with what is typed now; its notes are the first of the report.</summary>
internal static class IntroductionPreview
{
    /// <summary>Null with the faults in the text when it cannot be printed yet.</summary>
    /// <param name="typed">Markdown, as typed.</param>
    /// <param name="measuresInRound">What a reference may lead to.</param>
    public static (IReadOnlyList<Block>? Blocks, IReadOnlyList<Fault> Faults) Of(string typed, IReadOnlySet<int> measuresInRound)
    {
        var reading = MarkdownReader.ReadBlocks(typed);
        if (!reading.IsValid)
            return (null, [.. reading.Faults.Select(fault => new Fault("Inleiding", $"Regel {fault.Line}: {fault.Message}"))]);

        var next = 1;
        return (FootnoteNumbering.Renumber(CrossReferences.Link(reading.Content, measuresInRound, new HashSet<int>()), ref next), []);
    }
}
