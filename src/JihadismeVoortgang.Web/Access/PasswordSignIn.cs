using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access.SingleSignOn;
using JihadismeVoortgang.Web.Shell;
using Microsoft.AspNetCore.Identity;

namespace JihadismeVoortgang.Web.Access;

/// <summary>
/// Signing in with address and password. Its answer is yes or no: whether an address has an account, and whether that
/// account is blocked, is nobody's business, and is not to be read off the time it takes either.
/// </summary>
internal sealed class PasswordSignIn(
    SignInManager<PortalUser> signIn, WrongPasswords wrong, IPasswordHasher<PortalUser> hasher, DemoMode demo, SignInWays ways)
{
    private static readonly PortalUser Nobody = new();

    /// <summary>A hash as this portal makes them; made once, because making one takes as long as checking it.</summary>
    private static string? _anyHash;

    /// <returns>The roles of the account that is now signed in, or null.</returns>
    public async Task<IReadOnlyList<Role>?> TryAsync(string email, string password)
    {
        if (!ways.HasPasswords)
            return null;

        var users = signIn.UserManager;
        var user = await users.FindByEmailAsync(email);
        if (user?.PasswordHash is null || IsForNobody(user) || wrong.AreTooMany(user))
        {
            SpendTheSameTime(password);
            return null;
        }

        if (!await users.CheckPasswordAsync(user, password))
        {
            await wrong.CountAsync(user.Id);
            return null;
        }

        if (!await wrong.ForgetAsync(user.Id))
            return null;

        await signIn.SignInWithClaimsAsync(user, isPersistent: false, [Sessions.New()]);
        return [.. (await users.GetRolesAsync(user)).Select(Enum.Parse<Role>)];
    }

    /// <summary>
    /// The command line signs in nowhere, and a demo account only where those exist: a portal that was running when
    /// another made them in its database must not let them in, for everybody knows their password.
    /// </summary>
    private bool IsForNobody(PortalUser user) => user.Id == Actor.CommandLine.Number || (user.IsDemo && !demo.IsOn);

    private void SpendTheSameTime(string password) =>
        hasher.VerifyHashedPassword(Nobody, _anyHash ??= hasher.HashPassword(Nobody, "geen wachtwoord"), password);
}
