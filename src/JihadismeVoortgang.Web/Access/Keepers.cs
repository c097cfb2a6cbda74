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
        return new Keepers((await ReadAsync(db, now, cancellation)).Where(keeper => !keeper.IsOver(today)).ToLookup(keeper => keeper.Measure));
    }

    /// <summary>Of all measures, also those whose last day is over: officers before stand-ins, each by name.</summary>
    public static async Task<IReadOnlyList<Keeper>> ReadAsync(PortalDbContext db, DateTimeOffset now, CancellationToken cancellation)
    {
        var longestLock = now + PasswordRules.Lockout; // a lock by wrong passwords is no reason to go past somebody
        var writers = db.UserRoles
            .Join(db.Roles, given => given.RoleId, role => role.Id, (given, role) => new { given.UserId, role.Name })
            .Where(given => given.Name == nameof(Role.PolicyOfficer) || given.Name == nameof(Role.Coordinator))
            .Select(given => given.UserId);
        return await db.Assignments
            .Join(db.Users, given => given.UserId, user => user.Id, (given, user) => new { given, user })
            .OrderBy(known => known.given.IsStandIn)
            .ThenBy(known => known.user.DisplayName)
            .Select(known => new Keeper(
                known.given.MeasureNumber,
                known.user.Id,
                known.user.DisplayName,
                known.given.IsStandIn,
                known.given.Until,
                (known.user.LockoutEnd == null || known.user.LockoutEnd <= longestLock) && writers.Contains(known.user.Id)))
            .ToListAsync(cancellation);
    }

    /// <summary>Of one measure, officers first.</summary>
    public IEnumerable<Keeper> Of(int measure) => _byMeasure[measure];

    /// <summary>Of all measures of a row, each once; none for the introduction, which is the coordinators'.</summary>
    public IReadOnlyList<Keeper> Of(ReviewedText text) => text is StatusEntry entry
        ? [.. entry.Measures.OrderBy(measure => measure.MeasureNumber).SelectMany(measure => Of(measure.MeasureNumber)).DistinctBy(keeper => keeper.Account)]
        : [];
}

/// <summary>Somebody a measure is assigned to.</summary>
/// <param name="Measure">Its number.</param>
/// <param name="Account">Number of the account.</param>
/// <param name="Name">As others know it.</param>
/// <param name="IsStandIn">Stands in for who keeps it otherwise.</param>
/// <param name="Until">The last day of it, included; null for good.</param>
/// <param name="CanWrite">False for who was blocked, or lost the role: nothing is to be expected of them.</param>
public sealed record Keeper(int Measure, int Account, string Name, bool IsStandIn, DateOnly? Until, bool CanWrite)
{
    public bool IsOver(DateOnly today) => Until < today;

    /// <summary>"Anna de Vries", "Bilal Haddad (vervanger tot en met 3 mei 2026)".</summary>
    public override string ToString() => (IsStandIn, Until) switch
    {
        (true, { } day) => $"{Name} (vervanger tot en met {Dutch.Date(day)})",
        (true, null) => $"{Name} (vervanger)",
        (false, { } day) => $"{Name} (tot en met {Dutch.Date(day)})",
        _ => Name,
    };
}
