using JihadismeVoortgang.Web.Audit;
using System.Globalization;
using JihadismeVoortgang.Domain;
using Microsoft.AspNetCore.Identity;

namespace JihadismeVoortgang.Web.Access.OwnAccount;

/// <summary>
/// Asks for the password before something that would shut its owner out: a page may have been left open. Wrong ones
/// count as they do when signing in.
/// </summary>
internal sealed class PasswordAgain(IServiceScopeFactory scopes, WrongPasswords wrong, SignInLog log)
{
    /// <exception cref="BrokenRuleException">It is wrong, or was wrong too often.</exception>
    public Task DemandAsync(int account, string? password, CancellationToken cancellation = default) =>
        CheckAsync(account, password, always: true, cancellation);

    /// <summary>As <see cref="DemandAsync"/>, but asks nothing of an account that has no second factor yet.</summary>
    public Task DemandForChangeAsync(int account, string? password, CancellationToken cancellation = default) =>
        CheckAsync(account, password, always: false, cancellation);

    private async Task CheckAsync(int account, string? password, bool always, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        var user = await users.FindByIdAsync(account.ToString(CultureInfo.InvariantCulture)) ?? throw new AccessDeniedException();
        if (!always && !user.TwoFactorEnabled)
            return;

        if (user.PasswordHash is null)
            throw new BrokenRuleException(OwnAccountFields.Again, "Uw account heeft geen wachtwoord in dit portaal. Vraag het de beheerder.");

        if (wrong.AreTooMany(user) || !await IsRightAsync(users, user, password ?? "") || !await wrong.IsOpenAsync(account))
        {
            throw new BrokenRuleException(OwnAccountFields.Again,
                $"Het wachtwoord klopt niet. Na {PasswordRules.Attempts} mislukte pogingen kan het {PasswordRules.Lockout.TotalMinutes} minuten niet.");
        }
    }

    private async Task<bool> IsRightAsync(UserManager<PortalUser> users, PortalUser user, string password)
    {
        // The manager's own check may write a newer hash; the act that asks has the account in hand already.
        if (password.Length <= PasswordRules.MaxLength
            && users.PasswordHasher.VerifyHashedPassword(user, user.PasswordHash!, password) != PasswordVerificationResult.Failed)
        {
            return true;
        }

        await wrong.CountAsync(user.Id);
        await log.FailedAsync(user.Id, AuditFault.WrongPassword);
        return false;
    }
}
