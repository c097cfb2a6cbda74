using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Review;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Drafts;

/// <summary>
/// Who has a text open to write in it, on any node. A tab says every twenty seconds that it is there; of the tabs of one
/// person one writes, and the others read.
/// </summary>
internal sealed class EditorPresence(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>A tab that was silent for so long is gone. A browser lets a page in the background speak once a minute.</summary>
    public static TimeSpan StaleAfter { get; } = TimeSpan.FromSeconds(60);

    /// <summary>Says that a tab is there; it begins to write when no other tab of the same person does, or takes over.</summary>
    /// <returns>False when another tab of this person writes.</returns>
    /// <exception cref="AccessDeniedException">The account may not write this text, or no longer.</exception>
    /// <exception cref="BrokenRuleException">The round or the correction is closed, or there is no such text.</exception>
    public async Task<bool> EnterAsync(int account, WritableText text, Guid tab, bool takeOver = false, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        var subject = await DraftSubject.ForWritingAsync(db, account, text, now, cancellation);
        var stale = now - StaleAfter;
        await db.OpenEditors.Where(editor => editor.SeenAt <= stale).ExecuteDeleteAsync(cancellation);
        var own = Of(db, subject).Where(editor => editor.UserId == account);
        if (takeOver)
        {
            await own.Where(editor => editor.Tab != tab).ExecuteDeleteAsync(cancellation);
            await db.Drafts.Where(draft => draft.UserId == account && draft.Kind == subject.Kind && draft.Key == subject.Key)
                .ExecuteUpdateAsync(draft => draft.SetProperty(known => known.Tab, tab), cancellation);
        }

        if (!takeOver && await own.Where(editor => editor.Tab == tab).ExecuteUpdateAsync(editor => editor.SetProperty(known => known.SeenAt, now), cancellation) > 0)
            return true;

        if (await own.AnyAsync(editor => editor.Tab != tab, cancellation))
            return false;

        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO open_editors (tab, user_id, kind, key, seen_at) VALUES ({tab}, {account}, {subject.Kind.ToString()}, {subject.Key}, {now})
            ON CONFLICT (tab) DO UPDATE SET user_id = excluded.user_id, kind = excluded.kind, key = excluded.key, seen_at = excluded.seen_at
            """,
            cancellation);
        await PortalNotifications.NotifyAsync(db, subject.Announcement, cancellation);
        return true;
    }

    /// <summary>A tab was closed or went to another page. What it does not hold it does not leave.</summary>
    public async Task LeaveAsync(int account, WritableText text, Guid tab, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var subject = await DraftSubject.ForReadingAsync(db, account, text, clock.GetUtcNow(), cancellation);
        if (subject is not null && await Of(db, subject).Where(editor => editor.UserId == account && editor.Tab == tab).ExecuteDeleteAsync(cancellation) > 0)
            await PortalNotifications.NotifyAsync(db, subject.Announcement, cancellation);
    }

    /// <param name="account">Who looks.</param>
    /// <param name="text">At what.</param>
    /// <param name="tab">From which tab; null when it cannot tell.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="AccessDeniedException">The account may not read what is being written.</exception>
    public async Task<PresenceView> LookAsync(int account, WritableText text, Guid? tab, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        if (await DraftSubject.ForReadingAsync(db, account, text, now, cancellation) is not { } subject)
            return new PresenceView([], Announcement: null, IsElsewhere: false, LooksAgainAt: null);

        var alive = now - StaleAfter;
        var open = await Of(db, subject).Where(editor => editor.SeenAt > alive)
            .Join(db.Users, editor => editor.UserId, user => user.Id, (editor, user) => new { editor.Tab, editor.UserId, user.DisplayName, editor.SeenAt })
            .ToListAsync(cancellation);
        return new PresenceView(
            [.. open.Where(editor => editor.UserId != account).DistinctBy(editor => editor.UserId).Select(editor => editor.DisplayName).Order(StringComparer.Create(Dutch.Culture, ignoreCase: true))],
            subject.Announcement,
            open.Any(editor => editor.UserId == account && editor.Tab != tab) && !open.Any(editor => editor.Tab == tab),
            open.Where(editor => editor.Tab != tab).Min(editor => (DateTimeOffset?)editor.SeenAt) + StaleAfter);
    }

    private static IQueryable<OpenEditor> Of(PortalDbContext db, DraftSubject subject) =>
        db.OpenEditors.Where(editor => editor.Kind == subject.Kind && editor.Key == subject.Key);
}

/// <param name="Others">Names of the other people who write here; for inside the portal only.</param>
/// <param name="Announcement">What is told to all nodes when this changes.</param>
/// <param name="IsElsewhere">Whether another tab of who looks writes, and this one does not.</param>
/// <param name="LooksAgainAt">When the first of them counts as gone unless heard of meanwhile.</param>
public sealed record PresenceView(IReadOnlyList<string> Others, string? Announcement, bool IsElsewhere, DateTimeOffset? LooksAgainAt)
{
    /// <summary>Empty when nobody else writes.</summary>
    internal string Words => Others switch
    {
        [] => "",
        [var one] => $"Wordt nu bewerkt door {one}.",
        _ => $"Wordt nu bewerkt door {string.Join(", ", Others.SkipLast(1))} en {Others[^1]}.",
    };
}
