using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>The report of the open round as it stands now, for those who work on it.</summary>
internal sealed class ConceptReport(ConceptReads reads)
{
    /// <exception cref="AccessDeniedException">The account may not read concepts.</exception>
    /// <exception cref="BrokenRuleException">There is no round yet.</exception>
    public Task<ProgressReport> ComposeAsync(int account, CancellationToken cancellation = default) =>
        reads.RunAsync(account, Rights.ReadConcept, (db, _) => ComposeAsync(db, cancellation), cancellation);

    internal static async Task<ProgressReport> ComposeAsync(PortalDbContext db, CancellationToken cancellation) =>
        await ComposeAsync(db, await RoundAsync(db, cancellation), cancellation);

    /// <param name="db">The open context.</param>
    /// <param name="round">The open round, with its entries.</param>
    /// <param name="cancellation">Gives up.</param>
    internal static async Task<ProgressReport> ComposeAsync(PortalDbContext db, ReportingRound round, CancellationToken cancellation) =>
        ReportComposer.Compose(await ReportSource.LoadAsync(db, round, cancellation), concept: true);

    /// <summary>The open round with its entries.</summary>
    /// <exception cref="BrokenRuleException">There is no round yet.</exception>
    internal static async Task<ReportingRound> RoundAsync(PortalDbContext db, CancellationToken cancellation) =>
        OpenRound.OrThrow(await db.Rounds
            .Include(r => r.Entries)
            .SingleOrDefaultAsync(r => r.State != RoundState.Adopted, cancellation));
}
