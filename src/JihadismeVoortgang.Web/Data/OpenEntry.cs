using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Data;

/// <summary>The row of a measure in the open round.</summary>
internal static class OpenEntry
{
    /// <summary>Loaded for a change, with the round held open until the change is done.</summary>
    /// <param name="db">The open context.</param>
    /// <param name="meant">The round that was on the screen: its texts are not those of the round after it.</param>
    /// <param name="measure">Any measure of the row.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="BrokenRuleException">
    /// That round was adopted meanwhile, or there is none, or the measure has no row in it.
    /// </exception>
    public static async Task<StatusEntry> ForWritingAsync(PortalDbContext db, int meant, int measure, CancellationToken cancellation)
    {
        var round = OpenRound.OrThrow(await OpenRound.ForWritingAsync(db, cancellation));
        if (round.Number != meant)
        {
            throw new BrokenRuleException("",
                $"Niet opgeslagen: ronde {meant} is intussen vastgesteld. Wat u invulde, blijft hier staan; laad de pagina opnieuw om in ronde {round.Number} verder te werken.");
        }

        return await db.StatusEntries.SingleOrDefaultAsync(
                entry => entry.RoundNumber == round.Number && entry.Measures.Any(known => known.MeasureNumber == measure), cancellation)
            ?? throw new BrokenRuleException("", $"Maatregel {measure} heeft in ronde {round.Number} geen statusregel.");
    }
}
