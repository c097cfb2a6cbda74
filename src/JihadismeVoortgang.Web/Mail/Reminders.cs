using System.Globalization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Mail;

/// <summary>
/// On the days of the configuration, one message for everybody with texts that are not handed in. Whichever node is
/// first makes it; its key holds the day, so there is never a second.
/// </summary>
internal sealed class Reminders(
    IDbContextFactory<PortalDbContext> contexts, MailSettings settings, MailNotices notices, TimeProvider clock)
{
    private DateOnly _lookedOn;

    /// <returns>How many messages were made.</returns>
    public async Task<int> MakeDueAsync(CancellationToken cancellation = default)
    {
        var now = clock.GetUtcNow();
        var today = Dutch.DayOf(now);
        if (today == _lookedOn || now < Dutch.InstantOf(today, settings.ReminderTime.ToTimeSpan()))
            return 0;

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var round = await db.Rounds.AsNoTrackingWithIdentityResolution()
            .Include(open => open.Entries)
            .SingleOrDefaultAsync(open => open.State == RoundState.Open, cancellation);
        var made = round is null ? 0 : await MakeAsync(db, round, today, now, cancellation);
        _lookedOn = today; // only now: a look that failed is done again
        return made;
    }

    private async Task<int> MakeAsync(PortalDbContext db, ReportingRound round, DateOnly today, DateTimeOffset now, CancellationToken cancellation)
    {
        var waitedFor = round.Texts().Where(text => text.IsWaitedFor).ToList();
        if (!waitedFor.Exists(IsDue))
            return 0;

        var people = await Recipients.LoadAsync(db, now, cancellation);
        var texts = await notices.TextsAsync(db, cancellation);
        var made = 0;
        foreach (var (user, due) in TextsByPerson.Of(waitedFor, people).Where(person => person.Texts.Any(IsDue)))
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"herinnering:{round.Number}:{today:yyyy-MM-dd}:{user}");
            if (await Post.PutAsync(db, key, user, texts.Reminder(round, due, today, people), now, cancellation))
                made++;
        }

        return made;

        bool IsDue(ReviewedText text) =>
            round.DeadlineOf(text) is { } deadline && settings.Reminders.Contains(today.DayNumber - deadline.DayNumber);
    }
}
