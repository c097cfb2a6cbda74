using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access.Administration;

/// <summary>What an administrator sees of the accounts.</summary>
internal sealed class AccountQueries(ConceptReads reads, TimeProvider clock)
{
    /// <summary>All accounts of people, by name.</summary>
    /// <exception cref="AccessDeniedException">The account that asks has no right to it, or no longer.</exception>
    public Task<IReadOnlyList<AccountView>> ListAsync(int asking, CancellationToken cancellation = default) =>
        reads.RunAsync(asking, Rights.ManageAccounts, (db, _) => ReadAsync(db, cancellation), cancellation);

    /// <summary>One of them; null when there is none.</summary>
    /// <exception cref="AccessDeniedException">The account that asks has no right to it, or no longer.</exception>
    public async Task<AccountView?> FindAsync(int asking, int number, CancellationToken cancellation = default) =>
        (await ListAsync(asking, cancellation)).SingleOrDefault(account => account.Number == number);

    private async Task<IReadOnlyList<AccountView>> ReadAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var roles = await db.UserRoles
            .Join(db.Roles, given => given.RoleId, role => role.Id, (given, role) => new { given.UserId, role.Name })
            .ToListAsync(cancellation);
        var users = await db.Users
            .Include(user => user.Assignments)
            .Where(user => user.Id != Actor.CommandLine.Number)
            .OrderBy(user => user.DisplayName).ThenBy(user => user.Id)
            .ToListAsync(cancellation);
        return
        [
            .. users.Select(user => new AccountView(
                user.Id,
                user.DisplayName,
                user.Email ?? "",
                [.. roles.Where(given => given.UserId == user.Id).Select(given => Enum.Parse<Role>(given.Name!)).Order()],
                MeasureNumbers.Write(user.Assignments.Where(given => !given.IsStandIn).Select(given => given.MeasureNumber)),
                user.IsDemo,
                IsBlocked: user.LockoutEnd > now)
            {
                StandsIn =
                [
                    .. user.Assignments
                        .Where(given => given.IsStandIn)
                        .OrderBy(given => given.MeasureNumber)
                        .Select(given => new Keeper(given.MeasureNumber, user.Id, user.DisplayName, given.IsStandIn, given.Until, CanWrite: true)),
                ],
            }),
        ];
    }
}

/// <param name="Number">Of the account, as history names it.</param>
/// <param name="Name">As shown.</param>
/// <param name="Email">To sign in with; empty for an account that was removed.</param>
/// <param name="Roles">In the order of the roles.</param>
/// <param name="Measures">Kept for good: "1-5, 12"; empty for none.</param>
/// <param name="IsDemo">Made for trying out, with a password everybody knows.</param>
/// <param name="IsBlocked">Cannot sign in at this moment.</param>
internal sealed record AccountView(
    int Number, string Name, string Email, IReadOnlyList<Role> Roles, string Measures, bool IsDemo, bool IsBlocked)
{
    /// <summary>Measures they stand in for, also those whose last day is past.</summary>
    public IReadOnlyList<Keeper> StandsIn { get; init; } = [];
}
