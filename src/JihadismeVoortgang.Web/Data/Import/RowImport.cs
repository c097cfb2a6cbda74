using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Interchange;

namespace JihadismeVoortgang.Web.Data.Import;

/// <summary>The rows of a file, written into a round. A row the file leaves out stays as it is.</summary>
internal static class RowImport
{
    public static async Task<ImportCount> RunAsync(
        UseCaseWork work, ReportingRound round, InterchangeReport report, CancellationToken cancellation)
    {
        var grouping = RowGrouping.Of(round, report.Rows);
        var changed = new HashSet<StatusEntry>();

        // Rows that merge or split free their measures first: the database holds a measure to one row a round.
        foreach (var entry in grouping.Dissolved)
            round.Remove(entry);
        var growing = grouping.Kept.Where(pair => Gains(pair.Entry, pair.Row)).ToList();
        foreach (var (entry, row) in grouping.Kept.Except(growing))
            Write(entry, row);
        foreach (var (entry, row) in growing.Where(pair => Loses(pair.Entry, pair.Row))) // an exchange: the one change in two steps
            Change(entry, round.Write(entry, entry.Content with { Measures = [.. entry.Content.Measures.Where(own => Names(row, own.Number))] }, work.Actor));
        await work.SaveAsync(cancellation);

        foreach (var (entry, row) in growing)
            Write(entry, row);
        foreach (var row in grouping.Fresh)
            round.Add(row.Theme, row.Content);
        return new ImportCount(grouping.Fresh.Count, changed.Count, grouping.Kept.Count - changed.Count);

        void Write(StatusEntry entry, InterchangeRow row)
        {
            Change(entry, round.Write(entry, row.Content, work.Actor));
            Change(entry, entry.MoveTo(row.Theme, work.Actor));
        }

        void Change(StatusEntry entry, bool isChanged)
        {
            if (isChanged)
                changed.Add(entry);
        }
    }

    private static bool Gains(StatusEntry entry, InterchangeRow row) =>
        row.Content.Measures.Any(given => !entry.Measures.Any(own => own.MeasureNumber == given.Number));

    private static bool Loses(StatusEntry entry, InterchangeRow row) =>
        entry.Measures.Any(own => !Names(row, own.MeasureNumber));

    private static bool Names(InterchangeRow row, int measure) => row.Content.Measures.Any(given => given.Number == measure);
}
