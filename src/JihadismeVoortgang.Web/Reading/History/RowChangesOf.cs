using JihadismeVoortgang.Reports.Comparison;

namespace JihadismeVoortgang.Web.Reading.History;

/// <summary>A compared row in short.</summary>
internal static class RowChangesOf
{
    /// <summary>What is changed about one of its measures, that both editions hold.</summary>
    public static RowChanges Measure(ComparedRow row, int measure)
    {
        var known = row.Measures.Single(candidate => candidate.Number == measure);
        return Flag(RowChanges.Description, known.Description is not null)
            | Flag(RowChanges.Planning, row.Planning is not null)
            | Flag(RowChanges.StateOfPlay, row.StateOfPlay is not null)
            | Flag(RowChanges.RecentDevelopments, row.RecentDevelopments is not null)
            | Flag(RowChanges.Merged, known.After!.Numbers.Except(known.Before!.Numbers).Any())
            | Flag(RowChanges.Split, known.Before.Numbers.Except(known.After.Numbers).Any())
            | Flag(RowChanges.Moved, known.IsMoved)
            | Flag(RowChanges.Figures, row.Numbers.Any(number => number.Figure.Measures.Contains(measure)));
    }

    private static RowChanges Flag(RowChanges change, bool isSeen) => isSeen ? change : RowChanges.None;
}
