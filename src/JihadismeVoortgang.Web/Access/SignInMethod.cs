using System.Security.Claims;

namespace JihadismeVoortgang.Web.Access;

/// <summary>How somebody showed who they are. The cookie says it, in a claim of the name OpenID Connect gives it.</summary>
internal static class SignInMethod
{
    public const string Claim = "amr";

    /// <summary>A password and nothing else.</summary>
    public const string Password = "pwd";

    /// <summary>Two factors, whichever.</summary>
    public const string MultiFactor = "mfa";

    /// <summary>A passkey: something one has, unlocked with something one knows or is.</summary>
    public const string Passkey = "passkey";

    public static Claim ClaimOf(string method) => new(Claim, method);

    public static bool HasTwoFactors(ClaimsPrincipal principal) =>
        principal.HasClaim(Claim, MultiFactor) || principal.HasClaim(Claim, Passkey);
}
