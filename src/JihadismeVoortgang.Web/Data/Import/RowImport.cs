using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Interchange;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Data.Import;

/// <summary>The rows and the introduction of a file, written into a round. A row the file leaves out stays as it is.</summary>
internal static class RowImport
{
    /// <summary>
    /// A sender who says what they started from is told when that has changed since. To be asked before anything of the
    /// file is written: the version of a row also covers the parts of its measures.
    /// </summary>
    /// <exception cref="BrokenRuleException">Lists every row that is not as the sender knew it.</exception>
    public static async Task DemandVersionsAsync(
        UseCaseWork work, ReportingRound round, InterchangeReport report, CancellationToken cancellation)
    {
        if (round.Entries.Count == 0 || report.Rows.All(row => row.Version is null))
            return;

        var current = await ConceptReport.ComposeAsync(work.Db, cancellation);
        var versions = current.Themes.SelectMany(theme => theme.Rows.Select(row => (row.Label, Version: InterchangeWriter.VersionOf(theme.Number, row))))
            .ToDictionary(row => row.Label, row => row.Version);
        var faults = report.Rows
            .Where(row => row.Version is not null)
            .Select(row => (row, Label: string.Join(" & ", row.Content.Measures.Select(measure => measure.Number))))
            .Where(given => versions.GetValueOrDefault(given.Label) != given.row.Version) // also of a row that was merged or split
            .Select(given => new Fault(
                $"{given.row.Path}.version",
                $"Rij {given.Label} is gewijzigd nadat dit bestand is gemaakt; exporteer opnieuw en verwerk uw wijziging daarin."))
            .ToList();
        if (faults.Count > 0)
            throw new BrokenRuleException(faults);
    }

    public static async Task<ImportCount> RunAsync(
        UseCaseWork work, ReportingRound round, InterchangeReport report, CancellationToken cancellation)
    {
        var grouping = RowGrouping.Of(round, report.Rows);
        var changed = new HashSet<object>();
        if (round.Write(report.Content, work.Actor))
            changed.Add(round);

        // Rows that merge or split free their measures first: the database holds a measure to one row a round.
        foreach (var entry in grouping.Dissolved)
            round.Remove(entry);
        foreach (var (entry, row) in grouping.Kept)
        {
            if (Write(work, round, entry, row, [.. row.Content.Measures.Where(given => entry.Measures.Any(measure => measure.MeasureNumber == given.Number))]))
                changed.Add(entry);
        }

        await work.SaveAsync(cancellation);
        foreach (var (entry, row) in grouping.Kept)
        {
            if (Write(work, round, entry, row, row.Content.Measures))
                changed.Add(entry);
        }

        foreach (var row in grouping.Fresh)
            round.Add(row.Theme, row.Content);

        return new ImportCount(grouping.Fresh.Count, changed.Count, grouping.Kept.Count(kept => !changed.Contains(kept.Entry)));
    }

    private static bool Write(UseCaseWork work, ReportingRound round, StatusEntry entry, InterchangeRow row, IReadOnlyList<DescribedMeasure> measures)
    {
        var written = round.Write(entry, row.Content with { Measures = measures }, work.Actor);
        return entry.MoveTo(row.Theme, work.Actor) || written;
    }
}
