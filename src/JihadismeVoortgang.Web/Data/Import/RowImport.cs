using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Interchange;
using JihadismeVoortgang.Web.Publishing;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Data.Import;

/// <summary>The rows of a file, written into a round. A row the file leaves out stays as it is.</summary>
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
        if (round.Entries.Count == 0 || report.Rows.All(row => row.Version is null) || await IsAsCarriedOverAsync(work.Db, round, cancellation))
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
                $"Rij {given.Label} is gewijzigd nadat dit bestand is gemaakt; exporteer opnieuw en verwerk uw wijziging daarin. Komt het van een ander portaal, verwijder dan overal het veld \"version\"."))
            .ToList();
        if (faults.Count > 0)
            throw new BrokenRuleException(faults);
    }

    /// <summary>
    /// A round as the adoption before it prepared it: nobody wrote a row, and no import wrote the round. There is no work
    /// in it to guard, and what it carried over differs from one portal to the next.
    /// </summary>
    private static async Task<bool> IsAsCarriedOverAsync(PortalDbContext db, ReportingRound round, CancellationToken cancellation)
    {
        var import = ImportReport.SubjectOf(round.Number);
        return round.Revision == 1
            && round.Entries.All(entry => entry.Revision == 1)
            && !await db.Steps.AnyAsync(step => step.Subject == import, cancellation);
    }

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
