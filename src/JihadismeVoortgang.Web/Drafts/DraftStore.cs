using System.Text.Json;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Review;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Drafts;

/// <summary>
/// The drafts of one person, who alone reads them. They are no act on the report: no step, no revision, and no use case
/// with its locks, because one is written every few seconds by everybody who types.
/// </summary>
internal sealed class DraftStore(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <returns>Null when there is none.</returns>
    /// <exception cref="AccessDeniedException">The account may not write this text, or no longer.</exception>
    /// <exception cref="BrokenRuleException">The round or the correction is closed, or there is no such text; so below.</exception>
    public async Task<KeptDraft?> FindAsync(int account, WritableText text, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        return await FindAsync(db, account, await SubjectAsync(db, account, text, cancellation), cancellation);
    }

    /// <summary>Keeps what is typed, unless a later write or another tab was first.</summary>
    /// <returns>What stands there now, and whether it is what was given.</returns>
    public async Task<KeepOutcome> KeepAsync(int account, WritableText text, TypedDraft typed, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var subject = await SubjectAsync(db, account, text, cancellation);
        var fields = JsonSerializer.Serialize(typed.Fields);
        var written = await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO drafts AS kept (user_id, kind, key, started_from, sequence, tab, fields, saved_at)
            VALUES ({account}, {subject.Kind.ToString()}, {subject.Key}, {typed.StartedFrom}, {typed.Sequence}, {typed.Tab}, {fields}::json, {clock.GetUtcNow()})
            ON CONFLICT (user_id, kind, key) DO UPDATE SET started_from = excluded.started_from, sequence = excluded.sequence,
                tab = excluded.tab, fields = excluded.fields, saved_at = excluded.saved_at
            WHERE CASE WHEN kept.tab = excluded.tab THEN kept.sequence < excluded.sequence ELSE {typed.TakeOver} END
            """,
            cancellation);
        return new KeepOutcome(written > 0, await FindAsync(db, account, subject, cancellation));
    }

    /// <param name="account">Whose.</param>
    /// <param name="text">Of which text.</param>
    /// <param name="upTo">What is known of the draft that may go; a later write and that of another tab stay. Null: whatever it is.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task DropAsync(int account, WritableText text, DraftMark? upTo, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var drafts = Of(db, account, await SubjectAsync(db, account, text, cancellation));
        if (upTo is not null)
            drafts = drafts.Where(draft => draft.Tab == upTo.Tab && draft.Sequence <= upTo.Sequence);
        await drafts.ExecuteDeleteAsync(cancellation);
    }

    /// <summary>What was typed is saved, so the draft of it goes: within the transaction of the use case that saves.</summary>
    public static Task SettleAsync(UseCaseWork work, IRevised text, CancellationToken cancellation = default) =>
        SettleAsync(work, DraftSubject.Of(text), cancellation);

    /// <param name="work">The act.</param>
    /// <param name="subject">What was saved.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <inheritdoc cref="SettleAsync(UseCaseWork, IRevised, CancellationToken)"/>
    public static Task SettleAsync(UseCaseWork work, DraftSubject subject, CancellationToken cancellation = default) =>
        Of(work.Db, work.Actor.Number, subject).ExecuteDeleteAsync(cancellation);

    /// <summary>Whether who acts has typed something else in a text than what stands in it, and not saved it.</summary>
    /// <param name="work">The act.</param>
    /// <param name="text">Of which text.</param>
    /// <param name="fields">What stands in it.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<bool> HasTypedAsync(
        UseCaseWork work, IRevised text, IReadOnlyDictionary<string, string> fields, CancellationToken cancellation = default) =>
        await FindAsync(work.Db, work.Actor.Number, DraftSubject.Of(text), cancellation) is { } draft && !draft.Says(fields);

    private static IQueryable<Draft> Of(PortalDbContext db, int account, DraftSubject subject) =>
        db.Drafts.Where(draft => draft.UserId == account && draft.Kind == subject.Kind && draft.Key == subject.Key);

    private static async Task<KeptDraft?> FindAsync(PortalDbContext db, int account, DraftSubject subject, CancellationToken cancellation) =>
        await Of(db, account, subject).AsNoTracking().SingleOrDefaultAsync(cancellation) is { } draft
            ? new KeptDraft(
                draft.StartedFrom, draft.Sequence, draft.Tab, JsonSerializer.Deserialize<Dictionary<string, string>>(draft.Fields)!, draft.SavedAt)
            : null;

    private Task<DraftSubject> SubjectAsync(PortalDbContext db, int account, WritableText text, CancellationToken cancellation) =>
        DraftSubject.ForWritingAsync(db, account, text, clock.GetUtcNow(), cancellation);
}

/// <param name="Tab">Which tab writes.</param>
/// <param name="Sequence">Higher than that of anything this tab sent before.</param>
/// <param name="StartedFrom">The revision that was on the screen.</param>
/// <param name="Fields">As typed, right or wrong, by the name of the field.</param>
/// <param name="TakeOver">Whether the draft of another tab gives way.</param>
internal sealed record TypedDraft(Guid Tab, long Sequence, int StartedFrom, IReadOnlyDictionary<string, string> Fields, bool TakeOver = false);

/// <summary>One write of one tab.</summary>
internal sealed record DraftMark(Guid Tab, long Sequence);

/// <param name="StartedFrom">The revision that was on the screen.</param>
/// <param name="Sequence">Of the last write.</param>
/// <param name="Tab">Which tab writes.</param>
/// <param name="Fields">As typed, right or wrong, by the name of the field.</param>
/// <param name="SavedAt">When it reached the portal.</param>
public sealed record KeptDraft(int StartedFrom, long Sequence, Guid Tab, IReadOnlyDictionary<string, string> Fields, DateTimeOffset SavedAt)
{
    /// <summary>Whether it holds just these fields and nothing else.</summary>
    internal bool Says(IReadOnlyDictionary<string, string> fields) =>
        Fields.Count == fields.Count && Fields.All(field => fields.TryGetValue(field.Key, out var other) && other == field.Value);
}

/// <param name="IsKept">False when a later write or another tab was first.</param>
/// <param name="Draft">What stands there; null when it was saved or dropped in that very moment.</param>
internal sealed record KeepOutcome(bool IsKept, KeptDraft? Draft);
