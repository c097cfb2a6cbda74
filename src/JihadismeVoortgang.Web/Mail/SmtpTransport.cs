using System.Net.Security;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace JihadismeVoortgang.Web.Mail;

/// <summary>Hands each message to the mail server in a conversation of its own.</summary>
/// <param name="server">Where, and how it is spoken to.</param>
/// <param name="trust">Who judges its certificate; the machine when it is null.</param>
internal sealed class SmtpTransport(MailServer server, RemoteCertificateValidationCallback? trust = null) : IMailTransport
{
    public async Task SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        using var client = new SmtpClient { ServerCertificateValidationCallback = trust };
        try
        {
            await client.ConnectAsync(server.Host, server.Port, server.Security, cancellation);
            if (server.Credentials is { } credentials)
                await client.AuthenticateAsync(credentials, cancellation);
            await client.SendAsync(message, cancellation);
        }
        catch (Exception refused) when (Explain(refused) is { } reason)
        {
            throw new MailRefusedException(reason, refused);
        }

        await LeaveAsync(client, cancellation);
    }

    /// <summary>The message was taken over: what goes wrong with the goodbye must not have it sent again.</summary>
    private static async Task LeaveAsync(SmtpClient client, CancellationToken cancellation)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception gone) when (gone is IOException or SocketException or ProtocolException or OperationCanceledException)
        {
            // The connection is closed either way.
        }
    }

    private static string? Explain(Exception refused) => refused switch
    {
        AuthenticationException => "De mailserver weigert de gebruiker of het wachtwoord.",
        SslHandshakeException => "De versleutelde verbinding met de mailserver komt niet tot stand; haar certificaat wordt niet vertrouwd.",
        SmtpCommandException answered => $"De mailserver weigert het bericht ({(int)answered.StatusCode}): {answered.Message}",
        NotSupportedException => "De mailserver kan niet wat is ingesteld (versleuteling of aanmelden).",
        ProtocolException => "De mailserver brak het gesprek af.",
        SocketException or IOException or TimeoutException => "De mailserver is niet bereikbaar.",
        _ => null,
    };
}
