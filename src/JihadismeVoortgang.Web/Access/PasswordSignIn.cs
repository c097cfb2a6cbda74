using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Shell;
using Microsoft.AspNetCore.Identity;

namespace JihadismeVoortgang.Web.Access;

/// <summary>
/// Signing in with address and password. Its answer is yes or no: whether an address has an account, and whether that
/// account is blocked, is nobody's business, and is not to be read off the time it takes either.
/// </summary>
internal sealed class PasswordSignIn(
    SignInManager<PortalUser> signIn, WrongPasswords wrong, IPasswordHasher<PortalUser> hasher, DemoMode demo, UseCases useCases)
{
    private static readonly PortalUser Nobody = new();

    /// <summary>A hash as this portal makes them; made once, because making one takes as long as checking it.</summary>
    private static string? _anyHash;

    /// <returns>The roles of the account that is now signed in, or null.</returns>
    public async Task<IReadOnlyList<Role>?> TryAsync(string email, string password)
    {
        var users = signIn.UserManager;
        var user = await users.FindByEmailAsync(email);
        if (user?.PasswordHash is null || IsForNobody(user) || wrong.AreTooMany(user))
        {
            SpendTheSameTime(password);
            return await RefuseAsync(user, FaultOf(user));
        }

        if (!await users.CheckPasswordAsync(user, password))
        {
            var isLocked = await wrong.CountAsync(user.Id);
            return await RefuseAsync(user, isLocked ? AuditFault.TooManyAttempts : AuditFault.WrongPassword);
        }

        if (!await wrong.ForgetAsync(user.Id))
            return await RefuseAsync(user, AuditFault.TooManyAttempts);

        IReadOnlyList<Role> roles = [.. (await users.GetRolesAsync(user)).Select(Enum.Parse<Role>)];
        await useCases.RecordAsync(SignInActs.Done(AuditActions.SignIn, user.Id)); // first: who cannot be written down does not come in
        await signIn.SignInWithClaimsAsync(user, isPersistent: false, [Sessions.New()]);
        return roles;
    }

    private AuditFault FaultOf(PortalUser? user) => user switch
    {
        null => AuditFault.UnknownAccount,
        _ when wrong.IsBlocked(user) => AuditFault.Blocked,
        _ when wrong.AreTooMany(user) => AuditFault.TooManyAttempts,
        _ => AuditFault.MayNotSignIn,
    };

    private async Task<IReadOnlyList<Role>?> RefuseAsync(PortalUser? user, AuditFault fault)
    {
        await useCases.RecordRefusalAsync(SignInActs.Refused(AuditActions.SignIn, user?.Id, fault));
        return null;
    }

    /// <summary>
    /// The command line signs in nowhere, and a demo account only where those exist: a portal that was running when
    /// another made them in its database must not let them in, for everybody knows their password.
    /// </summary>
    private bool IsForNobody(PortalUser user) => user.Id == Actor.CommandLine.Number || (user.IsDemo && !demo.IsOn);

    private void SpendTheSameTime(string password) =>
        hasher.VerifyHashedPassword(Nobody, _anyHash ??= hasher.HashPassword(Nobody, "geen wachtwoord"), password);
}
