using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Data.Sample;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Data.Import;

/// <summary>
/// Tells a coordinator whose report is refused only because the sample is in its way, who can take that away: it takes
/// the owner of the database, and so the command line.
/// </summary>
internal sealed class SampleHint(PortalDatabase database, IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>The same refusal, with the hint behind it when it helps.</summary>
    public async Task<BrokenRuleException> AddToAsync(BrokenRuleException refused, CancellationToken cancellation)
    {
        if (!database.IsEmbedded)
            return refused;

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await SampleData.IsUntouchedAsync(db, cancellation)
            ? new BrokenRuleException(
            [
                .. refused.Faults,
                new Fault("", "Het portaal bevat nog alleen de voorbeeldgegevens. Op de opdrachtregel worden die bij een import vervangen: ./dev portal import [--adopt] BESTAND."),
            ])
            : refused;
    }
}
