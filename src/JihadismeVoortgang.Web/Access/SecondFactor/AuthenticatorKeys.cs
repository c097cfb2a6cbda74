using System.Security.Cryptography;
using System.Text;
using JihadismeVoortgang.Web.Shell;
using Microsoft.AspNetCore.DataProtection;

namespace JihadismeVoortgang.Web.Access.SecondFactor;

/// <summary>The key an authenticator app shares with the portal, and the forms it takes. Sealed wherever it is kept.</summary>
internal sealed class AuthenticatorKeys(IDataProtectionProvider protection)
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsOfLetter = 5;

    /// <summary>To scan a code and type six digits.</summary>
    private static readonly TimeSpan TimeToSetUp = TimeSpan.FromHours(1);

    private readonly IDataProtector _kept = protection.CreateProtector("authenticator key");

    public static byte[] New() => RandomNumberGenerator.GetBytes(Totp.KeyBytes);

    /// <summary>As it lies in the database.</summary>
    public string Seal(byte[] key) => _kept.Protect(Convert.ToBase64String(key));

    /// <exception cref="CryptographicException">The keys of the portal were lost, or somebody wrote in the row.</exception>
    public byte[] Open(string kept) => Convert.FromBase64String(_kept.Unprotect(kept));

    /// <summary>As it travels with the form in which an account sets it up: it counts for that account and for a while.</summary>
    public string SealForForm(int account, byte[] key) => ForForm(account).Protect(Convert.ToBase64String(key), TimeToSetUp);

    /// <returns>Null when the form was made too long ago, or was tampered with.</returns>
    public byte[]? OpenFromForm(int account, string? given)
    {
        try
        {
            return Convert.FromBase64String(ForForm(account).Unprotect(given ?? ""));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>To be typed: "ABCD EFGH …".</summary>
    public static string Write(byte[] key) => string.Join(' ', ToBase32(key).Chunk(4).Select(letters => new string(letters)));

    /// <summary>To be scanned.</summary>
    public static string Address(byte[] key, string email)
    {
        var issuer = Uri.EscapeDataString(ReadingLayout.PortalName);
        return $"otpauth://totp/{issuer}:{Uri.EscapeDataString(email)}?secret={ToBase32(key)}&issuer={issuer}";
    }

    /// <summary>Twenty bytes are 32 letters exactly; what is left of another length is dropped.</summary>
    public static string ToBase32(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (bits, held) = (0, 0);
        foreach (var part in bytes)
        {
            bits = (bits << 8) | part;
            for (held += 8; held >= BitsOfLetter; held -= BitsOfLetter)
                text.Append(Base32[(bits >> (held - BitsOfLetter)) & 31]);
        }

        return text.ToString();
    }

    private ITimeLimitedDataProtector ForForm(int account) =>
        protection.CreateProtector("authenticator key of form", account.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToTimeLimitedDataProtector();
}
