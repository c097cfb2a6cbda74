using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Shell;
using Microsoft.AspNetCore.Identity;

namespace JihadismeVoortgang.Web.Access;

/// <summary>
/// An account. Its number is what history names; name and address stand here alone, so that they can be blanked
/// when somebody leaves.
/// </summary>
internal sealed class PortalUser : IdentityUser<int>
{
    public const int MaxNameLength = 200;

    public string DisplayName { get; set; } = "";

    /// <summary>Made by the portal for trying it out; refused in Production.</summary>
    public bool IsDemo { get; set; }

    /// <summary>Null when they never did, or longer ago than is kept.</summary>
    public DateTimeOffset? LastSignInAt { get; set; }

    /// <summary>When who it was of left and name and address were blanked; null for an account in use.</summary>
    public DateTimeOffset? LeftAt { get; set; }

    public IList<MeasureAssignment> Assignments { get; } = [];

    /// <summary>By an administrator: a lock that wrong passwords bring, which anybody can, lasts shorter.</summary>
    public bool IsBlockedAt(DateTimeOffset now) => LockoutEnd > now + PasswordRules.Lockout;

    /// <summary>
    /// The command line signs in nowhere, and a demo account only where those exist: a portal that was running when
    /// another made them in its database must not let them in, for everybody knows their password.
    /// </summary>
    public bool IsForNobody(DemoMode demo) => Id == Actor.CommandLine.Number || (IsDemo && !demo.IsOn);
}

/// <summary>A measure somebody keeps the status of.</summary>
internal sealed class MeasureAssignment
{
    public int UserId { get; init; }

    public int MeasureNumber { get; init; }

    /// <summary>Stands in for who keeps it otherwise.</summary>
    public bool IsStandIn { get; set; }

    /// <summary>The last day of it, included; null for good.</summary>
    public DateOnly? Until { get; set; }
}

/// <summary>A round, or one row of it, that a meelezer may read and remark on.</summary>
internal sealed class ReviewAssignment
{
    public long Id { get; private set; }

    public int UserId { get; init; }

    public int RoundNumber { get; init; }

    /// <summary>Null for the whole round.</summary>
    public Guid? StatusEntryId { get; init; }

    /// <summary>The last day of it, included.</summary>
    public DateOnly Until { get; set; }
}
