using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Data;

/// <summary>Somebody changed it since the caller read it. Nothing was written; the caller still has their text.</summary>
internal sealed class ConflictException(string message, int currentRevision) : Exception(message)
{
    public int CurrentRevision { get; } = currentRevision;

    public static async Task<ConflictException> ForAsync(PortalDbContext db, IRevised subject, CancellationToken cancellation)
    {
        var latest = await db.Revisions.AsNoTracking()
            .Where(revision => revision.Kind == subject.RevisedKind && revision.Key == subject.RevisedKey)
            .OrderByDescending(revision => revision.Number)
            .Select(revision => new { revision.Number, revision.At, revision.ActorNumber })
            .FirstAsync(cancellation);
        var name = await db.Users.Where(user => user.Id == latest.ActorNumber).Select(user => user.DisplayName).SingleAsync(cancellation);
        return new ConflictException(
            $"Niet opgeslagen: {name} heeft dit op {Dutch.Moment(latest.At)} gewijzigd (revisie {latest.Number}). Uw tekst blijft hier staan.",
            latest.Number);
    }
}
