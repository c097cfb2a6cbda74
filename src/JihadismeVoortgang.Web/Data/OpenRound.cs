using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Data;

/// <summary>
/// The one round that is not adopted. Who had to wait for an adoption looks twice: the first look began before the next
/// round was there, and finds only that the old one is closed.
/// </summary>
internal static class OpenRound
{
    /// <summary>For writing in it: others may write too, but nobody adopts it under our hands.</summary>
    public static async Task<ReportingRound?> ForWritingAsync(PortalDbContext db, CancellationToken cancellation) =>
        await ShareAsync(db, cancellation) ?? await ShareAsync(db, cancellation);

    /// <summary>With its rows, for adopting or importing: waits until those who write are done, and lets nobody in.</summary>
    public static async Task<ReportingRound?> AloneAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var round = await TakeAsync(db, cancellation) ?? await TakeAsync(db, cancellation);
        if (round is not null)
            await db.Entry(round).Collection(open => open.Entries).LoadAsync(cancellation);
        return round;
    }

    /// <exception cref="BrokenRuleException">There is none: nothing was imported yet.</exception>
    public static ReportingRound OrThrow(ReportingRound? round) =>
        round ?? throw new BrokenRuleException("", "Er is nog geen ronde. Importeer eerst een rapportage.");

    private static Task<ReportingRound?> ShareAsync(PortalDbContext db, CancellationToken cancellation) =>
        LockedAsync(db, db.Database.SqlQuery<int>($"SELECT number FROM reporting_rounds WHERE state <> 'Adopted' FOR SHARE"), cancellation);

    private static Task<ReportingRound?> TakeAsync(PortalDbContext db, CancellationToken cancellation) =>
        LockedAsync(db, db.Database.SqlQuery<int>($"SELECT number FROM reporting_rounds WHERE state <> 'Adopted' FOR UPDATE"), cancellation);

    /// <summary>Read only when it is locked, so that it is as whoever held it before left it.</summary>
    private static async Task<ReportingRound?> LockedAsync(PortalDbContext db, IQueryable<int> numbers, CancellationToken cancellation) =>
        await numbers.ToListAsync(cancellation) is [var number]
            ? await db.Rounds.SingleAsync(round => round.Number == number, cancellation)
            : null;
}
