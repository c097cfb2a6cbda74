using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Checks;
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
