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

    /// <summary>Through the provider, which told of no second factor.</summary>
    public const string Provider = "provider";

    /// <summary>Which provider, by its issuer; absent for who signed in to the portal itself.</summary>
    public const string ProviderClaim = "portal:provider";

    public static Claim ClaimOf(string method) => new(Claim, method);

    public static bool HasTwoFactors(ClaimsPrincipal principal) =>
        principal.HasClaim(Claim, MultiFactor) || principal.HasClaim(Claim, Passkey);
}
