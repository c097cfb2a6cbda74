using System.Globalization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access.Privacy;

/// <summary>
/// Uit dienst: name and address of somebody who left are blanked in the one table that holds them, for good, and all that was only
/// theirs goes. What they did stays, under the number of the account. Words that people wrote themselves are not searched for names.
/// </summary>
internal sealed class RetireAccount(UseCases useCases)
{
    public const string ConfirmationField = "confirmation";

    /// <param name="account">The administrator.</param>
    /// <param name="number">Who left.</param>
    /// <param name="confirmation">The number of the account, typed: there is no way back.</param>
    /// <param name="cancellation">Gives up; nothing is changed then.</param>
    /// <exception cref="BrokenRuleException">No such account, or one's own, or done already, or not confirmed.</exception>
    public Task<bool> RunAsync(int account, int number, string confirmation, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<PortalUser, bool>
            {
                Action = nameof(RetireAccount),
                Load = (db, stop) => AccountSubject.LoadAsync(db, number, stop),
                Right = (caller, _) => Rights.ManageAccounts(caller),
                About = AccountSubject.About,
                Work = async (work, user) =>
                {
                    Demand(work, user, confirmation);
                    BlankedAccount.Blank(user, NameFor(user.Id), UserNameFor(user.Id), work.At);
                    await RemoveOwnAsync(work.Db, user.Id, cancellation);
                    await Administrators.DemandOneStaysAsync(work, "", cancellation);
                    return true;
                },
            },
            account,
            cancellation);

    private static string NameFor(int number) => string.Create(CultureInfo.InvariantCulture, $"Voormalig medewerker {number}");

    private static string UserNameFor(int number) => string.Create(CultureInfo.InvariantCulture, $"uit-dienst-{number}");

    private static void Demand(UseCaseWork work, PortalUser user, string confirmation)
    {
        AccountRules.DemandPresent(user);
        if (user.Id == work.Actor.Number)
            throw new BrokenRuleException("", "U kunt uw eigen account niet uit dienst melden. Vraag het een andere beheerder.");
        if (confirmation.Trim() != user.Id.ToString(CultureInfo.InvariantCulture))
            throw new BrokenRuleException(ConfirmationField, $"Typ het nummer van het account ({user.Id}) om te bevestigen.");
    }

    /// <summary>Of mail the log stays: that something was sent, and when. An answer of the server may hold the address.</summary>
    private static async Task RemoveOwnAsync(PortalDbContext db, int number, CancellationToken cancellation)
    {
        await db.UserRoles.Where(own => own.UserId == number).ExecuteDeleteAsync(cancellation);
        await db.UserClaims.Where(own => own.UserId == number).ExecuteDeleteAsync(cancellation);
        await db.UserLogins.Where(own => own.UserId == number).ExecuteDeleteAsync(cancellation);
        await db.UserTokens.Where(own => own.UserId == number).ExecuteDeleteAsync(cancellation);
        await db.UserPasskeys.Where(own => own.UserId == number).ExecuteDeleteAsync(cancellation);
        await db.AccountLinks.Where(own => own.UserId == number).ExecuteDeleteAsync(cancellation);
        await db.ReviewAssignments.Where(own => own.UserId == number).ExecuteDeleteAsync(cancellation);
        await db.Drafts.Where(own => own.UserId == number).ExecuteDeleteAsync(cancellation);
        await db.OpenEditors.Where(own => own.UserId == number).ExecuteDeleteAsync(cancellation);
        await db.Mail.Where(own => own.UserId == number && own.SentAt == null).ExecuteDeleteAsync(cancellation);
        await db.Mail.Where(own => own.UserId == number).ExecuteUpdateAsync(
            mail => mail.SetProperty(own => own.Body, "").SetProperty(own => own.LastError, (string?)null), cancellation);
    }
}
