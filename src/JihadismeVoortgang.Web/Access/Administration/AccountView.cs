using JihadismeVoortgang.Domain.History;

namespace JihadismeVoortgang.Web.Access.Administration;

/// <param name="Number">Of the account, as history names it.</param>
/// <param name="Name">As shown.</param>
/// <param name="Email">To sign in with; empty for an account that was removed.</param>
/// <param name="Roles">In the order of the roles.</param>
/// <param name="Measures">Kept for good: "1-5, 12"; empty for none.</param>
/// <param name="IsDemo">Made for trying out, with a password everybody knows.</param>
/// <param name="Status">How it stands with it at this moment.</param>
public sealed record AccountView(
    int Number, string Name, string Email, IReadOnlyList<Role> Roles, string Measures, bool IsDemo, AccountStatus Status)
{
    public bool IsBlocked => Status == AccountStatus.Blocked;

    public bool HasPassword { get; init; }

    /// <summary>Null when they never did, or longer ago than is kept.</summary>
    public DateTimeOffset? LastSignInAt { get; init; }

    /// <summary>Whether signing in asks for more than a password: a code, or a passkey.</summary>
    public bool HasSecondFactor { get; init; }

    /// <summary>Until when the invitation can or could be used; null when there is none.</summary>
    public DateTimeOffset? InvitedUntil { get; init; }

    /// <summary>Whether that is past.</summary>
    public bool IsInvitationOver { get; init; }

    /// <summary>Measures they stand in for, also those whose last day is past.</summary>
    public IReadOnlyList<Keeper> StandsIn { get; init; } = [];

    /// <summary>What they were asked to read along with and still may.</summary>
    public IReadOnlyList<GivenReview> Reviews { get; init; } = [];
}

/// <param name="Round">Its number.</param>
/// <param name="Rows">How many rows of it; 0 for all of it.</param>
/// <param name="Until">The last day.</param>
public sealed record GivenReview(int Round, int Rows, DateOnly Until);

/// <param name="Accounts">Those of this page, by name.</param>
/// <param name="Count">Of all pages together.</param>
/// <param name="Pages">At least 1.</param>
/// <param name="Unkept">Measures of the open round that nobody can write: "3, 5-7"; empty for none.</param>
internal sealed record AccountPageView(IReadOnlyList<AccountView> Accounts, int Count, int Pages, string Unkept);
