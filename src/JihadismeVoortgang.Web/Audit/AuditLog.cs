using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Mappings;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Audit;

/// <summary>Adds to the audit log. Called by <see cref="UseCases"/> and by nobody else, which a test holds.</summary>
internal static class AuditLog
{
    /// <summary>Two statements and a commit follow each other at once.</summary>
    internal const string LongestSilence = "10s";

    /// <summary>
    /// Writes one record, in the transaction that is open. From here to its end all other writers of all nodes wait, so this is the last
    /// thing a transaction does; and the database ends that of a node that fell silent here, which would keep them all waiting.
    /// </summary>
    public static async Task AppendAsync(PortalDbContext db, AuditEntry entry, TimeProvider clock, CancellationToken cancellation)
    {
        if (entry.AtMostEach is { } pause && await IsSaidAsync(db, entry, clock.GetUtcNow() - pause, cancellation))
            return;

        await db.Database.ExecuteSqlAsync(
            $"SELECT set_config('idle_in_transaction_session_timeout', {LongestSilence}, true), pg_advisory_xact_lock({AuditGuards.ChainLock})", cancellation);

        // A statement of its own: it sees what was committed while the one above waited.
        var head = await HeadAsync(db, cancellation);
        var record = AuditRecord.After(head, entry, Origin.Current, clock.GetUtcNow());
        await InsertAsync(db, record, AuditHash.Of(record), cancellation);
    }

    public static async Task<AuditHead> HeadAsync(PortalDbContext db, CancellationToken cancellation) =>
        await db.AuditRecords
            .OrderByDescending(record => record.Number)
            .Select(record => new AuditHead(record.Number, record.Hash))
            .FirstOrDefaultAsync(cancellation)
        ?? AuditHead.Beginning;

    private static Task<bool> IsSaidAsync(PortalDbContext db, AuditEntry entry, DateTimeOffset since, CancellationToken cancellation)
    {
        var result = entry.Result.ToString();
        return db.AuditRecords.AnyAsync(
            record => record.ActorNumber == entry.ActorNumber && record.At > since
                && record.Action == entry.Action && record.Object == entry.Object && record.Result == result,
            cancellation);
    }

    /// <summary>Past the change tracker: what else the context holds was saved before, or is not to be.</summary>
    private static Task<int> InsertAsync(PortalDbContext db, AuditRecord record, byte[] hash, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO audit_records
                (number, version, at, action, object, result, fault, origin, address, correlation, actor_number, actor_role, previous_hash, hash)
            VALUES
                ({record.Number}, {record.Version}, {record.At}, {record.Action}, {record.Object}, {record.Result}, {record.Fault}, {record.Origin},
                 {record.Address}, {record.Correlation}, {record.ActorNumber}, {record.ActorRole}, {record.PreviousHash}, {hash})
            """,
            cancellation);
}
