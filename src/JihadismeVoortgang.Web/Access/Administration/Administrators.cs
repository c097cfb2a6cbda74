using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access.Administration;

/// <summary>A portal without an administrator can be helped only by who runs the server.</summary>
internal static class Administrators
{
    /// <summary>Any number: of two who take each other's role at once, the second must see what the first did.</summary>
    private const long Lock = 0x61646D69;

    /// <summary>To be asked at the end of an act that takes a role or an account away.</summary>
    /// <param name="work">The act.</param>
    /// <param name="place">The field that is at fault.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="BrokenRuleException">Nobody would be left who can sign in and is administrator.</exception>
    public static async Task DemandOneStaysAsync(UseCaseWork work, string place, CancellationToken cancellation)
    {
        await work.SaveAsync(cancellation);
        await work.Db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Lock})", cancellation);
        var (longestLock, administrator) = (work.At + PasswordRules.Lockout, Accounts.IdOf(Role.Administrator));
        var stays = await work.Db.Users.AnyAsync(
            user => (user.LockoutEnd == null || user.LockoutEnd <= longestLock)
                && (user.PasswordHash != null || work.Db.UserLogins.Any(login => login.UserId == user.Id))
                && work.Db.UserRoles.Any(given => given.UserId == user.Id && given.RoleId == administrator),
            cancellation);
        if (!stays)
            throw new BrokenRuleException(place, "Dan is er geen beheerder meer die kan inloggen. Maak eerst iemand anders beheerder.");
    }
}
