using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Reports.Comparison;
using JihadismeVoortgang.Web.Reading.History;

namespace JihadismeVoortgang.Web.Reading.Overview;

/// <summary>What the newest report changed since the one before it.</summary>
/// <param name="Edition">The newest report.</param>
/// <param name="Since">The current edition of the report before it.</param>
/// <param name="Lines">What happened, to how many and to which; nothing that happened to none.</param>
public sealed record HomeChanges(EditionNumber Edition, EditionNumber Since, IReadOnlyList<HomeChange> Lines)
{
    /// <summary>Null when there is no report before it.</summary>
    internal static HomeChanges? Of(ProgrammeHistory history)
    {
        if (history.Reports is not [var newest, var previous, ..]
            || history.Open(newest.Edition.Number) is not { } after || history.Open(previous.Edition.Number) is not { } before
            || history.Compare(before, after, measure: null) is not { } comparison)
        {
            return null;
        }

        return new HomeChanges(
            newest.Edition.Number,
            previous.Edition.Number,
            [.. comparison.ByChange().Where(change => change.Value.Count > 0).Select(change => new HomeChange(change.Key, [.. change.Value.Select(measure => measure.Number)]))]);
    }
}

/// <param name="Change">What happened.</param>
/// <param name="Measures">In order of number; at least one.</param>
public sealed record HomeChange(MeasureChange Change, IReadOnlyList<int> Measures)
{
    /// <summary>More numbers than this say nothing at a glance.</summary>
    private const int MostNamed = 8;

    /// <summary>Changed measures are the rule after half a year: only what is rare is named one by one.</summary>
    public bool IsNamed => Change is not (MeasureChange.Changed or MeasureChange.Unchanged) && Measures.Count <= MostNamed;
}
