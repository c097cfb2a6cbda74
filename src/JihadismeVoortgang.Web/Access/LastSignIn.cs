using System.Security.Claims;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access;

/// <summary>
/// Keeps when an account was signed in with for the last time, in whatever way, so that an administrator finds those nobody uses.
/// Nothing cancels it: who hangs up is signed in all the same.
/// </summary>
internal sealed class LastSignIn(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    public async Task NoteAsync(ClaimsPrincipal principal)
    {
        var (account, now) = (principal.AccountNumber(), clock.GetUtcNow());
        await using var db = await contexts.CreateDbContextAsync();
        await db.Users.Where(user => user.Id == account).ExecuteUpdateAsync(user => user.SetProperty(known => known.LastSignInAt, now));
    }
}
