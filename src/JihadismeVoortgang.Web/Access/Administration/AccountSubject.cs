using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access.Administration;

/// <summary>What every act on an account begins with.</summary>
internal static class AccountSubject
{
    /// <summary>The account with its measures, to be changed.</summary>
    /// <exception cref="BrokenRuleException">There is none of that number that people use.</exception>
    public static async Task<PortalUser> LoadAsync(PortalDbContext db, int number, CancellationToken cancellation) =>
        await db.Users.Include(user => user.Assignments)
            .SingleOrDefaultAsync(user => user.Id == number && user.Id != Actor.CommandLine.Number, cancellation)
        ?? throw new BrokenRuleException("", $"Account {number} bestaat niet.");

    public static string About(PortalUser user) => $"account {user.Id}";
}
