using System.Buffers.Text;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Access.OwnAccount;
using JihadismeVoortgang.Web.Access.SecondFactor;
using JihadismeVoortgang.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace JihadismeVoortgang.Web.Access.Passkeys;

/// <summary>What somebody does with their own passkeys.</summary>
internal sealed class PasskeyActs(UseCases useCases, AccountManagers managers, PasswordAgain password)
{
    public const int MaxNameLength = 100;

    /// <summary>More than anybody has devices.</summary>
    private const int MaxPasskeys = 20;

    /// <summary>Adds a passkey that was made a moment ago. Other sessions of the account end.</summary>
    /// <returns>New recovery codes, to be shown once, when it is the first second factor; else none.</returns>
    /// <exception cref="BrokenRuleException">The name is missing or too long, or there are too many.</exception>
    public Task<IReadOnlyList<string>> AddAsync(int account, UserPasskeyInfo passkey, string? name, CancellationToken cancellation = default)
    {
        passkey.Name = ReadName(name);
        return useCases.RunAsync(OwnAccountChange.Act("AddPasskey", account, managers, async (work, identity, user) =>
        {
            if ((await identity.GetPasskeysAsync(user)).Count >= MaxPasskeys)
                throw new BrokenRuleException("", $"U hebt al {MaxPasskeys} passkeys. Verwijder er eerst een.");

            var isFirst = !user.TwoFactorEnabled;
            (await identity.AddOrUpdatePasskeyAsync(user, passkey)).OrThrow();
            (await identity.SetTwoFactorEnabledAsync(user, true)).OrThrow();
            return isFirst ? await SecondFactorActs.RenewAsync(work.Db, account) : [];
        }), account, cancellation);
    }

    /// <exception cref="BrokenRuleException">The name is missing or too long, or the passkey is gone.</exception>
    public Task RenameAsync(int account, string? id, string? name, CancellationToken cancellation = default)
    {
        var wanted = ReadName(name);
        return useCases.RunAsync(OwnAccountChange.Act("RenamePasskey", account, managers, async (_, identity, user) =>
        {
            var passkey = await FindAsync(identity, user, id);
            passkey.Name = wanted;
            (await identity.AddOrUpdatePasskeyAsync(user, passkey)).OrThrow();
            return true;
        }), account, cancellation);
    }

    /// <summary>Takes a passkey away. Other sessions of the account end.</summary>
    /// <exception cref="BrokenRuleException">The password is wrong, or the passkey is gone.</exception>
    public Task RemoveAsync(int account, string? id, string? again, CancellationToken cancellation = default) =>
        useCases.RunAsync(OwnAccountChange.Act("RemovePasskey", account, managers, async (work, identity, user) =>
        {
            await password.DemandAsync(account, again, cancellation);
            var passkey = await FindAsync(identity, user, id);
            var hasAnother = (await identity.GetPasskeysAsync(user)).Count > 1 || await AccountSecrets.KeyAsync(work.Db, account, cancellation) is not null;
            (await identity.RemovePasskeyAsync(user, passkey.CredentialId)).OrThrow();
            return await SecondFactorActs.LeaveAsync(work.Db, identity, user, hasAnother);
        }), account, cancellation);

    private static async Task<UserPasskeyInfo> FindAsync(UserManager<PortalUser> identity, PortalUser user, string? id) =>
        (await identity.GetPasskeysAsync(user)).SingleOrDefault(passkey => Base64Url.EncodeToString(passkey.CredentialId) == id)
        ?? throw new BrokenRuleException("", "Deze passkey is er niet meer.");

    private static string ReadName(string? name) => (name ?? "").Trim() is { Length: > 0 and <= MaxNameLength } read && !read.Any(char.IsControl)
        ? read
        : throw new BrokenRuleException(OwnAccountFields.PasskeyName, $"Geef de passkey een naam van hoogstens {MaxNameLength} tekens.");
}
