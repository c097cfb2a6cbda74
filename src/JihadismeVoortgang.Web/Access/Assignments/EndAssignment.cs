using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Data;

namespace JihadismeVoortgang.Web.Access.Assignments;

/// <summary>Takes a measure from an officer or a stand-in, at once. What they wrote stays, and so does who wrote it.</summary>
internal sealed class EndAssignment(UseCases useCases)
{
    /// <param name="account">A coordinator or an administrator.</param>
    /// <param name="person">From whom.</param>
    /// <param name="measure">Its number.</param>
    /// <param name="cancellation">Gives up; nothing is taken then.</param>
    /// <exception cref="BrokenRuleException">They do not have it, or there is no such account.</exception>
    public Task<bool> RunAsync(int account, int person, int measure, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<PortalUser, bool>
            {
                Action = nameof(EndAssignment),
                Load = (db, stop) => AccountSubject.LoadAsync(db, person, stop),
                Right = (caller, _) => Rights.AssignMeasures(caller),
                About = AccountSubject.About,
                Work = (_, user) =>
                {
                    var given = user.Assignments.SingleOrDefault(known => known.MeasureNumber == measure)
                        ?? throw new BrokenRuleException("", $"Maatregel {measure} is niet (meer) aan dit account toegewezen.");
                    return Task.FromResult(user.Assignments.Remove(given));
                },
            },
            account,
            cancellation);
}
