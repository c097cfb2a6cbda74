using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>
/// What is kept can be printed. Each act lets the reader judge what it writes and answers with the field; this is the last
/// look, before the database, at whatever an act wrote.
/// </summary>
internal static class KeptText
{
    /// <exception cref="BrokenRuleException">A text holds what a report cannot.</exception>
    public static void Demand(IEnumerable<IRevised> written)
    {
        var faults = new List<Fault>();
        foreach (var subject in written)
            Look(subject, faults);
        if (faults.Count > 0)
            throw new BrokenRuleException(faults);
    }

    private static void Look(IRevised subject, List<Fault> faults)
    {
        switch (subject)
        {
            case StatusEntry entry:
                CanonicalText.Blocks("stateOfPlay", entry.StateOfPlay, faults);
                CanonicalText.Blocks("recentDevelopments", entry.RecentDevelopments, faults);
                foreach (var measure in entry.Measures)
                    CanonicalText.Line("description", measure.Description, faults);
                break;
            case ReportingRound round:
                CanonicalText.Blocks("introduction", round.Introduction, faults);
                break;
            case Measure measure: // in plain words: its signs are no Markdown
                CanonicalText.Line("description", MarkdownWriter.WriteLine([new Text(measure.Description)]), faults);
                break;
        }
    }
}
