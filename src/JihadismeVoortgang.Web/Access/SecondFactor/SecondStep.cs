using System.Security.Claims;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access.SecondFactor;

/// <summary>Between the right password, or the word of the provider, and being signed in: a cookie of some minutes says whose code is asked for.</summary>
internal sealed class SecondStep(
    IHttpContextAccessor http,
    IDbContextFactory<PortalDbContext> contexts,
    AuthenticatorKeys keys,
    SessionStart session,
    WrongPasswords wrong,
    SignInLog log,
    TimeProvider clock)
{
    private static readonly string Scheme = IdentityConstants.TwoFactorUserIdScheme;
    private const string StampClaim = "stamp";

    private HttpContext Context => http.HttpContext!;

    /// <param name="user">Whose password was right, or whom the provider vouches for.</param>
    /// <param name="provider">Which provider; null for the portal itself.</param>
    public Task BeginAsync(PortalUser user, string? provider = null)
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, user.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)), new Claim(StampClaim, user.SecurityStamp!)], Scheme);
        if (provider is not null)
            identity.AddClaim(new Claim(SignInMethod.ProviderClaim, provider));
        return Context.SignInAsync(Scheme, new ClaimsPrincipal(identity));
    }

    /// <summary>The provider vouches for an account, and told of no second factor.</summary>
    /// <returns>False for an account that has none here either, and needs no second step.</returns>
    public async Task<bool> TryBeginAsync(int account, string provider)
    {
        await using var db = await contexts.CreateDbContextAsync();
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.Id == account && user.TwoFactorEnabled) is not { } halfway)
            return false;

        await BeginAsync(halfway, provider);
        return true;
    }

    /// <returns>The provider that brought an account halfway; null for who came otherwise.</returns>
    public async Task<string?> ProviderOfAsync(int account) =>
        (await Context.AuthenticateAsync(Scheme)).Principal is { } pending && pending.AccountNumber() == account
            ? pending.FindFirstValue(SignInMethod.ProviderClaim)
            : null;

    /// <returns>Who is halfway; null when nobody is, when it took too long, and when the account changed meanwhile.</returns>
    public async Task<PortalUser?> PendingAsync()
    {
        if ((await Context.AuthenticateAsync(Scheme)).Principal is not { } pending)
            return null;

        var (account, stamp) = (pending.AccountNumber(), pending.FindFirstValue(StampClaim));
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Users.AsNoTracking().SingleOrDefaultAsync(user => user.Id == account && user.SecurityStamp == stamp && user.TwoFactorEnabled);
    }

    /// <param name="user">Who is halfway.</param>
    /// <param name="typed">A code of the app, or a recovery code.</param>
    /// <returns>The roles of who is now signed in, or null.</returns>
    public async Task<IReadOnlyList<Role>?> TryAsync(PortalUser user, string typed)
    {
        if (wrong.AreTooMany(user))
            return await RefuseAsync(user.Id, AuditFault.TooManyAttempts);

        var code = RecoveryCodes.Read(typed);
        var isRecovery = code.Length != Totp.Digits;
        if (!await (isRecovery ? UseRecoveryCodeAsync(user.Id, code) : UseCodeAsync(user.Id, code)))
        {
            await wrong.CountAsync(user.Id);
            return await RefuseAsync(user.Id, AuditFault.WrongSecondFactor);
        }

        if (!await wrong.ForgetAsync(user.Id))
            return await RefuseAsync(user.Id, AuditFault.TooManyAttempts);

        if (isRecovery)
            await log.RecoveryCodeUsedAsync(user.Id);
        var provider = await ProviderOfAsync(user.Id);
        await EndAsync();
        return await session.BeginAsync(user.Id, SignInMethod.MultiFactor, provider);
    }

    /// <summary>Nobody is halfway any more.</summary>
    public Task EndAsync() => Context.SignOutAsync(Scheme);

    private async Task<bool> UseCodeAsync(int account, string code)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await AccountSecrets.KeyAsync(db, account) is { } kept
            && Totp.Find(keys.Open(kept), code, clock.GetUtcNow()) is { } step
            && await AccountSecrets.UseStepAsync(db, account, step);
    }

    private async Task<bool> UseRecoveryCodeAsync(int account, string code)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await AccountSecrets.UseRecoveryCodeAsync(db, account, code);
    }

    private async Task<IReadOnlyList<Role>?> RefuseAsync(int account, AuditFault reason)
    {
        await log.FailedAsync(account, reason);
        return null;
    }
}
