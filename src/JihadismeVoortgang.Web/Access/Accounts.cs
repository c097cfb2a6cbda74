using JihadismeVoortgang.Domain.History;

namespace JihadismeVoortgang.Web.Access;

/// <summary>The roles an account can have, and what they are called on screen.</summary>
internal static class Accounts
{
    public static IReadOnlyList<Role> Roles { get; } =
        [Role.PolicyOfficer, Role.Coordinator, Role.Reviewer, Role.Reader, Role.Administrator];

    /// <summary>Of the row of a role in the database.</summary>
    public static int IdOf(Role role) => 1 + (int)role;

    public static string Dutch(Role role) => role switch
    {
        Role.PolicyOfficer => "beleidsmedewerker",
        Role.Coordinator => "coördinator",
        Role.Reviewer => "meelezer",
        Role.Reader => "lezer",
        Role.Administrator => "beheerder",
        _ => "opdrachtregel",
    };
}
