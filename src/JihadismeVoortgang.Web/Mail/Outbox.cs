using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace JihadismeVoortgang.Web.Mail;

/// <summary>
/// Sends what stands in the outbox. A message is claimed by one node in one statement, and the claim runs out: what a
/// node left behind when it fell is sent by another.
/// </summary>
internal sealed class Outbox(
    IDbContextFactory<PortalDbContext> contexts, MailSettings settings, TimeProvider clock, ILogger<Outbox> log, IMailTransport? transport = null)
{
    /// <summary>Says that mail is off.</summary>
    public const string IsOff = "Niet verstuurd: het portaal heeft geen mailserver.";

    public const string HasNoAddress = "Niet verstuurd: het account heeft geen e-mailadres.";
    public const string HasBadAddress = "Niet verstuurd: het adres van het account is geen e-mailadres.";
    public const string IsBlocked = "Niet verstuurd: het account is geblokkeerd.";
    public const string TookTooLong = "De mailserver antwoordde niet op tijd.";

    /// <summary>How long after a failure it is tried again; after the last it is given up.</summary>
    internal static readonly IReadOnlyList<TimeSpan> Pauses =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(6)];

    /// <summary>Longer than <see cref="Patience"/>: a claim never runs out while its message is being sent.</summary>
    private static readonly TimeSpan Claim = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Sends everything whose time has come, one by one.</summary>
    /// <returns>How many messages were taken over.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellation = default)
    {
        var sent = 0;
        while (await ClaimAsync(cancellation) is { } message)
        {
            if (await TrySendAsync(message, cancellation))
                sent++;
        }

        return sent;
    }

    private async Task<MailMessage?> ClaimAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var until = now + Claim;
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var claimed = await db.Mail
            .FromSql($"""
                UPDATE mail_messages SET attempts = attempts + 1, next_attempt_at = {until}
                WHERE id = (
                    SELECT id FROM mail_messages WHERE next_attempt_at <= {now}
                    ORDER BY next_attempt_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING *
                """)
            .AsNoTracking()
            .ToListAsync(cancellation);
        return claimed.SingleOrDefault();
    }

    private async Task<bool> TrySendAsync(MailMessage message, CancellationToken cancellation)
    {
        var (to, obstacle) = await RecipientAsync(message.UserId, cancellation);
        if (to is null || transport is null)
        {
            await SettleAsync(message, null, null, obstacle ?? IsOff, cancellation);
            return false;
        }

        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            await transport.SendAsync(Letter(message, to), either.Token);
        }
        catch (MailRefusedException refused)
        {
            await FailAsync(message, refused.Message, cancellation);
            return false;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            await FailAsync(message, TookTooLong, cancellation);
            return false;
        }

        // Also when the portal is asked to stop: forgetting it now would send it twice.
        await SettleAsync(message, clock.GetUtcNow(), null, null, CancellationToken.None);
        return true;
    }

    private async Task<(MailboxAddress? To, string? Obstacle)> RecipientAsync(int number, CancellationToken cancellation)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var user = await db.Users.AsNoTracking().SingleAsync(known => known.Id == number, cancellation);
        if (user.IsBlockedAt(clock.GetUtcNow())) // a lock by wrong passwords blocks nobody's mail
            return (null, IsBlocked);
        if (string.IsNullOrWhiteSpace(user.Email))
            return (null, HasNoAddress);
        if (LetterWords.Address(user.Email) is not { } address)
            return (null, HasBadAddress);

        address.Name = LetterWords.Line(user.DisplayName, PortalUser.MaxNameLength);
        return (address, null);
    }

    private MimeMessage Letter(MailMessage message, MailboxAddress to)
    {
        var letter = new MimeMessage
        {
            Subject = LetterWords.Line(message.Subject, MailMessage.MaxSubjectLength),
            Body = new TextPart("plain") { Text = message.Body },
            Date = clock.GetUtcNow(),
            // The same at every attempt: a server that took it over unnoticed can know it again.
            MessageId = $"{message.Id}.{message.MadeAt.ToUnixTimeMilliseconds()}@{settings.Portal.Host}",
        };
        letter.From.Add(settings.From);
        letter.To.Add(to);
        letter.Headers.Add("Auto-Submitted", "auto-generated"); // no out-of-office answers
        return letter;
    }

    private Task FailAsync(MailMessage message, string error, CancellationToken cancellation)
    {
        log.LogWarning("Mail {Id} was not sent at attempt {Attempt}: {Reason}", message.Id, message.Attempts, error);
        DateTimeOffset? next = message.Attempts <= Pauses.Count ? clock.GetUtcNow() + Pauses[message.Attempts - 1] : null;
        return SettleAsync(message, null, next, error, cancellation);
    }

    /// <summary>Only while the claim is ours: the number of attempts tells whose it is.</summary>
    private async Task SettleAsync(MailMessage message, DateTimeOffset? sent, DateTimeOffset? next, string? error, CancellationToken cancellation)
    {
        var reason = error is null ? null : LetterWords.Line(error, MailMessage.MaxErrorLength);
        var isSent = sent is not null; // what was said is then with who it was for; a link in it is nobody else's
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await db.Database.ExecuteSqlAsync(
            $"""
            UPDATE mail_messages
            SET sent_at = {sent}, next_attempt_at = {next}, last_error = {reason}, body = CASE WHEN {isSent} THEN '' ELSE body END
            WHERE id = {message.Id} AND attempts = {message.Attempts} AND sent_at IS NULL
            """,
            cancellation);
    }
}
