using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Review;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Drafts;

/// <summary>The row or the round that a draft is for, as the database names it; one for all measures of a merged row.</summary>
internal sealed record DraftSubject(RevisedKind Kind, string Key)
{
    /// <summary>What the nodes tell each other when somebody opens or leaves it.</summary>
    public string Announcement => $"{PortalNotifications.Presence} {Kind} {Key}";

    /// <exception cref="AccessDeniedException">The account may not write this text, or no longer.</exception>
    /// <exception cref="BrokenRuleException">The round was adopted, or there is no such text.</exception>
    public static async Task<DraftSubject> ForWritingAsync(
        PortalDbContext db, int account, TextReference text, DateTimeOffset now, CancellationToken cancellation)
    {
        var caller = await Caller.LoadAsync(db, account, now, cancellation);
        var entry = await EntryAsync(db, text, cancellation);
        var right = text.Measure is null ? Rights.Coordinate(caller) : entry is null ? Rights.ReadConcept(caller) : Rights.WriteEntry(caller, entry);
        if (right is null)
            throw new AccessDeniedException();

        if (!await db.Rounds.AnyAsync(round => round.Number == text.Round && round.State != RoundState.Adopted, cancellation))
        {
            throw new BrokenRuleException("",
                $"Ronde {text.Round} is intussen vastgesteld; een concept wordt niet meer bewaard. Kopieer wat u nog nodig hebt.");
        }

        return Of(text, entry) ?? throw new BrokenRuleException("", $"Maatregel {text.Measure} heeft in ronde {text.Round} geen statusregel.");
    }

    /// <returns>Null when there is no such text.</returns>
    /// <exception cref="AccessDeniedException">The account may not read what is being written.</exception>
    public static async Task<DraftSubject?> ForReadingAsync(
        PortalDbContext db, int account, TextReference text, DateTimeOffset now, CancellationToken cancellation) =>
        Rights.ReadConcept(await Caller.LoadAsync(db, account, now, cancellation)) is null
            ? throw new AccessDeniedException()
            : Of(text, await EntryAsync(db, text, cancellation));

    public static DraftSubject Of(IRevised text) => new(text.RevisedKind, text.RevisedKey);

    private static DraftSubject? Of(TextReference text, StatusEntry? entry) =>
        text.Measure is null ? new DraftSubject(RevisedKind.ReportingRound, $"{text.Round}") : entry is null ? null : Of(entry);

    private static async Task<StatusEntry?> EntryAsync(PortalDbContext db, TextReference text, CancellationToken cancellation) =>
        text.Measure is { } measure
            ? await db.StatusEntries.AsNoTracking().SingleOrDefaultAsync(
                entry => entry.RoundNumber == text.Round && entry.Measures.Any(known => known.MeasureNumber == measure), cancellation)
            : null;
}
