using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Mail;

/// <summary>What was sent, what waits and what was given up, for the coordinator.</summary>
internal sealed class MailLog(ConceptReads reads)
{
    public const int Most = 500;

    /// <summary>The newest messages, newest first, without their text.</summary>
    /// <exception cref="AccessDeniedException">The account has no right to it, or no longer.</exception>
    public Task<IReadOnlyList<LoggedMail>> ListAsync(int asking, CancellationToken cancellation = default) =>
        reads.RunAsync(asking, Rights.Coordinate, (db, _) => ReadAsync(db, cancellation), cancellation);

    private static async Task<IReadOnlyList<LoggedMail>> ReadAsync(PortalDbContext db, CancellationToken cancellation) =>
        await db.Mail
            .OrderByDescending(message => message.Id)
            .Take(Most)
            .Join(db.Users, message => message.UserId, user => user.Id, (message, user) => new { message, user.DisplayName })
            .OrderByDescending(pair => pair.message.Id)
            .Select(pair => new LoggedMail(
                pair.message.Id, pair.DisplayName, pair.message.Subject, pair.message.MadeAt, pair.message.SentAt,
                pair.message.Attempts, pair.message.NextAttemptAt, pair.message.LastError))
            .ToListAsync(cancellation);
}

/// <summary>A message in the log.</summary>
internal sealed record LoggedMail(
    long Id, string To, string Subject, DateTimeOffset MadeAt, DateTimeOffset? SentAt, int Attempts, DateTimeOffset? NextAttemptAt, string? Error)
{
    public string State => (SentAt, NextAttemptAt, Attempts) switch
    {
        (not null, _, _) => "verstuurd",
        (_, null, _) => "niet verstuurd",
        (_, _, 0) => "wacht op verzending",
        _ => "wordt opnieuw geprobeerd",
    };

    public bool IsGivenUp => SentAt is null && NextAttemptAt is null;
}
