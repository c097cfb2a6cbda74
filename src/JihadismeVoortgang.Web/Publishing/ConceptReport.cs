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

    internal static async Task<ProgressReport> ComposeAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var round = OpenRound.OrThrow(await db.Rounds
            .Include(r => r.Entries)
            .SingleOrDefaultAsync(r => r.State != RoundState.Adopted, cancellation));
        return ReportComposer.Compose(await ReportSource.LoadAsync(db, round, cancellation), concept: true);
    }
}
