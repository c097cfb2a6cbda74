using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Data;

/// <summary>The row of a measure in the open round.</summary>
internal static class OpenEntry
{
    /// <summary>Loaded for a change, with the round held open until the change is done.</summary>
    /// <exception cref="BrokenRuleException">There is no open round, or the measure has no row in it.</exception>
    public static async Task<StatusEntry> ForWritingAsync(PortalDbContext db, int measure, CancellationToken cancellation)
    {
        var round = OpenRound.OrThrow(await OpenRound.ForWritingAsync(db, cancellation));
        return await db.StatusEntries.SingleOrDefaultAsync(
                entry => entry.RoundNumber == round.Number && entry.Measures.Any(known => known.MeasureNumber == measure), cancellation)
            ?? throw new BrokenRuleException("", $"Maatregel {measure} heeft in ronde {round.Number} geen statusregel.");
    }
}
