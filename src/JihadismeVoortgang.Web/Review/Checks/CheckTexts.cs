using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Checks;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Review.Checks;

/// <summary>What the checks find in the open round, for the pages where it is mended and for the acts it may stop.</summary>
internal sealed class CheckTexts(ConceptReads reads, CheckSettings settings, TimeProvider clock)
{
    /// <summary>All findings, introduction first.</summary>
    /// <exception cref="AccessDeniedException">The account may not read concepts.</exception>
    /// <exception cref="BrokenRuleException">There is no round yet.</exception>
    public Task<IReadOnlyList<Finding>> AllAsync(int account, CancellationToken cancellation = default) =>
        reads.RunAsync(
            account, Rights.ReadConcept, async (db, caller) => ReportCheck.All(await LoadAsync(db, caller, clock.GetUtcNow(), cancellation), settings), cancellation);

    /// <summary>The findings of the row of a measure; null for the introduction.</summary>
    /// <inheritdoc cref="AllAsync"/>
    public Task<IReadOnlyList<Finding>> OfAsync(int account, int? measure, CancellationToken cancellation = default) =>
        reads.RunAsync(
            account, Rights.ReadConcept, async (db, caller) => ReportCheck.Of(await LoadAsync(db, caller, clock.GetUtcNow(), cancellation), settings, measure), cancellation);

    /// <summary>Before a text is handed in.</summary>
    /// <exception cref="BrokenRuleException">Something blocks it; names all of it.</exception>
    public async Task DemandNoneBlocksAsync(UseCaseWork work, ReviewedText text, CancellationToken cancellation) =>
        Demand(ReportCheck.Of(
            await LoadAsync(work, cancellation), settings, (text as StatusEntry)?.Measures.Min(measure => measure.MeasureNumber)));

    /// <summary>Before the round is adopted.</summary>
    /// <inheritdoc cref="DemandNoneBlocksAsync(UseCaseWork, ReviewedText, CancellationToken)"/>
    public async Task DemandNoneBlocksAsync(UseCaseWork work, CancellationToken cancellation) =>
        Demand(ReportCheck.All(await LoadAsync(work, cancellation), settings));

    /// <summary>
    /// What a correction brings in. What the edition had already is printed; a year that has passed since is no reason
    /// to refuse the correction of a name.
    /// </summary>
    public async Task<IReadOnlyList<Finding>> NewInCorrectionAsync(
        PortalDbContext db, ProgressReport before, ProgressReport after, DateTimeOffset at, CancellationToken cancellation)
    {
        var known = await ReportToCheck.OfCorrectionAsync(db, before, Dutch.DayOf(at), cancellation);
        return [.. ReportCheck.All(known with { Report = after }, settings).Except(ReportCheck.All(known, settings))];
    }

    /// <summary>Before a correction is adopted.</summary>
    /// <exception cref="BrokenRuleException">Something it brings in blocks it; names all of it.</exception>
    public async Task DemandNoneBlocksAsync(UseCaseWork work, ProgressReport before, ProgressReport after, CancellationToken cancellation) =>
        Demand(await NewInCorrectionAsync(work.Db, before, after, work.At, cancellation));

    private static async Task<CheckedReport> LoadAsync(UseCaseWork work, CancellationToken cancellation) =>
        await LoadAsync(work.Db, await Caller.LoadAsync(work.Db, work.Actor.Number, work.At, cancellation), work.At, cancellation);

    private static Task<CheckedReport> LoadAsync(PortalDbContext db, Caller caller, DateTimeOffset at, CancellationToken cancellation) =>
        ReportToCheck.LoadAsync(db, caller, Dutch.DayOf(at), cancellation);

    private static void Demand(IReadOnlyList<Finding> findings)
    {
        var faults = findings.Where(finding => finding.IsBlocking).Select(FaultOf).ToList();
        if (faults.Count > 0)
            throw new BrokenRuleException(faults);
    }

    private static Fault FaultOf(Finding finding) =>
        new(finding.Place.Name, finding.Quote is null ? finding.Message : $"{finding.Message} Er staat: ‘{finding.Quote}’.");
}
