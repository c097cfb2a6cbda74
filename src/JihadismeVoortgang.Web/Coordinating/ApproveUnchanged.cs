using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Review.Board;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Coordinating;

/// <summary>Approves rows that were handed in as unchanged, each by the rules for one row.</summary>
internal sealed class ApproveUnchanged(ReviewActs acts, Attempt attempt)
{
    /// <param name="account">The coordinator.</param>
    /// <param name="rows">As they were on the screen; others than unchanged ones that are handed in are left alone.</param>
    /// <param name="cancellation">Gives up; what was approved by then stays approved.</param>
    public async Task<BulkApproval> RunAsync(int account, IEnumerable<BoardRow> rows, CancellationToken cancellation = default)
    {
        var approved = 0;
        var refused = new List<Fault>();
        foreach (var row in rows.Where(row => row.AwaitsApprovalUnchanged))
        {
            var faults = await attempt.ToAsync(() => acts.ApproveAsync(account, row.Seen, cancellation));
            approved += faults.Count == 0 ? 1 : 0;
            refused.AddRange(faults.Select(fault => fault with { Place = row.Name }));
        }

        return new BulkApproval(approved, refused);
    }
}

/// <param name="Approved">How many.</param>
/// <param name="Refused">The others, with the reason.</param>
public sealed record BulkApproval(int Approved, IReadOnlyList<Fault> Refused);
