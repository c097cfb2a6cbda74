using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Interchange;

namespace JihadismeVoortgang.Web.Data.Import;

/// <summary>
/// Which entry of a round each row of a file is about. A row goes to the entry that begins with the same measure;
/// so a merge keeps the entry of its first measure and a split leaves it there.
/// </summary>
/// <param name="Kept">Entries that get the content of a row.</param>
/// <param name="Dissolved">Entries whose measures all move to other rows.</param>
/// <param name="Fresh">Rows without an entry.</param>
internal sealed record RowGrouping(
    IReadOnlyList<(StatusEntry Entry, InterchangeRow Row)> Kept,
    IReadOnlyList<StatusEntry> Dissolved,
    IReadOnlyList<InterchangeRow> Fresh)
{
    /// <exception cref="BrokenRuleException">A measure would lose its row.</exception>
    public static RowGrouping Of(ReportingRound round, IReadOnlyList<InterchangeRow> rows)
    {
        var byFirst = rows.ToDictionary(row => row.Content.Measures[0].Number);
        var claimed = rows.SelectMany(row => row.Content.Measures).Select(measure => measure.Number).ToHashSet();
        var kept = new List<(StatusEntry Entry, InterchangeRow Row)>();
        var dissolved = new List<StatusEntry>();
        var faults = new List<Fault>();
        foreach (var entry in round.Entries)
        {
            var numbers = entry.Measures.Select(measure => measure.MeasureNumber).Order().ToList();
            if (!numbers.Exists(claimed.Contains))
                continue; // not in the file: left as it is
            if (numbers.Find(number => !claimed.Contains(number)) is var orphan && orphan != 0)
                faults.Add(new Fault("$.rows", $"Maatregel {orphan} staat in ronde {round.Number} in rij {entry.Label}, maar heeft in dit bestand geen rij."));
            else if (byFirst.TryGetValue(numbers[0], out var row))
                kept.Add((entry, row));
            else
                dissolved.Add(entry);
        }

        return faults.Count > 0
            ? throw new BrokenRuleException(faults)
            : new RowGrouping(kept, dissolved, [.. rows.Where(row => !kept.Exists(pair => pair.Row == row))]);
    }
}
