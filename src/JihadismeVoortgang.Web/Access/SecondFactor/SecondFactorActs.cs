using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Access.OwnAccount;
using JihadismeVoortgang.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace JihadismeVoortgang.Web.Access.SecondFactor;

/// <summary>What somebody does with their own authenticator app and recovery codes.</summary>
internal sealed class SecondFactorActs(
    UseCases useCases, AccountManagers managers, AuthenticatorKeys keys, PasswordAgain password, TimeProvider clock)
{
    /// <summary>Sets the app up, or another in its place. Other sessions of the account end.</summary>
    /// <param name="account">Whose.</param>
    /// <param name="sealedKey">The key, as the form carried it.</param>
    /// <param name="code">What the app made of it.</param>
    /// <param name="again">The password; asked for only when there is a second factor to be replaced.</param>
    /// <param name="cancellation">Gives up; nothing is changed then.</param>
    /// <returns>New recovery codes, to be shown once; the old ones no longer count.</returns>
    /// <exception cref="BrokenRuleException">The form is too old, or code or password is wrong.</exception>
    public Task<IReadOnlyList<string>> SetAppAsync(
        int account, string? sealedKey, string? code, string? again, CancellationToken cancellation = default) =>
        useCases.RunAsync(OwnAccountChange.Act("SetAuthenticator", account, managers, async (work, identity, user) =>
        {
            await password.DemandForChangeAsync(account, again, cancellation);
            var key = keys.OpenFromForm(account, sealedKey)
                ?? throw new BrokenRuleException(OwnAccountFields.Code, "Deze pagina is te lang open geweest. Scan de nieuwe QR-code en vul de code opnieuw in.");
            var step = Totp.Find(key, RecoveryCodes.Read(code ?? ""), clock.GetUtcNow())
                ?? throw new BrokenRuleException(OwnAccountFields.Code, "De code klopt niet. Vul de code in die de app nu toont, en kijk of de tijd op uw telefoon goed staat.");
            await AccountSecrets.SetKeyAsync(work.Db, account, keys.Seal(key));
            if (!await AccountSecrets.UseStepAsync(work.Db, account, step))
                throw new BrokenRuleException(OwnAccountFields.Code, "Deze code is al gebruikt. Wacht tot de app een nieuwe toont.");

            (await identity.SetTwoFactorEnabledAsync(user, true)).OrThrow();
            return await RenewAsync(work.Db, account);
        }), account, cancellation);

    /// <summary>Takes the app away; where no passkey is left, signing in then takes a password only.</summary>
    /// <exception cref="BrokenRuleException">The password is wrong.</exception>
    public Task RemoveAppAsync(int account, string? again, CancellationToken cancellation = default) =>
        useCases.RunAsync(OwnAccountChange.Act("RemoveAuthenticator", account, managers, async (work, identity, user) =>
        {
            await password.DemandAsync(account, again, cancellation);
            await AccountSecrets.RemoveKeyAsync(work.Db, account);
            return await LeaveAsync(work.Db, identity, user, hasAnother: (await identity.GetPasskeysAsync(user)).Count > 0);
        }), account, cancellation);

    /// <summary>Makes recovery codes anew; the old ones no longer count.</summary>
    /// <returns>To be shown once.</returns>
    /// <exception cref="BrokenRuleException">The password is wrong, or there is no second factor to recover from.</exception>
    public Task<IReadOnlyList<string>> RenewCodesAsync(int account, string? again, CancellationToken cancellation = default) =>
        useCases.RunAsync(OwnAccountChange.Act("RenewRecoveryCodes", account, managers, async (work, _, user) =>
        {
            await password.DemandAsync(account, again, cancellation);
            return user.TwoFactorEnabled
                ? await RenewAsync(work.Db, account)
                : throw new BrokenRuleException("", "Stel eerst een authenticator-app of een passkey in: zonder hebt u geen herstelcodes nodig.");
        }), account, cancellation);

    /// <returns>New recovery codes, to be shown once.</returns>
    public static async Task<IReadOnlyList<string>> RenewAsync(PortalDbContext db, int account)
    {
        var codes = RecoveryCodes.New();
        await AccountSecrets.SetRecoveryCodesAsync(db, account, codes.Select(RecoveryCodes.Read));
        return codes;
    }

    /// <summary>After a factor was taken away: the last one takes the recovery codes with it. Other sessions end.</summary>
    /// <returns>No recovery codes.</returns>
    public static async Task<IReadOnlyList<string>> LeaveAsync(PortalDbContext db, UserManager<PortalUser> identity, PortalUser user, bool hasAnother)
    {
        if (!hasAnother)
            await AccountSecrets.RemoveRecoveryCodesAsync(db, user.Id);
        (await identity.SetTwoFactorEnabledAsync(user, hasAnother)).OrThrow();
        return [];
    }
}
