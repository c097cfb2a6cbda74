using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Review.Board;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Editing;

/// <summary>The texts of the open round as an officer sees them.</summary>
internal sealed class MyMeasures(ConceptReads reads, TimeProvider clock)
{
    /// <summary>Null when there is no round yet.</summary>
    public Task<RoundOverview?> LoadAsync(int account, CancellationToken cancellation = default) =>
        reads.RunAsync(account, Rights.ReadConcept, (db, caller) => ReadAsync(db, caller, clock.GetUtcNow(), cancellation), cancellation);

    private static async Task<RoundOverview?> ReadAsync(PortalDbContext db, Caller caller, DateTimeOffset now, CancellationToken cancellation)
    {
        var round = await db.Rounds
            .Include(open => open.Entries)
            .SingleOrDefaultAsync(open => open.State != RoundState.Adopted, cancellation);
        return round is null
            ? null
            : new RoundOverview(round.Number, round.Title, round.State, round.Schedule, await BoardReading.OfAsync(db, caller, round, now, cancellation));
    }
}

/// <param name="Number">Of the round.</param>
/// <param name="Title">Of its report.</param>
/// <param name="State">Open, or still being prepared.</param>
/// <param name="Schedule">Null before it is opened.</param>
/// <param name="Rows">The introduction, then the rows in the order of the report.</param>
public sealed record RoundOverview(int Number, string Title, RoundState State, RoundSchedule? Schedule, IReadOnlyList<BoardRow> Rows);
