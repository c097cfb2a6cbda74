using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Review.Remarks;

/// <summary>How many remarks on the texts of a round nobody dealt with yet.</summary>
public sealed class OpenRemarks
{
    private readonly Dictionary<Guid, int> _byEntry;

    private OpenRemarks(int onIntroduction, Dictionary<Guid, int> byEntry) => (OnIntroduction, _byEntry) = (onIntroduction, byEntry);

    public int OnIntroduction { get; }

    /// <summary>0 for a row without.</summary>
    public int On(StatusEntry entry) => _byEntry.GetValueOrDefault(entry.Id);

    /// <summary>Counted by the database, for a query that judged already who asks.</summary>
    internal static async Task<OpenRemarks> InRoundAsync(PortalDbContext db, int round, CancellationToken cancellation)
    {
        var counts = await db.RemarkThreads
            .Where(thread => thread.RoundNumber == round && thread.ResolvedAt == null)
            .GroupBy(thread => thread.StatusEntryId)
            .Select(group => new { Entry = group.Key, Count = group.Count() })
            .ToListAsync(cancellation);
        return new OpenRemarks(
            counts.SingleOrDefault(count => count.Entry is null)?.Count ?? 0,
            counts.Where(count => count.Entry is not null).ToDictionary(count => count.Entry!.Value, count => count.Count));
    }
}
