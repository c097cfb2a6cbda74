using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Coordinating;

/// <summary>Ends somebody's reading along, at once; what they said in the margin stays.</summary>
internal sealed class EndReview(UseCases useCases)
{
    /// <param name="account">The coordinator.</param>
    /// <param name="review">What was on the screen.</param>
    /// <param name="cancellation">Gives up; nothing is ended then.</param>
    /// <exception cref="BrokenRuleException">Somebody else ended it already, or the round was adopted.</exception>
    public Task<bool> RunAsync(int account, GivenReview review, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<ReportingRound, bool>
            {
                Action = nameof(EndReview),
                Load = (db, stop) => ReviewRound.LoadAsync(db, review.Round, stop),
                Right = (caller, _) => Rights.Coordinate(caller),
                About = round => ReviewRound.About(round, review.Person),
                Work = async (work, round) =>
                {
                    var ended = await work.Db.ReviewAssignments
                        .Where(given => given.UserId == review.Person && given.RoundNumber == round.Number && review.Ids.Contains(given.Id))
                        .ToListAsync(cancellation);
                    if (ended.Count == 0)
                        throw new BrokenRuleException("", "Dit meelezen is al beëindigd.");

                    work.Db.ReviewAssignments.RemoveRange(ended);
                    return true;
                },
            },
            account,
            cancellation);
}
