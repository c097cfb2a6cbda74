using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Mail;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access.Administration;

/// <summary>
/// Says which measures an account keeps for good; where it stands in until a day is another act. It holds at once: a right is
/// read anew for every use case.
/// </summary>
internal sealed class AssignMeasures(UseCases useCases, MailNotices notices)
{
    /// <param name="account">The administrator.</param>
    /// <param name="number">Whose measures.</param>
    /// <param name="measures">All measures, as somebody writes them: "1-5, 12".</param>
    /// <param name="seen">Those that were on the screen, written in the same way.</param>
    /// <param name="cancellation">Gives up; nothing is changed then.</param>
    /// <exception cref="BrokenRuleException">
    /// No such account, or it cannot be read, or there is no such measure; lists all of it. Or somebody else changed them meanwhile.
    /// </exception>
    public Task<bool> RunAsync(int account, int number, string measures, string seen, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<PortalUser, bool>
            {
                Action = nameof(AssignMeasures),
                Load = (db, stop) => AccountSubject.LoadAsync(db, number, stop),
                Right = (caller, _) => Rights.ManageAccounts(caller),
                About = AccountSubject.About,
                Work = async (work, user) =>
                {
                    AccountRules.DemandPresent(user);
                    AccountSubject.DemandSame(AccountFields.Measures, seen, MeasureNumbers.Write(user.Assignments.Where(given => !given.IsStandIn).Select(given => given.MeasureNumber)));
                    var known = await work.Db.Measures.Select(measure => measure.Number).ToHashSetAsync(cancellation);
                    var wanted = MeasureNumbers.Read(measures, known);
                    foreach (var gone in user.Assignments.Where(given => !given.IsStandIn && !wanted.Contains(given.MeasureNumber)).ToList())
                        user.Assignments.Remove(gone);

                    var has = user.Assignments.ToDictionary(given => given.MeasureNumber);
                    foreach (var standIn in has.Values.Where(given => given.IsStandIn && wanted.Contains(given.MeasureNumber)))
                        (standIn.IsStandIn, standIn.Until) = (false, null);

                    var added = wanted.Except(has.Keys).Order().ToList();
                    foreach (var measure in added)
                        user.Assignments.Add(new MeasureAssignment { UserId = user.Id, MeasureNumber = measure });

                    await notices.AssignedAsync(work, user.Id, added, cancellation);
                    return true;
                },
            },
            account,
            cancellation);
}
