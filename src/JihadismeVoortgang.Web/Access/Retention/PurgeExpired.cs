using System.Globalization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access.Retention;

/// <summary>
/// Removes what has had its term. It knows only tables that hold no history; the others the portal's role cannot take from.
/// </summary>
internal sealed class PurgeExpired(UseCases useCases, IDbContextFactory<PortalDbContext> contexts, RetentionSettings terms, TimeProvider clock)
{
    /// <summary>Any number: one node at a time.</summary>
    private const long Lock = 0x70757267;

    /// <summary>A tab that was silent for so long is long gone; its row is of no use to anybody.</summary>
    private static readonly TimeSpan SilentTab = TimeSpan.FromDays(1);

    /// <summary>Now, whatever was done today.</summary>
    public Task<Purged> RunAsync(CancellationToken cancellation = default) => RunAsync(onceADay: false, cancellation);

    /// <summary>Once a day in The Hague, on whichever node is first.</summary>
    /// <returns>Null when it was done today already.</returns>
    public async Task<Purged?> RunDailyAsync(CancellationToken cancellation = default)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            if (await WasDoneTodayAsync(db, cancellation))
                return null;
        }

        try
        {
            return await RunAsync(onceADay: true, cancellation);
        }
        catch (DoneTodayException)
        {
            return null;
        }
    }

    private Task<Purged> RunAsync(bool onceADay, CancellationToken cancellation) =>
        useCases.RunForCommandLineAsync(
            new UseCase<Purged, Purged>
            {
                Action = nameof(PurgeExpired),
                Load = async (db, stop) =>
                {
                    await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Lock})", stop);
                    return onceADay && await WasDoneTodayAsync(db, stop) ? throw new DoneTodayException() : new Purged();
                },
                Right = (caller, _) => Rights.ManageAccounts(caller),
                About = purged => $"bewaartermijnen: {purged}",
                Work = async (work, purged) =>
                {
                    await PurgeAsync(work.Db, work.At, purged, cancellation);
                    return purged;
                },
            },
            cancellation);

    private async Task PurgeAsync(PortalDbContext db, DateTimeOffset now, Purged purged, CancellationToken cancellation)
    {
        var (drafts, mail, signIns, links, tabs) = (
            now.AddDays(-terms.Drafts), now.AddDays(-terms.MailLog), now.AddDays(-terms.SignInLog), now.AddDays(-terms.Invitations), now - SilentTab);
        var sessions = Sessions.Write(now.AddDays(-terms.Sessions));

        purged.Drafts = await db.Drafts.Where(draft => draft.SavedAt < drafts).ExecuteDeleteAsync(cancellation)
            + await PurgeClosedDraftsAsync(db, cancellation);
        purged.Mail = await db.Mail
            .Where(message => message.MadeAt < mail && (message.SentAt != null || message.NextAttemptAt == null))
            .ExecuteDeleteAsync(cancellation);
        purged.Sessions = await db.Database.ExecuteSqlAsync(
            $"DELETE FROM user_tokens WHERE login_provider = {Sessions.Ended} AND value < {sessions}", cancellation);
        purged.SignIns = await db.Users
            .Where(user => user.LastSignInAt < signIns)
            .ExecuteUpdateAsync(user => user.SetProperty(known => known.LastSignInAt, (DateTimeOffset?)null), cancellation);
        purged.Links = await db.AccountLinks.Where(link => link.ExpiresAt < links).ExecuteDeleteAsync(cancellation);
        await db.OpenEditors.Where(editor => editor.SeenAt < tabs).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Of texts nobody can save any more: of an adopted round, a row that was merged away, a correction that is decided.</summary>
    private static async Task<int> PurgeClosedDraftsAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var rounds = await db.Rounds.Where(round => round.State != RoundState.Adopted).Select(round => new { round.Number, Rows = round.Entries.Select(entry => entry.Id) }).ToListAsync(cancellation);
        var corrections = await db.Corrections.Where(correction => correction.State == CorrectionState.Prepared).Select(correction => correction.Id).ToListAsync(cancellation);
        var open = rounds.Select(round => (RevisedKind.ReportingRound, round.Number.ToString(CultureInfo.InvariantCulture)))
            .Concat(rounds.SelectMany(round => round.Rows).Select(row => (RevisedKind.StatusEntry, row.ToString())))
            .Concat(corrections.Select(correction => (RevisedKind.Correction, correction.ToString())))
            .ToHashSet();
        var drafts = await db.Drafts.Select(draft => new { draft.UserId, draft.Kind, draft.Key }).ToListAsync(cancellation);
        var count = 0;
        foreach (var closed in drafts.Where(draft => !open.Contains((draft.Kind, draft.Key.Split(' ')[0])))) // a correction's is "ID part"
        {
            count += await db.Drafts
                .Where(draft => draft.UserId == closed.UserId && draft.Kind == closed.Kind && draft.Key == closed.Key)
                .ExecuteDeleteAsync(cancellation);
        }

        return count;
    }

    private Task<bool> WasDoneTodayAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var today = Dutch.InstantOf(Dutch.DayOf(clock.GetUtcNow()), TimeSpan.Zero);
        return db.Steps.AnyAsync(step => step.At >= today && step.Action == nameof(PurgeExpired), cancellation);
    }

    /// <summary>Another node was first, a moment ago.</summary>
    private sealed class DoneTodayException : Exception;
}

/// <summary>How many of each were removed.</summary>
internal sealed class Purged
{
    public int Drafts { get; set; }

    public int Mail { get; set; }

    public int Sessions { get; set; }

    public int SignIns { get; set; }

    public int Links { get; set; }

    /// <summary>"2 concepten, 0 regels van de e-mail, …".</summary>
    public override string ToString() =>
        $"{Drafts} concepten, {Mail} regels van het e-maillog, {Sessions} beëindigde sessies, {SignIns} aanmeldmomenten, {Links} verlopen links";
}
