using System.Globalization;
using System.Security.Claims;
using JihadismeVoortgang.Domain.History;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace JihadismeVoortgang.Web.Access;

/// <summary>What the cookie says about an account: number, name and roles, enough for every page's frame.</summary>
internal sealed class PortalClaims(
    UserManager<PortalUser> users, RoleManager<IdentityRole<int>> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<PortalUser, IdentityRole<int>>(users, roles, options)
{
    public const string DisplayName = "portal:name";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(PortalUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(DisplayName, user.DisplayName));
        return identity;
    }
}

internal static class PortalPrincipal
{
    /// <summary>The number of the account; only for somebody who is signed in.</summary>
    public static int AccountNumber(this ClaimsPrincipal principal) =>
        int.Parse(
            principal.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new AccessDeniedException(),
            CultureInfo.InvariantCulture);

    public static string DisplayName(this ClaimsPrincipal principal) => principal.FindFirstValue(PortalClaims.DisplayName) ?? "";

    /// <summary>The roles in the cookie: for what is shown. What is allowed, <see cref="Rights"/> says.</summary>
    public static IReadOnlyList<Role> PortalRoles(this ClaimsPrincipal principal) =>
        [.. Accounts.Roles.Where(role => principal.IsInRole(role.ToString()))];
}
