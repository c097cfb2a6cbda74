using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access.SecondFactor;

/// <summary>
/// The rows of an account's tokens that hold its second factor. The database judges what may be used once, each in one
/// statement: of two who come at once with the same code, one is let in.
/// </summary>
internal static class AccountSecrets
{
    private const string Key = "authenticator";
    private const string UsedStep = "authenticator step";
    private const string Recovery = "recovery code";
    private const string Challenge = "passkey challenge";

    /// <returns>The sealed key of the account's authenticator app; null when it has none.</returns>
    public static Task<string?> KeyAsync(PortalDbContext db, int account, CancellationToken cancellation = default) =>
        db.UserTokens.Where(token => token.UserId == account && token.LoginProvider == Key).Select(token => token.Value).SingleOrDefaultAsync(cancellation);

    public static Task SetKeyAsync(PortalDbContext db, int account, string sealedKey) => db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO user_tokens (user_id, login_provider, name, value) VALUES ({account}, {Key}, 'key', {sealedKey})
        ON CONFLICT (user_id, login_provider, name) DO UPDATE SET value = excluded.value
        """);

    public static Task RemoveKeyAsync(PortalDbContext db, int account) =>
        db.Database.ExecuteSqlAsync($"DELETE FROM user_tokens WHERE user_id = {account} AND login_provider = {Key}");

    /// <returns>False when the code of this step, or of a later one, was used before.</returns>
    public static async Task<bool> UseStepAsync(PortalDbContext db, int account, long step) => await db.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO user_tokens (user_id, login_provider, name, value)
        VALUES ({account}, {UsedStep}, 'last', {step.ToString(CultureInfo.InvariantCulture)})
        ON CONFLICT (user_id, login_provider, name) DO UPDATE SET value = excluded.value
        WHERE user_tokens.value::bigint < excluded.value::bigint
        """) == 1;

    /// <summary>Replaces all codes there were.</summary>
    public static async Task SetRecoveryCodesAsync(PortalDbContext db, int account, IEnumerable<string> codes)
    {
        await RemoveRecoveryCodesAsync(db, account);
        foreach (var code in codes)
            await db.Database.ExecuteSqlAsync($"INSERT INTO user_tokens (user_id, login_provider, name, value) VALUES ({account}, {Recovery}, {Hash(code)}, '')");
    }

    public static Task RemoveRecoveryCodesAsync(PortalDbContext db, int account) =>
        db.Database.ExecuteSqlAsync($"DELETE FROM user_tokens WHERE user_id = {account} AND login_provider = {Recovery}");

    public static Task<int> RecoveryCodesLeftAsync(PortalDbContext db, int account, CancellationToken cancellation = default) =>
        db.UserTokens.CountAsync(token => token.UserId == account && token.LoginProvider == Recovery, cancellation);

    /// <returns>False when it is no code of this account, or no longer.</returns>
    public static async Task<bool> UseRecoveryCodeAsync(PortalDbContext db, int account, string code) => await db.Database.ExecuteSqlAsync(
        $"DELETE FROM user_tokens WHERE user_id = {account} AND login_provider = {Recovery} AND name = {Hash(code)}") == 1;

    /// <returns>False when this question to a passkey was answered before.</returns>
    public static async Task<bool> UseChallengeAsync(PortalDbContext db, int account, string question, DateTimeOffset now, TimeSpan memory)
    {
        var oldest = (now - memory).ToUnixTimeSeconds().ToString("D12", CultureInfo.InvariantCulture);
        await db.Database.ExecuteSqlAsync($"DELETE FROM user_tokens WHERE user_id = {account} AND login_provider = {Challenge} AND value < {oldest}");
        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO user_tokens (user_id, login_provider, name, value)
            VALUES ({account}, {Challenge}, {Hash(question)}, {now.ToUnixTimeSeconds().ToString("D12", CultureInfo.InvariantCulture)})
            ON CONFLICT DO NOTHING
            """) == 1;
    }

    /// <summary>Without salt: what is hashed is random, and longer than anybody can guess.</summary>
    private static string Hash(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
