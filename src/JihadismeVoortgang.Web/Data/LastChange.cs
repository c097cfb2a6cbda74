using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Data;

/// <summary>Who last changed something, and when; inside the portal only.</summary>
public sealed record LastChange(string Name, DateTimeOffset At, int Revision)
{
    public override string ToString() => $"{Name}, {Dutch.Moment(At)}";

    /// <summary>Of one thing, loaded before.</summary>
    internal static async Task<LastChange> OfAsync(PortalDbContext db, IRevised subject, CancellationToken cancellation) =>
        await db.Revisions
            .Where(revision => revision.Kind == subject.RevisedKind && revision.Key == subject.RevisedKey)
            .OrderByDescending(revision => revision.Number)
            .Join(db.Users, revision => revision.ActorNumber, user => user.Id, (revision, user) => new LastChange(user.DisplayName, revision.At, revision.Number))
            .FirstAsync(cancellation);

    /// <summary>By the id of the entry, as text.</summary>
    internal static async Task<IReadOnlyDictionary<string, LastChange>> OfEntriesAsync(
        PortalDbContext db, IEnumerable<StatusEntry> entries, CancellationToken cancellation)
    {
        var keys = entries.Select(entry => entry.Id.ToString()).ToList();
        var latest = await db.Revisions
            .Where(revision => revision.Kind == RevisedKind.StatusEntry && keys.Contains(revision.Key)
                && !db.Revisions.Any(later => later.Kind == revision.Kind && later.Key == revision.Key && later.Number > revision.Number))
            .Join(db.Users, revision => revision.ActorNumber, user => user.Id, (revision, user) => new { revision.Key, user.DisplayName, revision.At, revision.Number })
            .ToListAsync(cancellation);
        return latest.ToDictionary(change => change.Key, change => new LastChange(change.DisplayName, change.At, change.Number));
    }
}
