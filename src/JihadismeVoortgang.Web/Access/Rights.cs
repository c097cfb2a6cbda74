using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;

namespace JihadismeVoortgang.Web.Access;

/// <summary>
/// Who may do what, in one place. Each rule answers with the role somebody acts in, which history keeps, or null
/// when they may not.
/// </summary>
internal static class Rights
{
    /// <summary>Texts and figures of a row: a coordinator, or an officer of any of its measures.</summary>
    public static Role? WriteEntry(Caller caller, StatusEntry entry) =>
        First(caller, Role.Coordinator)
        ?? (entry.Measures.Any(measure => caller.Measures.Contains(measure.MeasureNumber)) ? First(caller, Role.PolicyOfficer) : null);

    /// <summary>
    /// To see, enter and release withheld numbers of a series: a coordinator, or an officer of the measure that owns it.
    /// A row that only cites the series gives no right to them.
    /// </summary>
    public static Role? SeeWithheld(Caller caller, Figure figure) =>
        First(caller, Role.Coordinator)
        ?? (caller.Measures.Contains(figure.OwnerMeasure) ? First(caller, Role.PolicyOfficer) : null);

    /// <summary>The concept of the open round, without figures that are withheld.</summary>
    public static Role? ReadConcept(Caller caller) => First(caller, Role.Coordinator, Role.PolicyOfficer, Role.System);

    /// <summary>One row of the concept, as it will be printed, with the remarks on it: also for a meelezer who was given it.</summary>
    public static Role? ReadEntry(Caller caller, StatusEntry entry) =>
        ReadConcept(caller) ?? (caller.Reviews.Any(given => given.Holds(entry)) ? ReadAlong(caller) : null);

    /// <summary>As <see cref="ReadEntry"/>: for a meelezer it belongs to the whole round.</summary>
    public static Role? ReadIntroduction(Caller caller, int round) =>
        ReadConcept(caller) ?? (caller.Reviews.Any(given => given.HoldsIntroduction(round)) ? ReadAlong(caller) : null);

    /// <summary>What they were given of a concept, and nothing else of it; what that is, each <see cref="ReviewGrant"/> says.</summary>
    public static Role? ReadAlong(Caller caller) => First(caller, Role.Reviewer);

    /// <summary>Who keeps which measure, who stands in and until when.</summary>
    public static Role? AssignMeasures(Caller caller) => First(caller, Role.Coordinator, Role.Administrator, Role.System);

    /// <summary>The round itself: its introduction, import, adoption and publication.</summary>
    public static Role? Coordinate(Caller caller) => First(caller, Role.Coordinator, Role.System);

    /// <summary>Accounts, their roles and the measures they keep.</summary>
    public static Role? ManageAccounts(Caller caller) => First(caller, Role.Administrator, Role.System);

    /// <summary>One's own password, factors and sessions, also by a link that was sent: whatever one's role.</summary>
    public static Role? OwnAccount(Caller caller, PortalUser user) =>
        caller.Number == user.Id ? First(caller, [.. Accounts.Roles]) : null;

    /// <summary>How far the open round is, whatever they may read of it.</summary>
    public static Role? KnowTheRound(Caller caller) => ReadConcept(caller) ?? ManageAccounts(caller);

    /// <summary>What the portal does to an account as somebody signs in with it through the provider: theirs, and no other.</summary>
    public static Role? EnterThroughProvider(Caller caller, PortalUser account) => caller.Number == account.Id ? Role.System : null;

    private static Role? First(Caller caller, params ReadOnlySpan<Role> roles)
    {
        foreach (var role in roles)
        {
            if (caller.Roles.Contains(role))
                return role;
        }

        return null;
    }
}
