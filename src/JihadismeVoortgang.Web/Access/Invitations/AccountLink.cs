using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace JihadismeVoortgang.Web.Access.Invitations;

/// <summary>
/// A link with which somebody sets the password of one account, once. The database knows its hash only: who reads a back-up
/// cannot use it. Of each kind an account has one; a new link ends the one before.
/// </summary>
internal sealed class AccountLink
{
    private const int SecretBytes = 32;

    public int UserId { get; init; }

    public AccountLinkKind Kind { get; init; }

    /// <summary>SHA-256 of the secret, in hexadecimals.</summary>
    public string Hash { get; set; } = "";

    public DateTimeOffset MadeAt { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Too long to guess, so that a plain hash of it is enough.</summary>
    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

internal enum AccountLinkKind
{
    /// <summary>For somebody who has an account and no password yet.</summary>
    Invitation,

    /// <summary>For somebody who forgot theirs.</summary>
    Password,
}
