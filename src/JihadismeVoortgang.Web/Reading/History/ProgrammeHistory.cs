using System.Collections.Concurrent;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Reports.Comparison;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Reading.History;

/// <summary>
/// All that is published, laid side by side: which measures there are and were, and when each changed. A pure function
/// of the editions. What concerns one measure is looked up when it is asked for, in its own rows only.
/// </summary>
internal sealed class ProgrammeHistory
{
    private readonly IReadOnlyList<IndexedEdition> _opened;
    private readonly IReadOnlyList<IndexedEdition> _current;
    private readonly KeptComparisons _comparisons;
    private readonly Lazy<int[]> _numbers;
    private readonly ConcurrentDictionary<int, MeasureHistory> _measures = new();

    /// <param name="editions">All published editions, newest first.</param>
    /// <param name="reports">What they say, newest first; for the state of the programme the current ones will do.</param>
    public ProgrammeHistory(IReadOnlyList<PublishedEdition> editions, IReadOnlyList<PublishedReport> reports)
        : this(editions, [.. reports.Select(IndexedEdition.Of)], new KeptComparisons())
    {
    }

    private ProgrammeHistory(IReadOnlyList<PublishedEdition> editions, IReadOnlyList<IndexedEdition> opened, KeptComparisons comparisons)
    {
        (Editions, _opened, _comparisons) = (editions, opened, comparisons);
        _current = [.. opened.Where(edition => edition.Edition.IsCurrent)];
        _numbers = new(() => [.. _current.SelectMany(edition => edition.Index.Measures).Distinct().Order()]);
        Reports = [.. _current.Select(edition => edition.Source)];
    }

    /// <summary>Every published edition, replaced ones too, newest first.</summary>
    public IReadOnlyList<PublishedEdition> Editions { get; }

    /// <summary>The current edition of every report, newest first.</summary>
    public IReadOnlyList<PublishedReport> Reports { get; }

    /// <summary>Null before the first publication.</summary>
    public PublishedReport? Newest => Reports.Count > 0 ? Reports[0] : null;

    /// <summary>The day on which the first edition came out; null before that.</summary>
    public DateOnly? FirstDay => Editions.Count == 0 ? null : Editions.Min(edition => Dutch.DayOf(edition.PublishedAt));

    /// <summary>Every measure a current edition holds, in order of number.</summary>
    public IReadOnlyCollection<MeasureHistory> Measures => [.. _numbers.Value.Select(measure => Find(measure)!)];

    /// <summary>Null when no current edition holds it.</summary>
    public MeasureHistory? Find(int measure)
    {
        if (_measures.TryGetValue(measure, out var known))
            return known;

        var appearances = Appearances(measure);
        return appearances is [] ? null
            : _measures.GetOrAdd(measure, new MeasureHistory(measure, appearances, IsInNewest: appearances[0].Source == Newest));
    }

    /// <summary>Neighbours of a measure among all that current editions hold; null at either end.</summary>
    public (int? Previous, int? Next) NeighboursOf(int measure)
    {
        var place = Array.BinarySearch(_numbers.Value, measure);
        return place < 0 ? (null, null)
            : (_numbers.Value.ElementAtOrDefault(place - 1) is > 0 and var previous ? previous : null, _numbers.Value.ElementAtOrDefault(place + 1) is > 0 and var next ? next : null);
    }

    /// <summary>
    /// What readers knew at the end of a day in The Hague: the editions published by then, and of these the ones that
    /// were current then. That a correction came later was not known.
    /// </summary>
    public ProgrammeHistory AsOf(DateOnly day)
    {
        var editions = Editions.Where(edition => Dutch.DayOf(edition.PublishedAt) <= day).ToList();
        if (editions.Count == Editions.Count)
            return this;

        PublishedEdition[] then = [.. editions.Select(edition => edition with
        {
            IsCurrent = !editions.Exists(other => other.Number.Report == edition.Number.Report && other.Number.Correction > edition.Number.Correction),
        })];
        var known = then.ToDictionary(edition => edition.Number);
        return new ProgrammeHistory(
            then,
            [.. _opened.Where(edition => known.ContainsKey(edition.Number))
                .Select(edition => edition with { Source = edition.Source with { Edition = known[edition.Number] } })],
            _comparisons);
    }

