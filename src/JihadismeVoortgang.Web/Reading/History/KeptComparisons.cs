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

    private readonly ConcurrentDictionary<(EditionNumber Before, EditionNumber After, int Leader), ComparedRow> _rows = new();
    private readonly ConcurrentDictionary<(EditionNumber Before, EditionNumber After), Introduction> _introductions = new();

    /// <summary>Null when neither edition holds the measure.</summary>
    public ComparedRow? Row(IndexedEdition before, IndexedEdition after, int measure) =>
        RowComparison.LeaderOf(before.Index, after.Index, measure) is { } leader ? RowOf(before, after, leader) : null;

    public ReportComparison Whole(IndexedEdition before, IndexedEdition after) => new(
        before.Source.Report,
        after.Source.Report,
        Keep(_introductions, MostPairs, (before.Number, after.Number), _ => Introduction.Of(before.Source.Report, after.Source.Report)).Text,
        [.. RowComparison.LeadersOf(before.Index, after.Index).Select(leader => RowOf(before, after, leader))]);

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
