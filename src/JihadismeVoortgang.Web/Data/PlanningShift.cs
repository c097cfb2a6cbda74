using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Data;

/// <summary>A planning that became another in the open round: from what to what, who, when and why.</summary>
/// <param name="From">As it was.</param>
/// <param name="To">As it became.</param>
/// <param name="Reason">Null for a change that came in by an import, or from before reasons were asked for.</param>
/// <param name="Name">Who.</param>
/// <param name="At">When.</param>
public sealed record PlanningShift(Planning From, Planning To, string? Reason, string Name, DateTimeOffset At)
{
    /// <summary>The field of the reason, for its fault.</summary>
    public const string ReasonField = "Reden van de gewijzigde planning";

    private const int MaxReasonLength = 500;

    /// <summary>Parliament holds the government to a planning, so nobody moves one in silence.</summary>
    /// <param name="before">As it stands in the row.</param>
    /// <param name="after">As it was typed; null when it cannot be read.</param>
    /// <param name="reason">Null when none was given.</param>
    /// <param name="faults">Gets the fault.</param>
    internal static void DemandReason(Planning before, Planning? after, string? reason, List<Fault> faults)
    {
        if (reason?.Length > MaxReasonLength)
            faults.Add(new Fault(ReasonField, $"De reden is te lang: {reason.Length} tekens, hoogstens {MaxReasonLength}."));
        if (reason is null && after?.IsShiftOf(before) == true)
            faults.Add(new Fault(ReasonField, $"De planning was ‘{before}’ en wordt ‘{after}’. Vul in waarom."));
    }

    /// <summary>All of a row since the round began, the last one first.</summary>
    internal static async Task<IReadOnlyList<PlanningShift>> OfAsync(PortalDbContext db, StatusEntry entry, CancellationToken cancellation)
    {
        var key = entry.Id.ToString();
        var revisions = await db.Revisions
            .Where(revision => revision.Kind == RevisedKind.StatusEntry && revision.Key == key)
            .OrderBy(revision => revision.Number)
            .Join(db.Users, revision => revision.ActorNumber, user => user.Id, (revision, user) => new { Revision = revision, user.DisplayName })
            .ToListAsync(cancellation);
        var plannings = revisions
            .Select(known => (known.Revision, known.DisplayName, known.Revision.ContentAs<StatusEntrySnapshot>().Content.Planning))
            .ToList();
        return
        [
            .. plannings.Zip(plannings.Skip(1))
                .Where(pair => pair.Second.Planning.IsShiftOf(pair.First.Planning))
                .Select(pair => new PlanningShift(
                    pair.First.Planning, pair.Second.Planning, pair.Second.Revision.Reason, pair.Second.DisplayName, pair.Second.Revision.At))
                .Reverse(),
        ];
    }
}
