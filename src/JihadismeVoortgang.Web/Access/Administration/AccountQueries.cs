using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access.Administration;

/// <summary>What an administrator sees of the accounts.</summary>
internal sealed class AccountQueries(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <summary>All accounts of people, by name.</summary>
    /// <exception cref="AccessDeniedException">The account that asks has no right to it, or no longer.</exception>
    public async Task<IReadOnlyList<AccountView>> ListAsync(int asking, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var now = clock.GetUtcNow();
        _ = Rights.ManageAccounts(await Caller.LoadAsync(db, asking, now, cancellation)) ?? throw new AccessDeniedException();
        var users = await db.Users.AsNoTracking().AsSplitQuery()
            .Where(user => user.Id != Actor.CommandLine.Number)
            .OrderBy(user => user.DisplayName).ThenBy(user => user.Id)
            .Select(user => new
            {
                user.Id,
                user.DisplayName,
                user.Email,
                user.IsDemo,
                user.LockoutEnd,
                Roles = db.UserRoles.Where(given => given.UserId == user.Id).Join(db.Roles, given => given.RoleId, role => role.Id, (_, role) => role.Name!).ToList(),
                Measures = user.Assignments.Select(assignment => assignment.MeasureNumber).ToList(),
            })
            .ToListAsync(cancellation);
        return
        [
            .. users.Select(user => new AccountView(
                user.Id,
                user.DisplayName,
                user.Email ?? "",
                [.. user.Roles.Select(Enum.Parse<Role>).Order()],
                MeasureNumbers.Write(user.Measures),
                user.IsDemo,
                IsBlocked: user.LockoutEnd > now)),
        ];
    }

    /// <summary>One of them; null when there is none.</summary>
    /// <exception cref="AccessDeniedException">The account that asks has no right to it, or no longer.</exception>
    public async Task<AccountView?> FindAsync(int asking, int number, CancellationToken cancellation = default) =>
        (await ListAsync(asking, cancellation)).SingleOrDefault(account => account.Number == number);
}

/// <param name="Number">Of the account, as history names it.</param>
/// <param name="Name">As shown.</param>
/// <param name="Email">To sign in with; empty for an account that was removed.</param>
/// <param name="Roles">In the order of the roles.</param>
/// <param name="Measures">"1-5, 12"; empty for none.</param>
/// <param name="IsDemo">Made for trying out, with a password everybody knows.</param>
/// <param name="IsBlocked">Cannot sign in at this moment.</param>
internal sealed record AccountView(
    int Number, string Name, string Email, IReadOnlyList<Role> Roles, string Measures, bool IsDemo, bool IsBlocked);
