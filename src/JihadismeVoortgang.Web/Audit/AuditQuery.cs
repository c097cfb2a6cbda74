using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Audit;

/// <summary>The audit log, for an administrator. Names are looked up beside the records; none stands in them.</summary>
internal sealed class AuditQuery(ConceptReads reads)
{
    public const int PageSize = 50;

    /// <summary>As many as a spreadsheet opens without trouble; a shorter span gets the rest.</summary>
    private const int MostInFile = 100_000;

    /// <exception cref="AccessDeniedException">The account that asks has no right to it, or no longer.</exception>
    public Task<AuditPage> PageAsync(int asking, AuditFilter filter, CancellationToken cancellation = default) =>
        reads.RunAsync(asking, Rights.ManageAccounts, async (db, _) =>
        {
            var lines = await LinesAsync(db, filter, PageSize + 1, cancellation);
            return new AuditPage([.. lines.Take(PageSize)], HasOlder: lines.Count > PageSize);
        }, cancellation);

    /// <summary>All records of the filter, whatever page it is of. The export is an act that is itself in the log.</summary>
    /// <exception cref="AccessDeniedException">The account that asks has no right to it, or no longer.</exception>
    /// <exception cref="BrokenRuleException">They are too many for one file.</exception>
    public Task<IReadOnlyList<AuditLine>> ExportAsync(int asking, AuditFilter filter, CancellationToken cancellation = default) =>
        reads.RunAsync(
            asking,
            Rights.ManageAccounts,
            async (db, _) =>
            {
                var lines = await LinesAsync(db, filter with { Before = null }, MostInFile + 1, cancellation);
                return lines.Count <= MostInFile
                    ? lines
                    : throw new BrokenRuleException("", $"Dit zijn meer dan {Dutch.Number(MostInFile)} records, te veel voor één bestand. Kies een kortere periode.");
            },
            new AuditedRead<IReadOnlyList<AuditLine>>(AuditActions.ExportAudit, lines => FormattableString.Invariant($"{lines.Count} records")),
            cancellation);

    private static async Task<IReadOnlyList<AuditLine>> LinesAsync(PortalDbContext db, AuditFilter filter, int most, CancellationToken cancellation)
    {
        var records = await filter.On(db).Take(most).ToListAsync(cancellation);
        var accounts = records.Select(record => record.ActorNumber).Concat(records.Select(record => AccountSubject.Read(record.Object)).OfType<int>()).ToHashSet();
        var names = await db.Users
            .Where(user => accounts.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellation);
        return [.. records.Select(record => new AuditLine(record, NameOf(record.ActorNumber), AccountSubject.Read(record.Object) is { } about ? NameOf(about) : null))];

        string? NameOf(int account) => names.GetValueOrDefault(account) is { Length: > 0 } name ? name : null;
    }
}

/// <param name="Lines">Newest first.</param>
/// <param name="HasOlder">Whether there are more after the last of them.</param>
internal sealed record AuditPage(IReadOnlyList<AuditLine> Lines, bool HasOlder);

/// <summary>A record as an administrator reads it.</summary>
/// <param name="Record">As it stands in the log.</param>
/// <param name="ActorName">As the account is called today; null when nobody has that number, or the name was taken away.</param>
/// <param name="ObjectName">The same, of the account something was done to.</param>
internal sealed record AuditLine(AuditRecord Record, string? ActorName, string? ObjectName)
{
    public string At => TimeZoneInfo.ConvertTime(Record.At, Dutch.TimeZone).ToString("d MMM yyyy HH:mm:ss", Dutch.Culture);

    /// <summary>Null for somebody we do not know.</summary>
    public int? Actor => Record.ActorNumber == AuditEntry.Nobody ? null : Record.ActorNumber;

    public string Action => AuditWords.OfAction(Record.Action);

    public string Result => AuditWords.OfResult(Record.Result, Record.Fault);

    public string Role => AuditWords.OfRole(Record.ActorRole);

    public string Origin => AuditWords.OfOrigin(Record.Origin);
}
