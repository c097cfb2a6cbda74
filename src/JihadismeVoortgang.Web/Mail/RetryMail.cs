using System.Globalization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Mail;

/// <summary>Opnieuw proberen: a message that was given up goes back into the outbox, with all its attempts.</summary>
internal sealed class RetryMail(UseCases useCases)
{
    /// <exception cref="BrokenRuleException">There is no such message, or it was sent or waits already.</exception>
    public Task<bool> RunAsync(int account, long id, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<MailMessage, bool>
            {
                Action = nameof(RetryMail),
                Load = async (db, stop) =>
                    await db.Mail.FromSql($"SELECT * FROM mail_messages WHERE id = {id} FOR UPDATE").SingleOrDefaultAsync(stop)
                    ?? throw new BrokenRuleException("", "Dit bericht bestaat niet."),
                Right = (caller, _) => Rights.Coordinate(caller),
                About = message => string.Create(CultureInfo.InvariantCulture, $"bericht {message.Id}"),
                Work = (work, message) =>
                {
                    if (message.SentAt is not null || message.NextAttemptAt is not null)
                        throw new BrokenRuleException("", "Dit bericht is al verstuurd, of wordt al opnieuw geprobeerd.");

                    (message.Attempts, message.NextAttemptAt, message.LastError) = (0, work.At, null);
                    return Task.FromResult(true);
                },
            },
            account,
            cancellation);
}
