using JihadismeVoortgang.Web.Hosting;
using JihadismeVoortgang.Web.Mail;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace JihadismeVoortgang.Web.Tests.Mail;

public class MailSettingsTests
{
    [Fact]
    public void Without_configuration_there_is_no_server_and_the_usual_days()
    {
        var settings = Read();

        Assert.Null(settings.Server);
        Assert.Equal([-7, -1, 0, 1, 3], settings.Reminders.Order());
        Assert.Equal(new TimeOnly(8, 0), settings.ReminderTime);
    }

    [Fact]
    public void A_server_is_spoken_to_encrypted_unless_asked_otherwise()
    {
        var server = Read(("Host", "mail.voorbeeld.nl"), ("From", "p@voorbeeld.nl"), ("PortalAddress", "https://portaal.voorbeeld.nl")).Server!;

        Assert.Equal((587, SecureSocketOptions.StartTls), (server.Port, server.Security));
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var refused = Assert.Throws<StartUpException>(() => Read(
            ("Host", "mail"), ("Port", "0"), ("Security", "SSL3"), ("User", "u"), ("From", "geen adres"),
            ("PortalAddress", "portaal"), ("Reminders", "-1, morgen"), ("ReminderTime", "8 uur")));

        Assert.Equal(
            ["Mail:Security", "Mail:Port", "Mail:Password", "Mail:From", "Mail:PortalAddress", "Mail:Reminders", "Mail:ReminderTime"],
            refused.Faults.Select(fault => fault.Place));
    }

    [Fact]
    public void A_password_is_not_sent_in_the_clear_nor_repeated()
    {
        var refused = Assert.Throws<StartUpException>(() => Read(
            ("Host", "mail"), ("Security", "None"), ("User", "u"), ("Password", "hunter2"), ("From", "p@voorbeeld.nl"), ("PortalAddress", "https://p.nl")));

        Assert.Equal("Mail:Security", Assert.Single(refused.Faults).Place);
        Assert.DoesNotContain("hunter2", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_developer_finds_whole_messages_in_the_folder_and_on_the_page()
    {
        var folder = Directory.CreateTempSubdirectory("portaal-mail-");
        try
        {
            var pickup = new PickupFolder(Path.Combine(folder.FullName, "mail"), new FakeTimeProvider());
            Assert.Empty(await pickup.ListAsync(10, TestContext.Current.CancellationToken));
            using var message = new MimeMessage { Subject = "Één", Body = new TextPart("plain") { Text = "Tekst" } };

            await pickup.SendAsync(message, TestContext.Current.CancellationToken);

            Assert.Equal("Één", Assert.Single(await pickup.ListAsync(10, TestContext.Current.CancellationToken)).Subject);
            Assert.EndsWith(".eml", Assert.Single(Directory.GetFiles(pickup.Folder)), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static MailSettings Read(params (string Key, string Value)[] settings) => MailSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(pair => $"Mail:{pair.Key}", pair => (string?)pair.Value)).Build());
}
