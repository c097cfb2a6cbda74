using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access.Administration;

/// <summary>Identity's rules on the context of a use case, so that what they write belongs to its transaction.</summary>
internal sealed class AccountManagers(IServiceScopeFactory scopes)
{
    /// <summary>Does something to accounts through Identity.</summary>
    public async Task UseAsync(PortalDbContext db, Func<UserManager<PortalUser>, Task> work)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var store = new UserStore<PortalUser, IdentityRole<int>, PortalDbContext, int>(db);
        using var manager = ActivatorUtilities.CreateInstance<UserManager<PortalUser>>(scope.ServiceProvider, store);
        await work(manager);
    }
}

internal static class IdentityActs
{
    /// <summary>These roles and no other. Every session of the account ends, so that nothing old lingers.</summary>
    /// <exception cref="BrokenRuleException">Identity refused.</exception>
    public static async Task GiveRolesAsync(this UserManager<PortalUser> identity, PortalUser user, IEnumerable<Role> roles)
    {
        var has = await identity.GetRolesAsync(user);
        var wanted = roles.Select(role => role.ToString()).ToHashSet();
        (await identity.RemoveFromRolesAsync(user, has.Except(wanted))).OrThrow();
        (await identity.AddToRolesAsync(user, wanted.Except(has))).OrThrow();
        (await identity.UpdateSecurityStampAsync(user)).OrThrow();
    }

    /// <exception cref="BrokenRuleException">Identity refused; every reason once, at the field it concerns.</exception>
    public static void OrThrow(this IdentityResult result)
    {
        if (!result.Succeeded)
            throw new BrokenRuleException([.. result.Errors.Select(ToFault).Distinct()]);
    }

    public static Fault ToFault(this IdentityError error) => new(
        error.Code switch
        {
            var code when code.StartsWith("Password", StringComparison.Ordinal) => AccountFields.Password,
            var code when code.EndsWith("Email", StringComparison.Ordinal) => AccountFields.Email,
            _ => "",
        },
        error.Description);
}
