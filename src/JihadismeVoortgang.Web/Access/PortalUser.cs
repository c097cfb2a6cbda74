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

    public IList<MeasureAssignment> Assignments { get; } = [];
}

/// <summary>A measure somebody keeps the status of.</summary>
internal sealed class MeasureAssignment
{
    public int UserId { get; init; }

    public int MeasureNumber { get; init; }
}
