using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;

namespace JihadismeVoortgang.Web.Mail;

/// <summary>A coordinator reminds at once of the rows they chose: one message a person.</summary>
internal sealed class RemindOfficers(UseCases useCases, MailNotices notices)
{
    /// <param name="account">The coordinator.</param>
    /// <param name="round">The round that was on the screen.</param>
    /// <param name="rows">Their rows; what was handed in meanwhile is left out.</param>
    /// <param name="cancellation">Gives up; nothing is sent then.</param>
    /// <returns>How many messages were made; nobody gets the same one twice on one day.</returns>
    /// <exception cref="BrokenRuleException">That round is not open, or none of the rows is waited for.</exception>
    public Task<int> RunAsync(int account, int round, IReadOnlyCollection<Guid> rows, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<ReportingRound, int>
            {
                Action = nameof(RemindOfficers),
                Load = async (db, stop) => OpenRound.OrThrow(await OpenRound.ForWritingAsync(db, stop)),
                Right = (caller, _) => Rights.Coordinate(caller),
                About = open => $"ronde {open.Number}",
                Work = async (work, open) =>
                {
                    if (open.Number != round || open.State != RoundState.Open)
                        throw new BrokenRuleException("", $"Ronde {round} is niet open; er is niemand te herinneren.");

                    await work.Db.Entry(open).Collection(known => known.Entries).LoadAsync(cancellation);
                    return await RemindAsync(work, open, rows.ToHashSet(), cancellation);
                },
            },
            account,
            cancellation);

    private async Task<int> RemindAsync(UseCaseWork work, ReportingRound round, HashSet<Guid> chosen, CancellationToken cancellation)
    {
        var waitedFor = round.Entries.Where(row => chosen.Contains(row.Id) && row.IsWaitedFor).ToList();
        if (waitedFor.Count == 0)
            throw new BrokenRuleException("", "Van de gekozen regels hoeft er geen meer te worden ingediend.");

        var people = await Recipients.LoadAsync(work.Db, work.At, cancellation);
        var texts = await notices.TextsAsync(work.Db, cancellation);
        var today = Dutch.DayOf(work.At);
        var made = 0;
        foreach (var (user, rows) in RowsByPerson.Of(waitedFor, people))
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"gevraagd:{round.Number}:{today:yyyy-MM-dd}:{user}:{Fingerprint(rows)}");
            if (await Post.PutAsync(work.Db, key, user, texts.Reminder(round, rows, today, people.IsNobodys), work.At, cancellation))
                made++;
        }

        return made;
    }

    private static string Fingerprint(IEnumerable<StatusEntry> rows) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(',', rows.Select(row => row.Label)))).AsSpan(0, 8));
}
