using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access;

/// <summary>Who keeps which measure, on one day: officers and, until their last day, stand-ins.</summary>
internal sealed class Keepers
{
    private readonly ILookup<int, Keeper> _byMeasure;

    private Keepers(ILookup<int, Keeper> byMeasure) => _byMeasure = byMeasure;

    public static async Task<Keepers> LoadAsync(PortalDbContext db, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = Dutch.DayOf(now);
        var longestLock = now + PasswordRules.Lockout; // a lock by wrong passwords is no reason to go past somebody
        var writers = db.UserRoles
            .Join(db.Roles, given => given.RoleId, role => role.Id, (given, role) => new { given.UserId, role.Name })
            .Where(given => given.Name == nameof(Role.PolicyOfficer) || given.Name == nameof(Role.Coordinator))
            .Select(given => given.UserId);
        var given = await db.Assignments
            .Where(assignment => assignment.Until == null || assignment.Until >= today)
            .Join(db.Users, assignment => assignment.UserId, user => user.Id, (assignment, user) => new
            {
                assignment.MeasureNumber,
                assignment.IsStandIn,
                assignment.Until,
                user.Id,
                user.DisplayName,
                CanWrite = (user.LockoutEnd == null || user.LockoutEnd <= longestLock) && writers.Contains(user.Id),
            })
            .ToListAsync(cancellation);
        return new Keepers(given
            .OrderBy(keeper => keeper.IsStandIn)
            .ThenBy(keeper => keeper.DisplayName, StringComparer.Ordinal)
            .ToLookup(keeper => keeper.MeasureNumber, keeper => new Keeper(keeper.Id, keeper.DisplayName, keeper.IsStandIn, keeper.Until, keeper.CanWrite)));
    }

    /// <summary>Of one measure, officers first.</summary>
    public IEnumerable<Keeper> Of(int measure) => _byMeasure[measure];

    /// <summary>Of all measures of a row, each once; none for the introduction, which is the coordinators'.</summary>
    public IReadOnlyList<Keeper> Of(ReviewedText text) => text is StatusEntry entry
        ? [.. entry.Measures.OrderBy(measure => measure.MeasureNumber).SelectMany(measure => Of(measure.MeasureNumber)).DistinctBy(keeper => keeper.Account)]
        : [];
}

/// <summary>Somebody a measure is assigned to.</summary>
/// <param name="Account">Number of the account.</param>
/// <param name="Name">As others know it.</param>
/// <param name="IsStandIn">Stands in for who keeps it otherwise.</param>
/// <param name="Until">The last day of it, included; null for good.</param>
/// <param name="CanWrite">False for who was blocked, or lost the role: nothing is to be expected of them.</param>
public sealed record Keeper(int Account, string Name, bool IsStandIn, DateOnly? Until, bool CanWrite);
