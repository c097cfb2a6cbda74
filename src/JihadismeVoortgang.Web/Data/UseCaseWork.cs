using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Publishing;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Data;

/// <summary>What an act works with: the open context, who acts, and the one moment all of it happens.</summary>
internal sealed class UseCaseWork(PortalDbContext db, Actor actor, DateTimeOffset at, string? reason)
{
    public PortalDbContext Db => db;

    public Actor Actor => actor;

    public DateTimeOffset At => at;

    /// <summary>
    /// Writes what was done so far, with a revision of everything whose content changed; still inside the
    /// transaction. Runs by itself at the end; an act calls it only where the database must see one thing before
    /// another.
    /// </summary>
    /// <exception cref="Domain.BrokenRuleException">A text cannot be printed.</exception>
    /// <exception cref="ConflictException">Somebody else was a moment earlier.</exception>
    public async Task SaveAsync(CancellationToken cancellation = default)
    {
        db.ChangeTracker.DetectChanges();
        var changed = db.ChangeTracker.Entries<IRevised>()
            .Where(entry => entry.State == EntityState.Added
                || (entry.State == EntityState.Modified && entry.Property(nameof(IRevised.Revision)).IsModified))
            .Select(entry => entry.Entity)
            .ToList();
        KeptText.Demand(changed);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException lost) when (lost.Entries is [{ Entity: IRevised entity }, ..])
        {
            throw await ConflictException.ForAsync(db, entity, cancellation);
        }

        // Only now: together, the revision could meet that of somebody who was a moment earlier before the token is
        // judged, and a conflict would look like a failure of the database.
        db.Revisions.AddRange(changed.Select(entity => Revision.Of(entity, actor, at, reason)));
        await db.SaveChangesAsync(cancellation);
    }
}
