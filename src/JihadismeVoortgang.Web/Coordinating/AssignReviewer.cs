using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Mail;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Coordinating;

/// <summary>Asks a meelezer to read the open round, or some of its rows, until a day. Asked again, the new day counts.</summary>
internal sealed class AssignReviewer(UseCases useCases, MailNotices notices)
{
    /// <param name="account">The coordinator.</param>
    /// <param name="written">The form.</param>
    /// <param name="cancellation">Gives up; nothing is given then.</param>
    /// <exception cref="BrokenRuleException">Lists every fault of the form, or the round was adopted.</exception>
    public Task<bool> RunAsync(int account, WrittenReview written, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<ReportingRound, bool>
            {
                Action = nameof(AssignReviewer),
                Load = (db, stop) => ReviewRound.LoadAsync(db, written.Round, stop),
                Right = (caller, _) => Rights.Coordinate(caller),
                About = round => ReviewRound.About(round, written.Person ?? 0),
                Work = async (work, round) =>
                {
                    var rows = await JudgedAsync(work, round, written, cancellation);
                    var (person, lastDay) = (written.Person!.Value, written.LastDay!.Value);
                    await GiveAsync(work.Db, round, person, rows, lastDay, cancellation);
                    await notices.ReviewAssignedAsync(work, person, round, rows, lastDay, cancellation);
                    return true;
                },
            },
            account,
            cancellation);

    /// <summary>The rows that are meant; none for the whole round.</summary>
    private static async Task<IReadOnlyList<StatusEntry>> JudgedAsync(
        UseCaseWork work, ReportingRound round, WrittenReview written, CancellationToken cancellation)
    {
        var faults = written.Faults(Dutch.DayOf(work.At)).ToList();
        if (written.Person is { } person && Rights.ReadAlong(await Caller.LoadAsync(work.Db, person, work.At, cancellation)) is null)
            faults.Add(new Fault("person", "Dit account heeft de rol meelezer niet (meer). De beheerder geeft rollen."));

        IReadOnlySet<int> measures = new HashSet<int>();
        try
        {
            var known = round.Entries.SelectMany(entry => entry.Measures).Select(measure => measure.MeasureNumber).ToHashSet();
            if (!written.IsWholeRound)
                measures = MeasureNumbers.Read(written.Measures, known);
        }
        catch (BrokenRuleException broken)
        {
            faults.AddRange(broken.Faults);
        }

        return faults.Count > 0
            ? throw new BrokenRuleException(faults)
            : [.. round.Entries.Where(entry => entry.Measures.Any(measure => measures.Contains(measure.MeasureNumber))).OrderBy(entry => entry.Measures.Min(measure => measure.MeasureNumber))];
    }

    private static async Task GiveAsync(
        PortalDbContext db, ReportingRound round, int person, IReadOnlyList<StatusEntry> rows, DateOnly lastDay, CancellationToken cancellation)
    {
        var has = await db.ReviewAssignments
            .Where(given => given.UserId == person && given.RoundNumber == round.Number)
            .ToListAsync(cancellation);
        foreach (var row in rows.Count > 0 ? rows.Select(row => (Guid?)row.Id) : [null])
        {
            if (has.Find(given => given.StatusEntryId == row) is { } known)
                known.Until = lastDay;
            else
                db.ReviewAssignments.Add(new ReviewAssignment { UserId = person, RoundNumber = round.Number, StatusEntryId = row, Until = lastDay });
        }
    }
}

/// <summary>The round in which somebody reads along.</summary>
internal static class ReviewRound
{
    /// <summary>With its rows, alone: two who ask the same person at once do not give the same row twice.</summary>
    /// <exception cref="BrokenRuleException">It was adopted meanwhile.</exception>
    public static async Task<ReportingRound> LoadAsync(PortalDbContext db, int meant, CancellationToken cancellation)
    {
        var round = OpenRound.OrThrow(await OpenRound.AloneAsync(db, cancellation));
        return round.Number == meant
            ? round
            : throw new BrokenRuleException("", $"Ronde {meant} is intussen vastgesteld; ronde {round.Number} is nu in voorbereiding.");
    }

    /// <summary>People by number: history names nobody.</summary>
    public static string About(ReportingRound round, int person) => $"ronde {round.Number}, meelezer {person}";
}