    /// <summary>The edition with which the history of a measure begins; null when none holds it.</summary>
    public IndexedEdition? FirstWith(int measure) => _opened
        .Where(edition => edition.Index.Find(measure) is not null)
        .MinBy(edition => (edition.Edition.PublishedAt, edition.Number.Report, edition.Number.Correction));

    public IndexedEdition? Open(EditionNumber number) => _opened.FirstOrDefault(edition => edition.Number == number);

    /// <summary>
    /// The edition that a new one follows: of a correction the one it mends, otherwise the newest of an earlier report
    /// that was known when it came out. So what an edition changed stays the same whatever is published later.
    /// </summary>
    public IndexedEdition? Before(IndexedEdition edition) => _opened
        .Where(other => IsOlder(other.Number, edition.Number) && other.Edition.PublishedAt <= edition.Edition.PublishedAt)
        .MaxBy(other => (other.Number.Report, other.Number.Correction));

    /// <summary>What two editions say differently; of one measure nothing else is looked at. Null when neither holds it.</summary>
    public ReportComparison? Compare(IndexedEdition before, IndexedEdition after, int? measure) =>
        measure is not { } known ? _comparisons.Whole(before, after)
        : _comparisons.Row(before, after, known) is { } row ? new ReportComparison(before.Source.Report, after.Source.Report, null, [row])
        : null;

    /// <summary>All rows, but of each text only whether it changed.</summary>
    public ReportComparison Outline(IndexedEdition before, IndexedEdition after) => _comparisons.Outline(before, after);

    /// <summary>What became of the measures from one edition to the next, without the words.</summary>
    public ChangesInShort CompareInShort(IndexedEdition before, IndexedEdition after) => _comparisons.InShort(before, after);

    /// <summary>What every edition said about a measure, the last published first.</summary>
    public IReadOnlyList<MeasureEvent> EventsOf(int measure) =>
    [
        .. _opened
            .OrderByDescending(edition => edition.Edition.PublishedAt)
            .ThenByDescending(edition => (edition.Number.Report, edition.Number.Correction))
            .Select(edition => EventOf(edition, measure))
            .OfType<MeasureEvent>(),
    ];

    private MeasureEvent? EventOf(IndexedEdition edition, int measure)
    {
        var placed = edition.Index.Find(measure);
        var before = Before(edition);
        var row = before is null ? null : _comparisons.Row(before, edition, measure);
        return placed is null && row is null ? null : new MeasureEvent(measure, edition.Source, placed, before?.Source, row);
    }

    private static bool IsOlder(EditionNumber first, EditionNumber second) =>
        (first.Report, first.Correction).CompareTo((second.Report, second.Correction)) < 0;

    /// <summary>Its rows in the current editions, newest first. In what each differs is worked out when asked.</summary>
    private List<MeasureAppearance> Appearances(int measure)
    {
        var appearances = new List<MeasureAppearance>();
        for (var index = 0; index < _current.Count; index++)
        {
            var edition = _current[index];
            var before = index + 1 < _current.Count ? _current[index + 1] : null;
            if (edition.Index.Find(measure) is { } placed)
                appearances.Add(new MeasureAppearance(edition.Source, placed.Theme, placed.Row, new(() => Changes(before, edition, measure))));
        }

        return appearances;
    }

    private static RowChanges Changes(IndexedEdition? before, IndexedEdition edition, int measure) =>
        before is null ? RowChanges.First
        : before.Index.Find(measure) is null ? RowChanges.Added
        : RowChangesOf.Measure(KeptComparisons.RowInShort(before, edition, measure)!, measure);
}
