using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Checks;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Review.Checks;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Coordinating.Corrections;

/// <summary>The correction of a report that is being prepared, beside the edition it mends.</summary>
internal sealed class CorrectionForCoordinator(ConceptReads reads, CheckTexts checks, TimeProvider clock)
{
    /// <summary>Null for a report without an edition.</summary>
    public Task<CorrectableReport?> LoadAsync(int account, int report, CancellationToken cancellation = default) =>
        reads.RunAsync(account, Rights.Coordinate, async (db, _) =>
        {
            var newest = await db.Editions
                .Where(edition => edition.ReportNumber == report)
                .OrderByDescending(edition => edition.Correction)
                .FirstOrDefaultAsync(cancellation);
            if (newest is null)
                return null;

            var correction = await db.Corrections.SingleOrDefaultAsync(
                known => known.ReportNumber == report && known.State == CorrectionState.Prepared, cancellation);
            return new CorrectableReport
            {
                Newest = newest.Number,
                Mended = EditionContent.Read(newest.Content),
                OpenRound = await db.Rounds.Where(round => round.State != RoundState.Adopted).Select(round => (int?)round.Number).SingleOrDefaultAsync(cancellation),
                Correction = correction is null ? null : await OpenAsync(db, correction, EditionContent.Read(newest.Content), cancellation),
            };
        }, cancellation);

    private async Task<PreparedCorrection> OpenAsync(PortalDbContext db, Correction correction, ProgressReport mended, CancellationToken cancellation)
    {
        var content = EditionContent.Read(correction.Content);
        var people = correction.Writers.Concat(correction.Approvers).ToList();
        var names = await db.Users.Where(user => people.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancellation);
        return new PreparedCorrection
        {
            Seen = new SeenCorrection(correction.Id, correction.Revision),
            Edition = correction.Edition,
            Reason = correction.Reason,
            Content = content,
            Places = CorrectedReport.Differences(mended, content),
            Writers = [.. correction.Writers.Select(number => names[number])],
            Approvers = [.. correction.Approvers.Select(number => names[number])],
            Findings = await checks.NewInCorrectionAsync(db, mended, content, clock.GetUtcNow(), cancellation),
        };
    }
}

public sealed record CorrectableReport
{
    /// <summary>The edition that a correction mends.</summary>
    public required EditionNumber Newest { get; init; }

    public required ProgressReport Mended { get; init; }

    /// <summary>Number of the round that goes on meanwhile.</summary>
    public required int? OpenRound { get; init; }

    /// <summary>Null while none is being prepared.</summary>
    public required PreparedCorrection? Correction { get; init; }
}

public sealed record PreparedCorrection
{
    public required SeenCorrection Seen { get; init; }

    /// <summary>What it will be.</summary>
    public required EditionNumber Edition { get; init; }

    public required string Reason { get; init; }

    public required ProgressReport Content { get; init; }

    public required CorrectedPlaces Places { get; init; }

    /// <summary>Names of who changed something.</summary>
    public required IReadOnlyList<string> Writers { get; init; }

    /// <summary>Names of who stands for it as it is now.</summary>
    public required IReadOnlyList<string> Approvers { get; init; }

    /// <summary>What the checks find that they did not find in the edition.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
}
