using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Reading.History;

/// <summary>
/// All that is published, laid side by side: which measures there are and were, and when each last changed. A pure
/// function of the editions.
/// </summary>
internal sealed class ProgrammeHistory
{
    private readonly SortedDictionary<int, MeasureHistory> _measures = [];

    /// <param name="editions">All published editions, newest first.</param>
    /// <param name="reports">What the current ones among them say, newest first.</param>
    public ProgrammeHistory(IReadOnlyList<PublishedEdition> editions, IReadOnlyList<PublishedReport> reports)
    {
        (Editions, Reports) = (editions, reports);
        var known = new Dictionary<int, List<MeasureAppearance>>();
        PublishedReport? previous = null;
        foreach (var report in reports.Reverse())
        {
            Add(known, report, previous);
            previous = report;
        }

        foreach (var (number, appearances) in known)
        {
            appearances.Reverse(); // gathered oldest first
            _measures[number] = new MeasureHistory(number, appearances, IsInNewest: appearances[0].Source == Newest);
        }
    }

    /// <summary>Every published edition, replaced ones too, newest first.</summary>
    public IReadOnlyList<PublishedEdition> Editions { get; }

    /// <summary>The current edition of every report, newest first.</summary>
    public IReadOnlyList<PublishedReport> Reports { get; }

    /// <summary>Null before the first publication.</summary>
    public PublishedReport? Newest => Reports.Count > 0 ? Reports[0] : null;

    /// <summary>Every measure a report ever held, in order of number.</summary>
    public IReadOnlyCollection<MeasureHistory> Measures => _measures.Values;

    public MeasureHistory? Find(int measure) => _measures.GetValueOrDefault(measure);

    private static void Add(Dictionary<int, List<MeasureAppearance>> known, PublishedReport report, PublishedReport? previous)
    {
        var rows = from theme in report.Report.Themes
                   from row in theme.Rows
                   from measure in row.Measures
                   select (Theme: theme, Row: row, measure.Number);
        foreach (var (theme, row, number) in rows)
        {
            if (!known.TryGetValue(number, out var appearances))
                known[number] = appearances = [];

            var changes =
                previous is null ? RowChanges.First
                : appearances is [.., var before] && before.Source == previous ? Compare(number, before.Row, row)
                : RowChanges.Added;
            appearances.Add(new MeasureAppearance(report, theme, row, changes));
        }
    }

    /// <summary>
    /// Compares words. A footnote gets another number when a row far above gains one, and "maatregel 29" is a link
    /// only while that measure has a row: neither is a change of the text.
    /// </summary>
    private static RowChanges Compare(int measure, ReportRow before, ReportRow after)
    {
        var changes = RowChanges.None;
        Note(RowChanges.Description, PlainText.WithNotes(before.Find(measure).Description) != PlainText.WithNotes(after.Find(measure).Description));
        Note(RowChanges.Planning, before.Planning != after.Planning);
        Note(RowChanges.StateOfPlay, PlainText.WithNotes(before.StateOfPlay) != PlainText.WithNotes(after.StateOfPlay));
        Note(RowChanges.RecentDevelopments, PlainText.WithNotes(before.RecentDevelopments) != PlainText.WithNotes(after.RecentDevelopments));
        Note(RowChanges.Merged, Numbers(after).Except(Numbers(before)).Any());
        Note(RowChanges.Split, Numbers(before).Except(Numbers(after)).Any());
        return changes;

        void Note(RowChanges change, bool isSeen)
        {
            if (isSeen)
                changes |= change;
        }

        static IEnumerable<int> Numbers(ReportRow row) => row.Measures.Select(candidate => candidate.Number);
    }
}
