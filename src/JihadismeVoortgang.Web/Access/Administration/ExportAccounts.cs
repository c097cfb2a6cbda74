using System.Globalization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Data;
using JihadismeVoortgang.Web.Data;

namespace JihadismeVoortgang.Web.Access.Administration;

/// <summary>Wie heeft welke rol: all accounts in use as a table, to be looked through once in a while. Names leave the portal, so it is an act.</summary>
internal sealed class ExportAccounts(UseCases useCases)
{
    private static readonly string[] Columns =
        ["Account", "Naam", "E-mailadres", "Status", "Rollen", "Maatregelen", "Vervangt bij", "Leest mee", "Laatst ingelogd", "Tweede factor"];

    /// <returns>The file, for a spreadsheet.</returns>
    /// <exception cref="AccessDeniedException">The account that asks has no right to it, or no longer.</exception>
    public Task<byte[]> RunAsync(int account, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<IReadOnlyList<AccountView>, byte[]>
            {
                Action = nameof(ExportAccounts),
                Load = (_, _) => Task.FromResult<IReadOnlyList<AccountView>>([]), // read in the work: after the right was judged
                Right = (caller, _) => Rights.ManageAccounts(caller),
                About = _ => "accounts",
                Work = async (work, _) =>
                {
                    var people = AccountQueries.People(work.Db).Where(user => user.LeftAt == null).OrderBy(user => user.DisplayName).ThenBy(user => user.Id);
                    var accounts = await AccountQueries.ReadAsync(work.Db, people, work.At, cancellation);
                    return CsvFile.Write(accounts.Select(Line).Prepend(Columns));
                },
            },
            account,
            cancellation);

    private static string[] Line(AccountView account) =>
    [
        account.Number.ToString(CultureInfo.InvariantCulture),
        account.Name,
        account.Email,
        AccountStatuses.Dutch(account.Status),
        string.Join(", ", account.Roles.Select(Accounts.Dutch)),
        account.Measures,
        string.Join(", ", account.StandsIn.Select(keeper => keeper.Until is { } day ? $"{keeper.Measure} (t/m {Dutch.Date(day)})" : $"{keeper.Measure}")),
        string.Join(", ", account.Reviews.Select(ReviewWords.Of)),
        account.LastSignInAt is { } at ? Dutch.Moment(at) : "",
        account.HasSecondFactor ? "ja" : "nee",
    ];
}

internal static class ReviewWords
{
    /// <summary>"ronde 7 (t/m 3 mei 2026)", "ronde 7, 2 rijen (t/m 3 mei 2026)".</summary>
    public static string Of(GivenReview given)
    {
        var rows = given.Rows switch { 0 => "", 1 => ", 1 rij", var count => $", {count} rijen" };
        return $"ronde {given.Round}{rows} (t/m {Dutch.Date(given.Until)})";
    }
}
