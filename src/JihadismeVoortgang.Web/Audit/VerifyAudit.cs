using System.Globalization;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Audit;

/// <summary>Walks the audit log from its first record to its last, one at a time, and tells where it is not as it was written.</summary>
internal sealed class VerifyAudit(IDbContextFactory<PortalDbContext> contexts)
{
    /// <param name="expected">A head noted before, that must still be there; null when none was.</param>
    /// <param name="found">Told of each fault, in the order of the records.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<AuditVerdict> RunAsync(AuditHead? expected, Func<AuditFinding, Task> found, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var chain = new AuditChain(expected);
        var records = db.AuditRecords.AsNoTracking().OrderBy(record => record.Number).AsAsyncEnumerable();
        await foreach (var record in records.WithCancellation(cancellation))
        {
            foreach (var finding in chain.Add(record))
                await found(finding);
        }

        if (chain.End() is { } missing)
            await found(missing);

        return new AuditVerdict(chain.Count, chain.Head, chain.Findings);
    }
}

/// <param name="Count">How many records there are.</param>
/// <param name="Head">The newest, as it stands there.</param>
/// <param name="Findings">How many faults were told.</param>
internal sealed record AuditVerdict(long Count, AuditHead Head, long Findings)
{
    public bool IsWhole => Findings == 0;
}

/// <param name="Number">Of the record where it shows.</param>
/// <param name="Said">What is wrong, in a Dutch sentence.</param>
internal sealed record AuditFinding(long Number, string Said)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Record {Number}: {Said}");
}
