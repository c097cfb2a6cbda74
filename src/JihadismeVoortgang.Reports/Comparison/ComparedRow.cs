using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Comparison;

/// <summary>
/// A row of the newer report beside what its measures had in the older one; or measures of one older row that the newer
/// report no longer holds. Of a column that did not change nothing is kept.
/// </summary>
public sealed record ComparedRow
{
    /// <summary>The measures it is about, in order; at least one.</summary>
    public required IReadOnlyList<ComparedMeasure> Measures { get; init; }

    /// <summary>The rows they stood in before: none for new measures, several when rows were merged.</summary>
    public required IReadOnlyList<PlacedRow> Before { get; init; }

    /// <summary>The row they stand in now; null when the newer report no longer holds them.</summary>
    public required PlacedRow? After { get; init; }

    /// <summary>Null when nothing about it changed.</summary>
    public required ComparedPlanning? Planning { get; init; }

    /// <summary>Null when it is the same. Rows that were merged are compared with all their texts, one after the other.</summary>
    public required ComparedText? StateOfPlay { get; init; }

    /// <inheritdoc cref="StateOfPlay"/>
    public required ComparedText? RecentDevelopments { get; init; }

    /// <summary>The figures of its measures that changed.</summary>
    public required IReadOnlyList<ComparedNumber> Numbers { get; init; }

    /// <summary>Nothing changed about any of its measures.</summary>
    public bool IsSame => Measures.All(measure => measure.Change == MeasureChange.Unchanged);

    /// <summary>"12", or "27 &amp; 28".</summary>
    public string Label => string.Join(" & ", Measures.Select(measure => measure.Number));
}

/// <param name="Number">The measure's number.</param>
/// <param name="Change">What became of it.</param>
/// <param name="Description">Its designation; null when it is the same.</param>
/// <param name="Before">Where it stood; null when it is new.</param>
/// <param name="After">Where it stands; null when it is gone.</param>
public sealed record ComparedMeasure(
    int Number, MeasureChange Change, ComparedLine? Description, PlacedRow? Before, PlacedRow? After)
{
    /// <summary>As the newest of the two reports that holds it names it.</summary>
    public IReadOnlyList<Inline> Designation => (After ?? Before)!.Find(Number).Description;

    /// <summary>It stands under a theme of another number than before.</summary>
    public bool IsMoved => Before is not null && After is not null && Before.Theme.Number != After.Theme.Number;
}

/// <param name="Before">What was planned: nothing for a new measure, several things when rows were merged.</param>
/// <param name="After">What is planned; null when the measures are gone.</param>
public sealed record ComparedPlanning(IReadOnlyList<ReportPlanning> Before, ReportPlanning? After);
