using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Mail;

/// <summary>A coordinator reminds at once of the texts they chose: one message a person.</summary>
internal sealed class RemindOfficers(UseCases useCases, MailNotices notices)
{
    public const string HadItToday = "Vandaag al aan herinnerd.";
    private const string ToldAction = "RemindOfficer";

    public const string HasNoAddress = "Het account heeft geen e-mailadres.";

    /// <param name="account">The coordinator.</param>
    /// <param name="round">The round that was on the screen.</param>
    /// <param name="texts">Keys of rows and the introduction; what was handed in meanwhile is left out.</param>
    /// <param name="cancellation">Gives up; nothing is sent then.</param>
    /// <returns>Who gets a message, and who not; nobody is reminded of one text twice on one day.</returns>
    /// <exception cref="BrokenRuleException">That round is not open, or none of the texts is waited for.</exception>
    public Task<ReminderOutcome> RunAsync(int account, int round, IReadOnlyCollection<string> texts, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<ReportingRound, ReminderOutcome>
            {
                Action = nameof(RemindOfficers),
                Load = async (db, stop) => OpenRound.OrThrow(await OpenRound.AloneAsync(db, stop)), // two who remind at once know of each other
                Right = (caller, _) => Rights.Coordinate(caller),
                About = open => $"ronde {open.Number}",
                Work = async (work, open) =>
                {
                    if (open.Number != round || open.State != RoundState.Open)
                        throw new BrokenRuleException("", $"Ronde {round} is niet open; er is niemand te herinneren.");

                    await work.Db.Entry(open).Collection(known => known.Entries).LoadAsync(cancellation);
                    return await RemindAsync(work, open, texts.ToHashSet(StringComparer.Ordinal), cancellation);
                },
            },
            account,
            cancellation);

    private async Task<ReminderOutcome> RemindAsync(UseCaseWork work, ReportingRound round, HashSet<string> keys, CancellationToken cancellation)
    {
        var chosen = round.Texts().Where(text => keys.Contains(text.RevisedKey)).ToLookup(text => text.IsWaitedFor);
        if (!chosen[true].Any())
            throw new BrokenRuleException("", "Van de gekozen teksten hoeft er geen meer te worden ingediend.");

        var people = await Recipients.LoadAsync(work.Db, work.At, cancellation);
        var texts = await notices.TextsAsync(work.Db, cancellation);
        var accounts = await work.Db.Users.AsNoTracking()
            .Select(user => new { user.Id, user.DisplayName, user.Email })
            .ToDictionaryAsync(user => user.Id, cancellation);
        var today = Dutch.DayOf(work.At);
        var told = await ToldOnAsync(work, today, cancellation);
        var reminded = new List<Reminded>();
        foreach (var (user, due) in TextsByPerson.Of(chosen[true], people))
        {
            var had = due.Where(text => told.Contains((text.RevisedKey, About(text, user)))).ToList();
            var left = due.Except(had).ToList();
            var hasAddress = LetterWords.Address(accounts[user].Email) is not null;
            if (hasAddress && left.Count > 0)
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"gevraagd:{round.Number}:{today:yyyy-MM-dd}:{user}:{Fingerprint(left)}");
                await Post.PutAsync(work.Db, key, user, texts.Reminder(round, left, today, people), work.At, cancellation);
                work.Db.Steps.AddRange(left.Select(text => new Step(ToldAction, About(text, user), work.Actor, work.At, about: text)));
            }

            if (left.Count > 0)
                reminded.Add(new Reminded(accounts[user].DisplayName, Names(left), hasAddress ? null : HasNoAddress));
            if (had.Count > 0)
                reminded.Add(new Reminded(accounts[user].DisplayName, Names(had), HadItToday));
        }

        return new ReminderOutcome(reminded, [.. chosen[false].Select(text => text.Name)]);
    }

    /// <summary>Of which text whom a coordinator reminded that day; history holds it, whatever other texts stood in the same message.</summary>
    private static async Task<HashSet<(string Text, string About)>> ToldOnAsync(UseCaseWork work, DateOnly today, CancellationToken cancellation)
    {
        var since = work.At.AddDays(-2); // in which today began, wherever that is
        var steps = await work.Db.Steps
            .Where(step => step.Action == ToldAction && step.At > since)
            .Select(step => new { step.Key, step.Subject, step.At })
            .ToListAsync(cancellation);
        return [.. steps.Where(step => Dutch.DayOf(step.At) == today).Select(step => (step.Key!, step.Subject))];
    }

    private static string About(ReviewedText text, int user) => string.Create(CultureInfo.InvariantCulture, $"{text.RevisedKind} {text.Name}, account {user}");

    private static IReadOnlyList<string> Names(IEnumerable<ReviewedText> texts) => [.. texts.Select(text => text.Name)];

    private static string Fingerprint(IEnumerable<ReviewedText> texts) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(',', texts.Select(text => text.RevisedKey)))).AsSpan(0, 8));
}

/// <summary>What became of a reminder.</summary>
/// <param name="People">Everybody the chosen texts wait for.</param>
/// <param name="HandedInMeanwhile">Chosen texts that nobody waits for any more.</param>
internal sealed record ReminderOutcome(IReadOnlyList<Reminded> People, IReadOnlyList<string> HandedInMeanwhile)
{
    public IReadOnlyList<Reminded> Sent => [.. People.Where(person => person.Because is null)];

    public IReadOnlyList<Reminded> NotSent => [.. People.Where(person => person.Because is not null)];
}

/// <param name="Name">Who.</param>
/// <param name="Texts">Of what: "Statusregel 12".</param>
/// <param name="Because">Why they get no message; null when they do.</param>
internal sealed record Reminded(string Name, IReadOnlyList<string> Texts, string? Because);
