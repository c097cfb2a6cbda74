using JihadismeVoortgang.Domain.History;

namespace JihadismeVoortgang.Web.Audit;

/// <summary>A read that is an act of its own: what leaves the portal as a file, or what few may see.</summary>
/// <param name="Action">One of <see cref="AuditActions"/>.</param>
/// <param name="About">What was read; null when it was nothing worth writing down.</param>
internal sealed record AuditedRead<T>(string Action, Func<T, string?> About)
{
    /// <summary>As <see cref="AuditEntry.AtMostEach"/>.</summary>
    public TimeSpan? AtMostEach { get; init; }

    public AuditEntry Entry(int account, Role? role, string about) =>
        new(Action, account) { ActorRole = role, Object = about, AtMostEach = AtMostEach };
}
