using JihadismeVoortgang.Reports.Comparison;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Reading.History;

/// <summary>What one edition said about a measure that the edition before it did not.</summary>
/// <param name="Measure">The measure's number.</param>
/// <param name="Source">The edition.</param>
/// <param name="Placed">Where it stands in it; null when the edition no longer holds it.</param>
/// <param name="Before">The edition it follows; null for the first one that was published.</param>
/// <param name="Row">What changed, with the other measures of the row; null without an edition before.</param>
public sealed record MeasureEvent(int Measure, PublishedReport Source, PlacedRow? Placed, PublishedReport? Before, ComparedRow? Row)
{
    /// <summary>The measure itself in the row.</summary>
    public ComparedMeasure? Compared => Row?.Measures.Single(known => known.Number == Measure);

    public bool IsCorrection => Source.Edition.Number.Correction > 0;

    /// <summary>What kinds of change it is; none when the edition says nothing new.</summary>
    public IReadOnlySet<HistoryKind> Kinds { get; } = KindsOf(Measure, Source, Row).ToHashSet();

    /// <summary>The figures of this measure that changed, not those of another in its row.</summary>
    public IReadOnlyList<ComparedNumber> Numbers => NumbersOf(Measure, Row);

    private static IEnumerable<HistoryKind> KindsOf(int measure, PublishedReport source, ComparedRow? row)
    {
        if (source.Edition.Number.Correction > 0)
            yield return HistoryKind.Correction;
        if (row is null)
        {
            yield return HistoryKind.Place; // where its history begins
            yield break;
        }

        var known = row.Measures.Single(candidate => candidate.Number == measure);
        if (known.Change is not (MeasureChange.Changed or MeasureChange.Unchanged))
            yield return HistoryKind.Place;
        if (known is not { Before: not null, After: not null })
            yield break; // all of it is new, or gone: that says enough
        if (known.Description is not null || row.StateOfPlay is not null || row.RecentDevelopments is not null)
            yield return HistoryKind.Text;
        if (row.Planning is not null)
            yield return HistoryKind.Planning;
        if (NumbersOf(measure, row).Count > 0)
            yield return HistoryKind.Figures;
    }

    private static IReadOnlyList<ComparedNumber> NumbersOf(int measure, ComparedRow? row) =>
        [.. row?.Numbers.Where(number => number.Figure.Measures.Contains(measure)) ?? []];
}
