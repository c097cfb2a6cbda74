using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Mail;

/// <summary>Who hears about what: the numbers of accounts, on one day.</summary>
internal sealed class Recipients
{
    private readonly Keepers _keepers;

    private Recipients(Keepers keepers, IReadOnlyList<int> coordinators) => (_keepers, Coordinators) = (keepers, coordinators);

    /// <summary>Those that are not blocked.</summary>
    public IReadOnlyList<int> Coordinators { get; }

    public static async Task<Recipients> LoadAsync(PortalDbContext db, DateTimeOffset now, CancellationToken cancellation)
    {
        var longestLock = now + PasswordRules.Lockout;
        var coordinators = await db.UserRoles
            .Join(db.Roles.Where(role => role.Name == nameof(Role.Coordinator)), given => given.RoleId, role => role.Id, (given, _) => given.UserId)
            .Join(db.Users.Where(user => user.LockoutEnd == null || user.LockoutEnd <= longestLock), number => number, user => user.Id, (number, _) => number)
            .Order()
            .ToListAsync(cancellation);
        return new Recipients(await Keepers.LoadAsync(db, now, cancellation), coordinators);
    }

    /// <summary>
    /// Of each measure its stand-in, or else its officers, as far as they can write; the coordinators for a row that
    /// nobody can write, and for the introduction.
    /// </summary>
    public IReadOnlyList<int> Of(ReviewedText text)
    {
        var officers = OfficersOf(text);
        return officers.Count > 0 ? officers : Coordinators;
    }

    /// <summary>Why the coordinators hear about a row, in words for them; null when its officers do, and for the introduction.</summary>
    public string? WhyCoordinators(ReviewedText text) => (text is StatusEntry, OfficersOf(text).Count, _keepers.Of(text).Count) switch
    {
        (false, _, _) or (_, > 0, _) => null,
        (_, _, 0) => "aan niemand toegewezen",
        _ => "de beleidsmedewerker kan niet meer inloggen",
    };

    private List<int> OfficersOf(ReviewedText text) =>
        text is StatusEntry entry
            ? [.. entry.Measures.SelectMany(measure => WritersOf(measure.MeasureNumber)).Distinct().Order()]
            : [];

    private IEnumerable<int> WritersOf(int measure)
    {
        var writers = _keepers.Of(measure).Where(keeper => keeper.CanWrite).ToList();
        return (writers.Exists(keeper => keeper.IsStandIn) ? writers.Where(keeper => keeper.IsStandIn) : writers).Select(keeper => keeper.Account);
    }
}
