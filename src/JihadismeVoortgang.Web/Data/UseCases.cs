using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Publishing;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Data;

/// <summary>
/// The one function every use case runs in. It loads what the act is about, checks the right of who asks, checks
/// that nobody changed it meanwhile, lets the act do its work, writes down revisions and the step, tells the other nodes,
/// adds the act to the audit log, and commits; or does nothing at all, and adds that to the audit log.
/// </summary>
internal sealed class UseCases(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock, ILogger<UseCases> log)
{
    /// <summary>Runs an act on behalf of an account.</summary>
    /// <exception cref="AccessDeniedException">The account has no right to it, or no longer.</exception>
    /// <exception cref="ConflictException">Somebody else changed the subject since it was read.</exception>
    /// <exception cref="BrokenRuleException">A rule of the domain refuses it.</exception>
    public Task<TResult> RunAsync<TSubject, TResult>(
        UseCase<TSubject, TResult> act, int account, CancellationToken cancellation = default) =>
        RunAsync(act, account, db => Caller.LoadAsync(db, account, clock.GetUtcNow(), cancellation), cancellation);

    /// <summary>Runs an act for the command line.</summary>
    public Task<TResult> RunForCommandLineAsync<TSubject, TResult>(
        UseCase<TSubject, TResult> act, CancellationToken cancellation = default) =>
        RunAsync(act, Caller.CommandLine.Number, _ => Task.FromResult(Caller.CommandLine), cancellation);

    /// <summary>
    /// Writes down an act that is no use case: signing in, a file that leaves the portal. To be called before what was done can be seen, so
    /// that nothing is done that cannot be written down.
    /// </summary>
    public async Task RecordAsync(AuditEntry entry, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await AuditLog.AppendAsync(db, entry, clock, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>
    /// Writes down an act that was refused or failed, after all of it was undone. Never throws: whatever happens here must not hide why the
    /// act ended; the portal's own log tells then what the audit log lacks. Nothing cancels it: who hangs up has asked all the same.
    /// </summary>
    public async Task RecordRefusalAsync(AuditEntry entry)
    {
        try
        {
            await RecordAsync(entry, CancellationToken.None);
        }
#pragma warning disable CA1031 // see above
        catch (Exception exception)
#pragma warning restore CA1031
        {
            log.LogError(
                exception, "Not in the audit log: {Action} on {Object} by account {Actor} was {Result}, {Fault}",
                entry.Action, entry.Object, entry.ActorNumber, entry.Result, entry.Fault);
        }
    }

    private async Task<TResult> RunAsync<TSubject, TResult>(
        UseCase<TSubject, TResult> act, int account, Func<PortalDbContext, Task<Caller>> callerOf, CancellationToken cancellation)
    {
        var entry = new AuditEntry(act.Action, account);
        try
        {
            return await DoAsync(act, entry, callerOf, cancellation);
        }
        catch (Exception exception)
        {
            await RecordRefusalAsync(entry.EndedBy(exception));
            throw;
        }
    }

    private async Task<TResult> DoAsync<TSubject, TResult>(
        UseCase<TSubject, TResult> act, AuditEntry entry, Func<PortalDbContext, Task<Caller>> callerOf, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var caller = await callerOf(db);
        var subject = await LoadAsync(act, db, caller, cancellation);
        entry.Object = act.About(subject); // for an act that comes no further
        var role = act.Right(caller, subject) ?? throw new AccessDeniedException();
        entry.ActorRole = role;
        var actor = new Actor(caller.Number, role);
        if (act.StartedFrom is { } known && subject is IRevised { } revised && revised.Revision != known)
            throw await ConflictException.ForAsync(db, revised, cancellation);

        var reason = Step.ReadReason(act.Reason); // before the act: revisions that it makes hold the reason, too
        await SaidBesideText.DemandNothingWithheldAsync(
            db, caller, act.SaidOf(subject), reason is null ? act.Said : [.. act.Said, reason], clock.GetUtcNow(), cancellation);
        var work = new UseCaseWork(db, actor, clock.GetUtcNow(), reason);
        var result = await act.Work(work, subject);
        entry.Object = act.About(subject);
        db.Steps.Add(new Step(act.Action, entry.Object, actor, work.At, reason, act.Revised(subject)));
        await work.SaveAsync(cancellation);
        await PortalNotifications.NotifyAsync(db, entry.Object, cancellation);
        await AuditLog.AppendAsync(db, entry, clock, cancellation);
        await transaction.CommitAsync(cancellation);
        return result;
    }

    /// <summary>
    /// That there is nothing to act on, as no round or one that was adopted, is told to who may know; anybody else hears only
    /// that they may not. Who has no role at all locks nothing.
    /// </summary>
    private static async Task<TSubject> LoadAsync<TSubject, TResult>(
        UseCase<TSubject, TResult> act, PortalDbContext db, Caller caller, CancellationToken cancellation)
    {
        if (caller.Roles.Count == 0 && !act.IsForWithoutRole)
            throw new AccessDeniedException();

        try
        {
            return await act.Load(db, cancellation);
        }
        catch (BrokenRuleException)
        {
            if (Rights.KnowTheRound(caller) is null && !await caller.ReadsAlongAsync(db, cancellation))
                throw new AccessDeniedException();

            throw;
        }
    }
}

/// <summary>What an act is: what it is about, who may, and what happens.</summary>
/// <typeparam name="TSubject">What is loaded, and on which the right is judged.</typeparam>
/// <typeparam name="TResult">What the caller is told.</typeparam>
internal sealed record UseCase<TSubject, TResult>
{
    /// <summary>Name of the use case, for history: "SaveStatusEntry".</summary>
    public required string Action { get; init; }

    public required Func<PortalDbContext, CancellationToken, Task<TSubject>> Load { get; init; }

    /// <summary>The role the caller acts in, or null: one of <see cref="Rights"/>.</summary>
    public required Func<Caller, TSubject, Role?> Right { get; init; }

    /// <summary>Also somebody who has no role yet may ask for it; their right is judged all the same.</summary>
    public bool IsForWithoutRole { get; init; }

    public required Func<UseCaseWork, TSubject, Task<TResult>> Work { get; init; }

    /// <summary>What it was done to, for history: "ronde 7, maatregel 12".</summary>
    public required Func<TSubject, string> About { get; init; }

    /// <summary>The one thing in whose history the step stands; null when there is none.</summary>
    public Func<TSubject, IRevised?> Revised { get; init; } = subject => subject as IRevised;

    /// <summary>The revision the caller had before them; null for an act that has no single subject.</summary>
    public int? StartedFrom { get; init; }

    public string? Reason { get; init; }

    /// <summary>What else the act says to people, beside the texts of the report.</summary>
    public IReadOnlyCollection<string> Said { get; init; } = [];

    /// <summary>What the reason is said of, where that is not the one thing in whose history it stands.</summary>
    public Func<TSubject, IRevised?> SaidOf
    {
        get => field ?? Revised;
        init;
    }
}
