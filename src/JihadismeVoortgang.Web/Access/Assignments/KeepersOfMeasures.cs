using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access.Assignments;

/// <summary>Who keeps which measure, who stands in, and until when; with names, so for inside the portal only.</summary>
internal sealed class KeepersOfMeasures(ConceptReads reads, TimeProvider clock)
{
    /// <summary>All measures that are still in the programme, for who gives them out.</summary>
    public Task<AssignedMeasures> AllAsync(int account, CancellationToken cancellation = default) =>
        reads.RunAsync(account, Rights.AssignMeasures, (db, _) => ReadAllAsync(db, cancellation), cancellation);

    /// <summary>Of some measures, as it is today: for the head of their row.</summary>
    public Task<IReadOnlyList<Keeper>> TodayAsync(int account, IReadOnlyList<int> measures, CancellationToken cancellation = default) =>
        reads.RunAsync<IReadOnlyList<Keeper>>(account, Rights.ReadConcept, async (db, _) =>
        {
            var keepers = await Keepers.LoadAsync(db, clock.GetUtcNow(), cancellation);
            return
            [
                .. measures.SelectMany(keepers.Of)
                    .OrderBy(keeper => keeper.IsStandIn)
                    .GroupBy(keeper => (keeper.Account, keeper.IsStandIn))
                    .Select(same => same.MaxBy(keeper => keeper.Until ?? DateOnly.MaxValue)!),
            ];
        }, cancellation);

    private async Task<AssignedMeasures> ReadAllAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var keepers = (await Keepers.ReadAsync(db, now, cancellation)).ToLookup(keeper => keeper.Measure);
        var measures = await db.Measures
            .OrderBy(measure => measure.Number)
            .Select(measure => new { measure.Number, measure.Description })
            .ToListAsync(cancellation);
        var officers = await db.Users
            .Where(user => (user.LockoutEnd == null || user.LockoutEnd <= now)
                && db.UserRoles.Any(has => has.UserId == user.Id && db.Roles.Any(role => role.Id == has.RoleId && role.Name == nameof(Role.PolicyOfficer))))
            .OrderBy(user => user.DisplayName)
            .Select(user => new Officer(user.Id, user.DisplayName))
            .ToListAsync(cancellation);
        return new AssignedMeasures(
            [.. measures.Select(measure => new AssignedMeasure(measure.Number, measure.Description, [.. keepers[measure.Number]]))], officers, Dutch.DayOf(now));
    }
}

/// <param name="Measures">By number.</param>
/// <param name="Officers">Who can be given one, by name.</param>
/// <param name="Today">To tell what is over.</param>
public sealed record AssignedMeasures(IReadOnlyList<AssignedMeasure> Measures, IReadOnlyList<Officer> Officers, DateOnly Today);

public sealed record AssignedMeasure(int Number, string Description, IReadOnlyList<Keeper> Keepers);

/// <summary>An account that can keep a measure.</summary>
public sealed record Officer(int Number, string Name);
