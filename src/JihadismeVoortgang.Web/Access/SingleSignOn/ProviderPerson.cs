using System.Security.Claims;
using JihadismeVoortgang.Domain.History;

namespace JihadismeVoortgang.Web.Access.SingleSignOn;

/// <summary>Somebody, as the provider vouches for them in a token whose signature, time and addressee were checked.</summary>
/// <param name="Issuer">The provider; with the subject it is who they are, for good.</param>
/// <param name="Subject">Their number at the provider.</param>
/// <param name="VerifiedEmail">Null when there is none, or nobody verified it.</param>
/// <param name="Roles">Null when the portal gives roles itself.</param>
/// <param name="HasSecondFactor">They signed in with more than a password.</param>
internal sealed record ProviderPerson(
    string Issuer, string Subject, string? VerifiedEmail, IReadOnlySet<Role>? Roles, bool HasSecondFactor)
{
    /// <summary>OpenID Connect allows no longer subject.</summary>
    private const int MaxSubjectLength = 255;

    /// <returns>Null when the token does not say whose it is.</returns>
    public static ProviderPerson? Of(ClaimsPrincipal token, SingleSignOnSettings settings)
    {
        if (token.FindFirstValue("iss") is not { Length: > 0 } issuer || token.FindFirstValue("sub") is not { Length: > 0 and <= MaxSubjectLength } subject)
            return null;

        var isVerified = settings.TrustsEmail || string.Equals(token.FindFirstValue("email_verified"), bool.TrueString, StringComparison.OrdinalIgnoreCase);
        return new ProviderPerson(
            issuer,
            subject,
            isVerified ? token.FindFirstValue("email") : null,
            settings.GivesRoles ? RolesOf(token, settings) : null,
            token.FindAll(settings.Mfa.Claim).Any(claim => settings.Mfa.Values.Contains(claim.Value)));
    }

    private static HashSet<Role> RolesOf(ClaimsPrincipal token, SingleSignOnSettings settings) =>
    [
        .. token.FindAll(settings.RoleClaim).Where(claim => settings.Roles.ContainsKey(claim.Value)).Select(claim => settings.Roles[claim.Value]),
    ];
}
