using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Review;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Drafts;

/// <summary>
/// What a draft is for, as the database names it: a row, a round, or a part of a correction, which has one key for all its
/// texts and so gets that of the part behind it. One for all measures of a merged row.
/// </summary>
internal sealed record DraftSubject(RevisedKind Kind, string Key)
{
    /// <summary>What the nodes tell each other when somebody opens or leaves it.</summary>
    public string Announcement => $"{PortalNotifications.Presence} {Kind} {Key}";

    /// <exception cref="AccessDeniedException">The account may not write this text, or no longer.</exception>
    /// <exception cref="BrokenRuleException">The round or the correction is closed, or there is no such text.</exception>
    public static async Task<DraftSubject> ForWritingAsync(
        PortalDbContext db, int account, WritableText text, DateTimeOffset now, CancellationToken cancellation)
    {
        var caller = await Caller.LoadAsync(db, account, now, cancellation);
        return text switch
        {
            TextReference known => await ForWritingAsync(db, caller, known, cancellation),
            CorrectionText known => await ForWritingAsync(db, caller, known, cancellation),
            _ => throw new ArgumentException("This kind of text has no drafts.", nameof(text)),
        };
    }

    /// <returns>Null when there is no such text.</returns>
    /// <exception cref="AccessDeniedException">The account may not read what is being written.</exception>
    public static async Task<DraftSubject?> ForReadingAsync(
        PortalDbContext db, int account, WritableText text, DateTimeOffset now, CancellationToken cancellation)
    {
        var caller = await Caller.LoadAsync(db, account, now, cancellation);
        if ((text is CorrectionText ? Rights.Coordinate(caller) : Rights.ReadConcept(caller)) is null)
            throw new AccessDeniedException();

        return text switch
        {
            TextReference known => Of(known, await EntryAsync(db, known, cancellation)),
            CorrectionText known => await CorrectionAsync(db, known, cancellation) is { } correction ? Of(known, correction) : null,
            _ => throw new ArgumentException("This kind of text has no drafts.", nameof(text)),
        };
    }

    public static DraftSubject Of(IRevised text) => new(text.RevisedKind, text.RevisedKey);

    /// <returns>Null when the correction has no row with that measure.</returns>
    public static DraftSubject? Of(CorrectionText text, Correction correction)
    {
        var key = ((IRevised)correction).RevisedKey;
        if (text.Measure is null)
            return new DraftSubject(RevisedKind.Correction, $"{key} {DraftAddress.Place(null)}");

        return EditionContent.Read(correction.Content).Themes.SelectMany(theme => theme.Rows)
            .FirstOrDefault(row => row.Measures.Any(measure => measure.Number == text.Measure)) is { } found
            ? new DraftSubject(RevisedKind.Correction, $"{key} {DraftAddress.Place(found.Measures[0].Number)}")
            : null;
    }

    private static async Task<DraftSubject> ForWritingAsync(PortalDbContext db, Caller caller, TextReference text, CancellationToken cancellation)
    {
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

    private static async Task<DraftSubject> ForWritingAsync(PortalDbContext db, Caller caller, CorrectionText text, CancellationToken cancellation)
    {
        if (Rights.Coordinate(caller) is null)
            throw new AccessDeniedException();

        var correction = await CorrectionAsync(db, text, cancellation) ?? throw new BrokenRuleException("", "Deze correctie bestaat niet.");
        if (correction.State != CorrectionState.Prepared)
        {
            throw new BrokenRuleException("",
                $"Correctie {correction.Edition} is intussen {(correction.State == CorrectionState.Adopted ? "vastgesteld" : "vervallen")}; "
                + "een concept wordt niet meer bewaard. Kopieer wat u nog nodig hebt.");
        }

        return Of(text, correction) ?? throw new BrokenRuleException("", $"Correctie {correction.Edition} heeft geen rij voor maatregel {text.Measure}.");
    }

    private static DraftSubject? Of(TextReference text, StatusEntry? entry) =>
        text.Measure is null ? new DraftSubject(RevisedKind.ReportingRound, $"{text.Round}") : entry is null ? null : Of(entry);

    private static Task<Correction?> CorrectionAsync(PortalDbContext db, CorrectionText text, CancellationToken cancellation) =>
        db.Corrections.AsNoTracking().SingleOrDefaultAsync(known => known.Id == text.Correction, cancellation);

    private static async Task<StatusEntry?> EntryAsync(PortalDbContext db, TextReference text, CancellationToken cancellation) =>
        text.Measure is { } measure
            ? await db.StatusEntries.AsNoTracking().SingleOrDefaultAsync(
                entry => entry.RoundNumber == text.Round && entry.Measures.Any(known => known.MeasureNumber == measure), cancellation)
            : null;
}
