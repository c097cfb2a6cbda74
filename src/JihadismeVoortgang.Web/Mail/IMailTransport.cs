using MimeKit;

namespace JihadismeVoortgang.Web.Mail;

/// <summary>Where messages go: a mail server, or a folder on a developer's machine.</summary>
internal interface IMailTransport
{
    /// <summary>Returns when the message was taken over.</summary>
    /// <exception cref="MailRefusedException">It was not; it may be tried again.</exception>
    Task SendAsync(MimeMessage message, CancellationToken cancellation);
}

/// <summary>Why a message was not taken over, in words for the coordinator.</summary>
internal sealed class MailRefusedException(string message, Exception inner) : Exception(message, inner);
