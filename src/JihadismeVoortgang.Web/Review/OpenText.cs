using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Review;

/// <summary>A row or the introduction of the open round, loaded for an act on it.</summary>
internal sealed record OpenText(ReportingRound Round, ReviewedText Text)
{
    /// <summary>For history: "ronde 7, maatregel 12".</summary>
    public string About => Text is StatusEntry entry ? $"ronde {Round.Number}, maatregel {entry.Label}" : $"ronde {Round.Number}, inleiding";

    /// <summary>The role in which somebody writes it: an officer of the row or a coordinator; of the introduction a coordinator only.</summary>
    public Role? WriterOf(Caller caller) => Text is StatusEntry entry ? Rights.WriteEntry(caller, entry) : Rights.Coordinate(caller);

    /// <summary>The role in which somebody reads it as it will be printed, and remarks on it.</summary>
    public Role? ReaderOf(Caller caller) => Text is StatusEntry entry ? Rights.ReadEntry(caller, entry) : Rights.ReadIntroduction(caller, Round.Number);

    /// <summary>To look at; null when that round is not open any more, or the measure has no row in it.</summary>
    public static async Task<OpenText?> FindAsync(PortalDbContext db, TextReference reference, CancellationToken cancellation)
    {
        var round = await db.Rounds.SingleOrDefaultAsync(open => open.Number == reference.Round && open.State != RoundState.Adopted, cancellation);
        if (round is null || reference.Measure is null)
            return round is null ? null : new OpenText(round, round);

        return await db.StatusEntries.SingleOrDefaultAsync(
                entry => entry.RoundNumber == round.Number && entry.Measures.Any(known => known.MeasureNumber == reference.Measure), cancellation) is { } entry
            ? new OpenText(round, entry)
            : null;
    }

    /// <exception cref="BrokenRuleException">That round was adopted meanwhile, or the measure has no row in it.</exception>
    public static async Task<OpenText> ForWritingAsync(PortalDbContext db, TextReference reference, CancellationToken cancellation)
    {
        if (reference.Measure is { } measure)
        {
            var entry = await OpenEntry.ForWritingAsync(db, reference.Round, measure, cancellation);
            return new OpenText(db.Rounds.Local.Single(round => round.Number == entry.RoundNumber), entry);
        }

        var round = OpenRound.OrThrow(await OpenRound.AloneAsync(db, cancellation));
        return round.Number == reference.Round
            ? new OpenText(round, round)
            : throw new BrokenRuleException("", $"Ronde {reference.Round} is intussen vastgesteld; ronde {round.Number} is nu in voorbereiding.");
    }

    /// <exception cref="BrokenRuleException">There is no reason, the row is settled, or the day is before the hand-in begins.</exception>
    /// <exception cref="ConflictException">It was moved meanwhile.</exception>
    public void MoveDeadline(DateOnly? from, DateOnly day, string reason)
    {
        if (Round.DeadlineOf(Text) is var known && known != from)
            throw new ConflictException($"Niet uitgevoerd: de termijn is intussen verplaatst en eindigt nu op {Dutch.Date(known!.Value)}.", Text.Revision);

        var faults = new List<Fault>();
        if (string.IsNullOrWhiteSpace(reason))
            faults.Add(new Fault("reason", "Vul de reden van het uitstel in."));
        if (day < Round.Schedule?.HandInOpens)
            faults.Add(new Fault("deadline", $"Indienen kan pas vanaf {Dutch.Date(Round.Schedule.HandInOpens)}."));
        if (faults.Count > 0)
            throw new BrokenRuleException(faults);

        Text.MoveDeadline(day);
    }
}
