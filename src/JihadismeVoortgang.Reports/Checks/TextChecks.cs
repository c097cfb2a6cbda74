using System.Globalization;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Checks;

/// <summary>References that lead nowhere and notes that say nothing.</summary>
internal static class TextChecks
{
    public static IEnumerable<Found> Of(ProgressReport report)
    {
        var measures = report.Themes
            .SelectMany(theme => theme.Rows)
            .SelectMany(row => row.Measures)
            .Select(measure => measure.Number)
            .ToHashSet();
        return ReportText.Of(report).SelectMany(text => UnknownMeasures(text, measures).Concat(EmptyNotes(text)));
    }

    private static IEnumerable<Found> UnknownMeasures(ReportText text, HashSet<int> measures) =>
        text.Lines
            .SelectMany(CrossReferences.NumbersIn)
            .Where(reference => !measures.Contains(reference.Measure))
            .Select(reference => new Found(
                CheckKind.UnknownMeasure,
                text.Place,
                string.Create(CultureInfo.InvariantCulture, $"Hier wordt verwezen naar maatregel {reference.Measure}, die niet in deze rapportage staat."),
                reference.Printed));

    /// <summary>The reader of Markdown refuses a note without anything; dots or dashes to be filled in later get past it.</summary>
    private static IEnumerable<Found> EmptyNotes(ReportText text) =>
        text.Lines
            .SelectMany(ContentWalk.NotesOf)
            .Where(note => !PlainText.Of(note.Content).Any(char.IsLetterOrDigit))
            .Select(note => new Found(
                CheckKind.EmptyFootnote,
                text.Place,
                string.Create(CultureInfo.InvariantCulture, $"Voetnoot {note.Number} heeft geen tekst.")));
}
