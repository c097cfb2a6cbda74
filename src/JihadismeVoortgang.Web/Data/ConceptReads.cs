using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Audit;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Data;

/// <summary>
/// Every read of what is not published runs through here, so that each is preceded by its right. What was refused is in the audit log; so is
/// what says that it is to be there.
/// </summary>
internal sealed class ConceptReads(IDbContextFactory<PortalDbContext> contexts, UseCases useCases, TimeProvider clock)
{
    /// <exception cref="AccessDeniedException">The account has no right to it, or no longer.</exception>
    public Task<T> RunAsync<T>(
        int account, Func<Caller, Role?> right, Func<PortalDbContext, Caller, Task<T>> read, CancellationToken cancellation = default) =>
        RunAsync(account, right, read, new AuditedRead<T>(AuditActions.ReadConcept, _ => null), cancellation);

    /// <summary>A read that the audit log tells of, before its answer is given.</summary>
    /// <exception cref="AccessDeniedException">The account has no right to it, or no longer.</exception>
    public async Task<T> RunAsync<T>(
        int account,
        Func<Caller, Role?> right,
        Func<PortalDbContext, Caller, Task<T>> read,
        AuditedRead<T> audited,
        CancellationToken cancellation = default)
    {
        var role = default(Role?);
        try
        {
            await using var db = await contexts.CreateDbContextAsync(cancellation);
            db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTrackingWithIdentityResolution;
            var caller = account == Actor.CommandLine.Number
                ? Caller.CommandLine
                : await Caller.LoadAsync(db, account, clock.GetUtcNow(), cancellation);
            role = right(caller) ?? throw new AccessDeniedException();
            var answer = await read(db, caller);
            if (audited.About(answer) is { } about)
                await useCases.RecordAsync(audited.Entry(account, role, about), cancellation);

            return answer;
        }
        catch (AccessDeniedException denied)
        {
            await useCases.RecordRefusalAsync(audited.Entry(account, role, "").EndedBy(denied));
            throw;
        }
    }
}
