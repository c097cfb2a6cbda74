using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Mail;

/// <summary>Puts messages in the outbox, in the transaction of the context when there is one.</summary>
internal static class Post
{
    /// <returns>False when a message of that key was there already: it is not made twice, on whatever node.</returns>
    public static async Task<bool> PutAsync(
        PortalDbContext db, string key, int user, LetterText text, DateTimeOffset at, CancellationToken cancellation)
    {
        var subject = LetterWords.Line(text.Subject, MailMessage.MaxSubjectLength);
        var made = at.ToUniversalTime();
        return await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO mail_messages (key, user_id, subject, body, made_at, attempts, next_attempt_at)
            VALUES ({key}, {user}, {subject}, {text.Body}, {made}, 0, {made})
            ON CONFLICT (key) DO NOTHING
            """,
            cancellation) == 1;
    }
}

/// <summary>What a message says, in plain words.</summary>
internal sealed record LetterText(string Subject, string Body);
