using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access;

/// <summary>
/// Somebody who asks for something, with the rights they have at this moment. Read anew for every use case: a page
/// outlives a revoked role.
/// </summary>
/// <param name="Number">Number of the account.</param>
/// <param name="Roles">None for an account that is blocked, or gone.</param>
/// <param name="Measures">Numbers of the measures assigned to them.</param>
internal sealed record Caller(int Number, IReadOnlySet<Role> Roles, IReadOnlySet<int> Measures)
{
    /// <summary>What they were given to read along with, and have today.</summary>
    public IReadOnlyList<ReviewGrant> Reviews { get; init; } = [];

    public static Caller CommandLine { get; } =
        new(Actor.CommandLine.Number, new HashSet<Role> { Role.System }, new HashSet<int>());

    public static async Task<Caller> LoadAsync(PortalDbContext db, int number, DateTimeOffset now, CancellationToken cancellation)
    {
        // Anybody who knows an address can lock its account for a while with wrong passwords. That bars signing in; it
        // must not take the pen out of the hand of somebody who is at work.
        var longestLock = now + PasswordRules.Lockout;
        var roles = await db.UserRoles
            .Where(given => given.UserId == number)
            .Join(db.Users.Where(user => user.LockoutEnd == null || user.LockoutEnd <= longestLock), given => given.UserId, user => user.Id, (given, _) => given.RoleId)
            .Join(db.Roles, id => id, role => role.Id, (_, role) => role.Name!)
            .ToListAsync(cancellation);
        var today = Dutch.DayOf(now);
        var measures = await db.Assignments
            .Where(assignment => assignment.UserId == number && (assignment.Until == null || assignment.Until >= today))
            .Select(assignment => assignment.MeasureNumber)
            .ToListAsync(cancellation);
        var reviews = await db.ReviewAssignments
            .Where(given => given.UserId == number && given.Until >= today)
            .Select(given => new ReviewGrant(given.RoundNumber, given.StatusEntryId, given.Until))
            .ToListAsync(cancellation);
        return new Caller(number, roles.Select(Enum.Parse<Role>).ToHashSet(), measures.ToHashSet()) { Reviews = reviews };
    }

    /// <summary>Was given something to read of the round that is open now.</summary>
    public async Task<bool> ReadsAlongAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var given = Reviews.Select(review => review.Round).ToList();
        return Rights.ReadAlong(this) is not null
            && await db.Rounds.AnyAsync(round => round.State != RoundState.Adopted && given.Contains(round.Number), cancellation);
    }
}

/// <param name="Round">Its number.</param>
/// <param name="Entry">One row of it; null for all of it, the introduction too.</param>
/// <param name="Until">The last day of it, included.</param>
internal sealed record ReviewGrant(int Round, Guid? Entry, DateOnly Until)
{
    public bool Holds(StatusEntry entry) => Round == entry.RoundNumber && (Entry is null || Entry == entry.Id);

    public bool HoldsIntroduction(int round) => Round == round && Entry is null;
}
