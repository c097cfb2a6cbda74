using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Data.Import;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Data.Sample;

/// <summary>
/// The sample a new embedded database starts with: the sixth report in our own words, between a fifth and a seventh
/// that are fictive and say so. Kept in the interchange format, so that loading it is nothing but three imports.
/// </summary>
internal sealed class SampleData(ImportReport import)
{
    /// <summary>The name its steps carry; a database with other steps has been worked in.</summary>
    public const string Action = "LoadSample";

    private const string Tables =
        "steps, revisions, publications, editions, search_passages, searched_editions, corrections, dated_figures, figures, status_entry_measures, status_entries, "
        + "remarks, remark_threads, review_assignments, dropped_paragraphs, drafts, open_editors, mail_messages, reporting_rounds, measure_assignments, measure_parts, measures, themes, programmes";

    private static readonly string[] Reports = ["rapportage-05.json", "rapportage-06.json", "rapportage-07.json"];

    /// <summary>
    /// True for an empty database, and for one where loading broke off between two reports: what is there already is
    /// then only compared.
    /// </summary>
    public static async Task<bool> IsMissingAsync(PortalDbContext db, CancellationToken cancellation = default) =>
        !await db.Rounds.AnyAsync(cancellation)
        || (await IsUntouchedAsync(db, cancellation) && await db.Editions.CountAsync(cancellation) < Reports.Length);

    /// <summary>True when nothing was done since the sample was loaded but keeping accounts.</summary>
    public static async Task<bool> IsUntouchedAsync(PortalDbContext db, CancellationToken cancellation = default) =>
        await db.Steps.AnyAsync(step => step.Action == Action, cancellation)
        && !await db.Steps.AnyAsync(
            step => step.Action != Action
                && !db.Steps.Any(later => later.Action == Action && later.Id > step.Id)
                && (step.Subject.StartsWith("ronde") || step.Subject.StartsWith("rapportage") || step.Subject.StartsWith("editie")),
            cancellation);

    /// <summary>Takes the sample away, inside the caller's transaction; needs the owner of the schema.</summary>
    /// <exception cref="BrokenRuleException">Somebody worked in it meanwhile: what they saved is not ours to take.</exception>
    public static async Task RemoveAsync(PortalDbContext db, CancellationToken cancellation = default)
    {
        // Waits for whoever is saving, and lets nobody begin: a use case locks the round before it writes its step.
        await db.Database.ExecuteSqlAsync($"LOCK TABLE reporting_rounds, steps IN ACCESS EXCLUSIVE MODE", cancellation);
        if (!await IsUntouchedAsync(db, cancellation))
            throw new BrokenRuleException("", "In de voorbeeldgegevens wordt intussen gewerkt; er is niets verwijderd. Voer de opdracht opnieuw uit.");

#pragma warning disable EF1003 // the names are constants
        await db.Database.ExecuteSqlRawAsync("TRUNCATE " + Tables, cancellation);
#pragma warning restore EF1003
    }

    public async Task LoadAsync(CancellationToken cancellation = default)
    {
        foreach (var report in Reports)
        {
            await using var resource = typeof(SampleData).Assembly.GetManifestResourceStream(report)
                ?? throw new InvalidOperationException($"{report} is not in the assembly.");
            using var bytes = new MemoryStream();
            await resource.CopyToAsync(bytes, cancellation);
            await import.RunAsync(new ImportRequest(bytes.ToArray()) { Adopt = true, Action = Action }, cancellation);
        }
    }
}
