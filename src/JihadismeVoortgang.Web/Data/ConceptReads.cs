using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Data;

/// <summary>Every read of what is not published runs through here, so that each is preceded by its right.</summary>
internal sealed class ConceptReads(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <exception cref="AccessDeniedException">The account has no right to it, or no longer.</exception>
    public async Task<T> RunAsync<T>(
        int account, Func<Caller, Role?> right, Func<PortalDbContext, Caller, Task<T>> read, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
        var caller = account == Actor.CommandLine.Number
            ? Caller.CommandLine
            : await Caller.LoadAsync(db, account, clock.GetUtcNow(), cancellation);
        return right(caller) is null ? throw new AccessDeniedException() : await read(db, caller);
    }
}
