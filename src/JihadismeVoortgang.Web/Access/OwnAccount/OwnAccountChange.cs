using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace JihadismeVoortgang.Web.Access.OwnAccount;

/// <summary>
/// What every act on one's own account has in common: it is one's own, and Identity's rules hold. Passwords and codes are asked for
/// within it, after the right: a blocked account has none, and is to learn nothing about its password.
/// </summary>
internal static class OwnAccountChange
{
    /// <param name="name">Of the act, for history.</param>
    /// <param name="account">Whose.</param>
    /// <param name="managers">Of accounts.</param>
    /// <param name="change">Does it, within the transaction.</param>
    public static UseCase<PortalUser, TResult> Act<TResult>(
        string name, int account, AccountManagers managers, Func<UseCaseWork, UserManager<PortalUser>, PortalUser, Task<TResult>> change) => new()
        {
            Action = name,
            Load = (db, stop) => AccountSubject.LoadAsync(db, account, stop),
            Right = Rights.OwnAccount,
            About = AccountSubject.About,
            Work = async (work, user) =>
            {
                TResult result = default!;
                await managers.UseAsync(work.Db, async identity => result = await change(work, identity, user));
                return result;
            },
        };
}
