using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Mail;
using JihadismeVoortgang.Web.Tests.Support;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace JihadismeVoortgang.Web.Tests.Mail;

/// <summary>The conversation with a mail server, and what the log says when it goes wrong.</summary>
public sealed class SmtpTransportTests(TestPostgres server) : MailTests(server)
{
    private static readonly NetworkCredential Credentials = new("portaal", "geheim-woord");

    [Theory]
    [InlineData(SecureSocketOptions.StartTls)]
    [InlineData(SecureSocketOptions.SslOnConnect)]
    public async Task With_tls_neither_message_nor_password_goes_in_the_clear(SecureSocketOptions security)
    {
        using var certificate = SmtpListener.SelfSigned();
        (Smtp.Certificate, Smtp.IsEncryptedFromTheStart) = (certificate, security == SecureSocketOptions.SslOnConnect);
        await PutAsync("een", Coordinator);

        await Sender(security, trusts: true).SendDueAsync(Stop);

        Assert.Single(Smtp.Received);
        Assert.Contains(Smtp.Heard, heard => heard.IsEncrypted && heard.Line.StartsWith("AUTH PLAIN", StringComparison.Ordinal));
        Assert.All(Smtp.Heard.Where(heard => !heard.IsEncrypted), heard => Assert.Matches("^(EHLO .*|STARTTLS)$", heard.Line));
    }

    [Theory]
    [InlineData(SecureSocketOptions.StartTls)]
    [InlineData(SecureSocketOptions.SslOnConnect)]
    public async Task A_server_whose_certificate_nobody_trusts_gets_nothing(SecureSocketOptions security)
    {
        using var certificate = SmtpListener.SelfSigned();
        (Smtp.Certificate, Smtp.IsEncryptedFromTheStart) = (certificate, security == SecureSocketOptions.SslOnConnect);
        await PutAsync("een", Coordinator);

        await Sender(security, trusts: false).SendDueAsync(Stop);

        Assert.Empty(Smtp.Received);
        Assert.DoesNotContain(Smtp.Heard, heard => heard.Line.StartsWith("AUTH", StringComparison.Ordinal));
        await WaitsBecauseAsync("De versleutelde verbinding met de mailserver komt niet tot stand; haar certificaat wordt niet vertrouwd.");
    }

    [Fact]
    public async Task A_server_without_encryption_gets_nothing_when_encryption_was_asked_for()
    {
        await PutAsync("een", Coordinator);

        await Sender(SecureSocketOptions.StartTls, trusts: true).SendDueAsync(Stop);

        Assert.Empty(Smtp.Received);
        await WaitsBecauseAsync("De mailserver kan niet wat is ingesteld (versleuteling of aanmelden).");
    }

    [Fact]
    public async Task A_recipient_the_server_does_not_know_is_named_by_the_answer_of_the_server()
    {
        Smtp.RefusesRecipients = true;
        await PutAsync("een", Coordinator);

        await Sender().SendDueAsync(Stop);

        await WaitsBecauseAsync("De mailserver weigert het bericht (550): nobody of that name");
    }

    [Fact]
    public async Task A_server_that_is_away_is_tried_again()
    {
        await PutAsync("een", Coordinator);
        var gone = new SmtpListener();
        var away = gone.Server;
        await gone.DisposeAsync();

        await new Outbox(Contexts, Settings, Clock, NullLogger<Outbox>.Instance, new SmtpTransport(away)).SendDueAsync(Stop);

        await WaitsBecauseAsync("De mailserver is niet bereikbaar.");
    }

    [Fact]
    public async Task A_server_that_says_nothing_holds_mail_up_no_longer_than_a_claim_lasts()
    {
        Smtp.IsSilent = true;
        await PutAsync("een", Coordinator);

        var sending = Sender().SendDueAsync(Stop);
        await Smtp.Called.WaitAsync(Stop);
        Clock.Advance(TimeSpan.FromMinutes(2));
        await sending;

        await WaitsBecauseAsync(Outbox.TookTooLong);
    }

    private IDbContextFactory<PortalDbContext> Contexts => Portal.Get<IDbContextFactory<PortalDbContext>>();

    private Outbox Sender(SecureSocketOptions security, bool trusts) => new(
        Contexts,
        Settings,
        Clock,
        NullLogger<Outbox>.Instance,
        new SmtpTransport(Smtp.Server with { Security = security, Credentials = Credentials }, trusts ? IsOurs : null));

    /// <summary>As if somebody had told the machine to trust it.</summary>
    private bool IsOurs(object sender, X509Certificate? shown, X509Chain? chain, SslPolicyErrors errors) =>
        shown?.GetCertHashString() == Smtp.Certificate!.GetCertHashString();

    private async Task WaitsBecauseAsync(string reason)
    {
        var message = Assert.Single(await MailAsync());
        Assert.Equal((reason, null, Clock.GetUtcNow() + Outbox.Pauses[0]), (message.LastError!, message.SentAt, message.NextAttemptAt!.Value));
    }
}
