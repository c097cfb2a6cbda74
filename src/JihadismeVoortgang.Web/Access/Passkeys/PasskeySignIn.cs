using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access.SecondFactor;
using JihadismeVoortgang.Web.Access.SingleSignOn;
using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Shell;
using Microsoft.AspNetCore.Identity;

namespace JihadismeVoortgang.Web.Access.Passkeys;

/// <summary>Signing in with a passkey, which is both factors at once.</summary>
internal sealed class PasskeySignIn(
    PasskeyCeremony ceremony,
    UserManager<PortalUser> users,
    SessionStart session,
    SecondStep secondStep,
    SignInLog log,
    SignInWays ways,
    TimeProvider clock,
    DemoMode demo)
{
    /// <returns>The roles of the account that is now signed in, or null.</returns>
    public async Task<IReadOnlyList<Role>?> TryAsync(PasskeyAnswer answer)
    {
        if (!ways.HasPasswords && await secondStep.PendingAsync() is null)
            return null;

        if (await ceremony.ReadSignInAsync(answer) is not var (user, passkey))
            return await RefuseAsync(null, AuditFault.WrongSecondFactor);

        var provider = await secondStep.ProviderOfAsync(user.Id);
        if (user.IsForNobody(demo) || (!ways.HasPasswords && provider is null))
            return await RefuseAsync(user.Id, AuditFault.MayNotSignIn);

        // Wrong passwords, which anybody can type, lock no passkey; an administrator does.
        if (user.IsBlockedAt(clock.GetUtcNow()))
            return await RefuseAsync(user.Id, AuditFault.Blocked);

        if (!(await users.AddOrUpdatePasskeyAsync(user, passkey)).Succeeded) // it counts how often it was used
            return await RefuseAsync(user.Id, AuditFault.WrongSecondFactor);

        await secondStep.EndAsync();
        return await session.BeginAsync(user.Id, SignInMethod.Passkey, provider);
    }

    private async Task<IReadOnlyList<Role>?> RefuseAsync(int? account, AuditFault reason)
    {
        await log.FailedAsync(account, reason);
        return null;
    }
}
