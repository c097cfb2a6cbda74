using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Developments;

/// <summary>What a report said about measures that are reported on together now.</summary>
public static class PreviousRow
{
    /// <summary>The rows that carried them, in the order of the report.</summary>
    public static IReadOnlyList<ReportRow> All(IEnumerable<ReportRow> rows, IEnumerable<int> measures)
    {
        var wanted = measures.ToHashSet();
        return [.. rows.Where(row => row.Measures.Any(measure => wanted.Contains(measure.Number)))];
    }

    /// <summary>
    /// As one row: where rows were merged since, their texts under each other, with the planning of the first. Null when
    /// the measures are new.
    /// </summary>
    public static ReportRow? Of(IEnumerable<ReportRow> rows, IEnumerable<int> measures) => All(rows, measures) switch
    {
        [] => null,
        [var only] => only,
        [var first, ..] several => first with
        {
            Measures = [.. several.SelectMany(row => row.Measures).OrderBy(measure => measure.Number)],
            StateOfPlay = [.. several.SelectMany(row => row.StateOfPlay)],
            RecentDevelopments = [.. several.SelectMany(row => row.RecentDevelopments)],
        },
    };
}
