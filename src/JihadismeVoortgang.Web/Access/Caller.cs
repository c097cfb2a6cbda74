using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access;

/// <summary>
/// Somebody who asks for something, with the rights they have at this moment. Read anew for every use case: a page
/// outlives a revoked role.
/// </summary>
/// <param name="Number">Number of the account.</param>
/// <param name="Roles">None for an account that is locked, or gone.</param>
/// <param name="Measures">Numbers of the measures assigned to them.</param>
internal sealed record Caller(int Number, IReadOnlySet<Role> Roles, IReadOnlySet<int> Measures)
{
    public static Caller CommandLine { get; } =
        new(Actor.CommandLine.Number, new HashSet<Role> { Role.System }, new HashSet<int>());

    public static async Task<Caller> LoadAsync(PortalDbContext db, int number, DateTimeOffset now, CancellationToken cancellation)
    {
        var roles = await db.UserRoles
            .Where(given => given.UserId == number)
            .Join(db.Users.Where(user => user.LockoutEnd == null || user.LockoutEnd < now), given => given.UserId, user => user.Id, (given, _) => given.RoleId)
            .Join(db.Roles, id => id, role => role.Id, (_, role) => role.Name!)
            .ToListAsync(cancellation);
        var measures = await db.Assignments
            .Where(assignment => assignment.UserId == number)
            .Select(assignment => assignment.MeasureNumber)
            .ToListAsync(cancellation);
        return new Caller(number, roles.Select(Enum.Parse<Role>).ToHashSet(), measures.ToHashSet());
    }
}
