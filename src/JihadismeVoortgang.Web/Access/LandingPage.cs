using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Access;

/// <summary>Where somebody's work begins.</summary>
internal static class LandingPage
{
    public static string For(IReadOnlyList<Role> roles) =>
        roles.Contains(Role.PolicyOfficer) ? Links.Editing
        : roles.Contains(Role.Coordinator) ? Links.Coordination
        : roles.Contains(Role.Administrator) ? AccessLinks.Accounts
        : roles.Contains(Role.Reviewer) ? Links.Reviewing
        : Links.Home;
}
