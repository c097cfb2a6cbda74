using System.Collections.Concurrent;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Reports.Comparison;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Web.Reading.History;

/// <summary>
/// Rows of editions compared word by word, worked out when the first reader asks and kept. Editions never change, so
/// neither does their difference; it is forgotten when there is too much of it, and with the list of editions.
/// </summary>
internal sealed class KeptComparisons
{
    /// <summary>A row with changes in every column takes some six kilobytes: together no more than 25 megabytes.</summary>
    private const int MostRows = 4_000;

    /// <summary>Pairs of editions whose introductions were compared.</summary>
    private const int MostPairs = 100;

    /// <summary>Of a thousand rows each is half a megabyte.</summary>
    private const int MostOutlines = 20;

    private readonly ConcurrentDictionary<(EditionNumber Before, EditionNumber After, int Leader), ComparedRow> _rows = new();
    private readonly ConcurrentDictionary<(EditionNumber Before, EditionNumber After), Introduction> _introductions = new();
    private readonly ConcurrentDictionary<(EditionNumber Before, EditionNumber After), ChangesInShort> _inShort = new();
    private readonly ConcurrentDictionary<(EditionNumber Before, EditionNumber After), ReportComparison> _outlines = new();

    /// <summary>Null when neither edition holds the measure.</summary>
    public ComparedRow? Row(IndexedEdition before, IndexedEdition after, int measure) =>
        RowComparison.LeaderOf(before.Index, after.Index, measure) is { } leader ? RowOf(before, after, leader) : null;

    /// <summary>
    /// As <see cref="Row"/> without the words that changed; see <see cref="RowComparison.InShort"/>. It is not kept: who
    /// asks for many of these keeps what follows from them.
    /// </summary>
    public static ComparedRow? RowInShort(IndexedEdition before, IndexedEdition after, int measure) =>
        RowComparison.LeaderOf(before.Index, after.Index, measure) is { } leader ? RowComparison.InShort(before.Index, after.Index, leader) : null;

    /// <summary>What became of every measure, without the words that changed.</summary>
    public ChangesInShort InShort(IndexedEdition before, IndexedEdition after) => Keep(_inShort, MostPairs, (before.Number, after.Number), _ =>
        ChangesInShort.Of(MakeOutline(before, after)));

    /// <summary>Every row, but of each text only whether it changed.</summary>
    public ReportComparison Outline(IndexedEdition before, IndexedEdition after) =>
        Keep(_outlines, MostOutlines, (before.Number, after.Number), _ => MakeOutline(before, after));

    public ReportComparison Whole(IndexedEdition before, IndexedEdition after) => new(
        before.Source.Report,
        after.Source.Report,
        IntroductionOf(before, after),
        [.. RowComparison.LeadersOf(before.Index, after.Index).Select(leader => RowOf(before, after, leader))]);

    private ReportComparison MakeOutline(IndexedEdition before, IndexedEdition after) => new(
        before.Source.Report,
        after.Source.Report,
        IntroductionOf(before, after),
        [.. RowComparison.LeadersOf(before.Index, after.Index).Select(leader => RowComparison.InShort(before.Index, after.Index, leader))]);

    private ComparedText? IntroductionOf(IndexedEdition before, IndexedEdition after) =>
        Keep(_introductions, MostPairs, (before.Number, after.Number), _ => Introduction.Of(before.Source.Report, after.Source.Report)).Text;

    private ComparedRow RowOf(IndexedEdition before, IndexedEdition after, int leader) =>
        Keep(_rows, MostRows, (before.Number, after.Number, leader), _ => RowComparison.Of(before.Index, after.Index, leader));

    private static TValue Keep<TKey, TValue>(ConcurrentDictionary<TKey, TValue> kept, int most, TKey key, Func<TKey, TValue> make)
        where TKey : notnull
    {
        if (kept.TryGetValue(key, out var value))
            return value;
        if (kept.Count >= most)
            kept.Clear();
        return kept.GetOrAdd(key, make);
    }

    private sealed record Introduction(ComparedText? Text)
    {
        public static Introduction Of(ProgressReport before, ProgressReport after) =>
            new(RowComparison.Compare(before.Introduction, after.Introduction));
    }
}
