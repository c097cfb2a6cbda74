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
    public Task<IReadOnlyList<MeasureKeeper>> TodayAsync(int account, IReadOnlyList<int> measures, CancellationToken cancellation = default) =>
        reads.RunAsync<IReadOnlyList<MeasureKeeper>>(account, Rights.ReadConcept, async (db, _) =>
        {
            var today = Dutch.DayOf(clock.GetUtcNow());
            return [.. (await ReadAsync(db, cancellation))
                .Where(keeper => measures.Contains(keeper.Measure) && !keeper.IsOver(today))
                .GroupBy(keeper => (keeper.Person, keeper.IsStandIn))
                .Select(same => same.MaxBy(keeper => keeper.Until ?? DateOnly.MaxValue)!)];
        }, cancellation);

    private async Task<AssignedMeasures> ReadAllAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var today = Dutch.DayOf(clock.GetUtcNow());
        var now = clock.GetUtcNow();
        var keepers = (await ReadAsync(db, cancellation)).ToLookup(keeper => keeper.Measure);
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
            [.. measures.Select(measure => new AssignedMeasure(measure.Number, measure.Description, [.. keepers[measure.Number]]))], officers, today);
    }

    /// <summary>Officers before stand-ins, each by name.</summary>
    private static async Task<IReadOnlyList<MeasureKeeper>> ReadAsync(PortalDbContext db, CancellationToken cancellation) =>
        await db.Assignments
            .Join(db.Users, given => given.UserId, user => user.Id, (given, user) => new { given, user.DisplayName })
            .OrderBy(known => known.given.IsStandIn)
            .ThenBy(known => known.DisplayName)
            .Select(known => new MeasureKeeper(known.given.MeasureNumber, known.given.UserId, known.DisplayName, known.given.IsStandIn, known.given.Until))
            .ToListAsync(cancellation);
}

/// <param name="Measures">By number.</param>
/// <param name="Officers">Who can be given one, by name.</param>
/// <param name="Today">To tell what is over.</param>
public sealed record AssignedMeasures(IReadOnlyList<AssignedMeasure> Measures, IReadOnlyList<Officer> Officers, DateOnly Today);

public sealed record AssignedMeasure(int Number, string Description, IReadOnlyList<MeasureKeeper> Keepers);

/// <summary>An account that can keep a measure.</summary>
public sealed record Officer(int Number, string Name);

/// <param name="Measure">Its number.</param>
/// <param name="Person">Number of the account.</param>
/// <param name="Name">Of the person.</param>
/// <param name="IsStandIn">Stands in for who keeps it otherwise.</param>
/// <param name="Until">The last day, included; null for good.</param>
public sealed record MeasureKeeper(int Measure, int Person, string Name, bool IsStandIn, DateOnly? Until)
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
