using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Interchange;
using JihadismeVoortgang.Web.Publishing;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Data.Import;

/// <summary>A sender who says what they started from is told when that has changed since: the head, a row or a series.</summary>
internal static class ImportVersions
{
    private const string WhatToDo =
        "gewijzigd nadat dit bestand is gemaakt; exporteer opnieuw en verwerk uw wijziging daarin. Komt het van een ander portaal, verwijder dan overal het veld \"version\".";

    /// <summary>
    /// To be asked before anything of the file is written: the version of a row also covers the parts of its measures.
    /// </summary>
    /// <exception cref="BrokenRuleException">Lists everything that is not as the sender knew it.</exception>
    public static async Task DemandCurrentAsync(
        UseCaseWork work, ReportingRound round, InterchangeReport report, CancellationToken cancellation)
    {
        if (round.Entries.Count == 0 || !SaysAny(report) || await IsAsCarriedOverAsync(work.Db, round, cancellation))
            return;

        var current = await ConceptReport.ComposeAsync(work.Db, cancellation);
        var rows = current.Themes
            .SelectMany(theme => theme.Rows.Select(row => (row.Label, Version: InterchangeWriter.VersionOf(theme.Number, row))))
            .ToDictionary(row => row.Label, row => row.Version);
        var series = current.Figures.ToDictionary(figure => figure.Key, InterchangeWriter.VersionOf);
        List<Fault> faults =
        [
            .. Conflict("$.report", "Titel, kopregel, datums of inleiding zijn", report.Version, InterchangeWriter.VersionOf(current)),
            .. report.Rows.SelectMany(row => Conflict(row.Path, $"Rij {LabelOf(row)} is", row.Version, rows.GetValueOrDefault(LabelOf(row)))), // also one that was merged or split
            .. (report.Figures ?? []).SelectMany(figure => Conflict(
                figure.Path, $"Cijferreeks '{figure.Key}' is", figure.Version, series.GetValueOrDefault(figure.Key))),
        ];
        if (faults.Count > 0)
            throw new BrokenRuleException(faults);
    }

    private static IEnumerable<Fault> Conflict(string path, string what, string? known, string? current) =>
        known is null || known == current ? [] : [new Fault($"{path}.version", $"{what} {WhatToDo}")];

    private static bool SaysAny(InterchangeReport report) =>
        report.Version is not null
        || report.Rows.Any(row => row.Version is not null)
        || report.Figures is { } figures && figures.Any(figure => figure.Version is not null);

    private static string LabelOf(InterchangeRow row) => string.Join(" & ", row.Content.Measures.Select(measure => measure.Number));

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
}
