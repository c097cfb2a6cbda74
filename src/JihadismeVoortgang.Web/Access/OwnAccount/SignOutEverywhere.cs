using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Data;

namespace JihadismeVoortgang.Web.Access.OwnAccount;

/// <summary>Ends every session of one's own account: cookies at their next page, open pages within a minute.</summary>
internal sealed class SignOutEverywhere(UseCases useCases, AccountManagers managers)
{
    public Task<bool> RunAsync(int account, CancellationToken cancellation = default) =>
        useCases.RunAsync(OwnAccountChange.Act(nameof(SignOutEverywhere), account, managers, async (_, identity, user) =>
        {
            (await identity.UpdateSecurityStampAsync(user)).OrThrow();
            return true;
        }), account, cancellation);
}
