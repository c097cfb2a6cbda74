using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access.SecondFactor;
using JihadismeVoortgang.Web.Access.SingleSignOn;
using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Shell;
using Microsoft.AspNetCore.Identity;

namespace JihadismeVoortgang.Web.Access;

/// <summary>
/// Signing in with address and password. Its answer is yes or no: whether an address has an account, and whether that
/// account is blocked, is nobody's business, and is not to be read off the time it takes either.
/// </summary>
internal sealed class PasswordSignIn(
    UserManager<PortalUser> users,
    SessionStart session,
    SecondStep secondStep,
    WrongPasswords wrong,
    IPasswordHasher<PortalUser> hasher,
    SignInLog log,
    SignInWays ways,
    TimeProvider clock,
    DemoMode demo)
{
    private static readonly PortalUser Nobody = new();

    /// <summary>A hash as this portal makes them; made once, because making one takes as long as checking it.</summary>
    private static string? _anyHash;

    public async Task<SignInAnswer> TryAsync(string email, string password)
    {
        if (!ways.HasPasswords)
            return SignInAnswer.Refused;

        var user = await users.FindByEmailAsync(email);
        if (user?.PasswordHash is null || user.IsForNobody(demo) || wrong.AreTooMany(user))
        {
            SpendTheSameTime(password);
            return await RefuseAsync(user, FaultOf(user));
        }

        if (!await users.CheckPasswordAsync(user, password))
        {
            var isLocked = await wrong.CountAsync(user.Id);
            return await RefuseAsync(user, isLocked ? AuditFault.TooManyAttempts : AuditFault.WrongPassword);
        }

        // What was counted is forgotten after the last step only: else the right password buys ever new guesses at the code.
        if (!await (user.TwoFactorEnabled ? wrong.IsOpenAsync(user.Id) : wrong.ForgetAsync(user.Id)))
            return await RefuseAsync(user, AuditFault.TooManyAttempts);

        if (!user.TwoFactorEnabled)
            return SignInAnswer.In(await session.BeginAsync(user.Id, SignInMethod.Password));

        await secondStep.BeginAsync(user);
        return SignInAnswer.Halfway;
    }

    private AuditFault FaultOf(PortalUser? user) => user switch
    {
        null => AuditFault.UnknownAccount,
        _ when user.IsBlockedAt(clock.GetUtcNow()) => AuditFault.Blocked,
        _ when wrong.AreTooMany(user) => AuditFault.TooManyAttempts,
        _ => AuditFault.MayNotSignIn,
    };

    private async Task<SignInAnswer> RefuseAsync(PortalUser? user, AuditFault fault)
    {
        await log.FailedAsync(user?.Id, fault);
        return SignInAnswer.Refused;
    }

    private void SpendTheSameTime(string password) =>
        hasher.VerifyHashedPassword(Nobody, _anyHash ??= hasher.HashPassword(Nobody, "geen wachtwoord"), password);
}

/// <param name="Roles">Of who is signed in now; null when nobody is.</param>
/// <param name="IsHalfway">The second step is to come.</param>
internal sealed record SignInAnswer(IReadOnlyList<Role>? Roles, bool IsHalfway)
{
    public static SignInAnswer Refused { get; } = new(null, IsHalfway: false);

    public static SignInAnswer Halfway { get; } = new(null, IsHalfway: true);

    public static SignInAnswer In(IReadOnlyList<Role> roles) => new(roles, IsHalfway: false);
}
