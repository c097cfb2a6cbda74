using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Mail;

/// <summary>Who hears about what: the numbers of accounts, on one day.</summary>
internal sealed class Recipients
{
    private readonly ILookup<int, MeasureAssignment> _assignments;

    private Recipients(ILookup<int, MeasureAssignment> assignments, IReadOnlyList<int> coordinators) =>
        (_assignments, Coordinators) = (assignments, coordinators);

    public IReadOnlyList<int> Coordinators { get; }

    public static async Task<Recipients> LoadAsync(PortalDbContext db, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = Dutch.DayOf(now);
        var assignments = await db.Assignments.AsNoTracking()
            .Where(given => given.Until == null || given.Until >= today)
            .ToListAsync(cancellation);
        var coordinators = await db.UserRoles
            .Join(db.Roles, given => given.RoleId, role => role.Id, (given, role) => new { given.UserId, role.Name })
            .Where(given => given.Name == nameof(Role.Coordinator))
            .Select(given => given.UserId)
            .Order()
            .ToListAsync(cancellation);
        return new Recipients(assignments.ToLookup(given => given.MeasureNumber), coordinators);
    }

    /// <summary>Of each measure its stand-in, or else its officers; the coordinators for a row that is nobody's, and for the introduction.</summary>
    public IReadOnlyList<int> Of(ReviewedText text)
    {
        var officers = OfficersOf(text);
        return officers.Count > 0 ? officers : Coordinators;
    }

    /// <summary>Nobody writes it but the coordinators.</summary>
    public bool IsNobodys(ReviewedText text) => OfficersOf(text).Count == 0;

    private List<int> OfficersOf(ReviewedText text) =>
        text is StatusEntry entry
            ? [.. entry.Measures.SelectMany(measure => KeepersOf(measure.MeasureNumber)).Distinct().Order()]
            : [];

    private IEnumerable<int> KeepersOf(int measure)
    {
        var all = _assignments[measure].ToList();
        return (all.Exists(given => given.IsStandIn) ? all.Where(given => given.IsStandIn) : all).Select(given => given.UserId);
    }
}
