using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Mail;
using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Mail;

public sealed class OutboxTests(TestPostgres server) : MailTests(server)
{
    [Fact]
    public async Task A_message_arrives_with_its_dutch_words()
    {
        await PutAsync("een", Coordinator, "Één coördinator – herinnering", "Geachte coördinator,\n\n.Punt vooraan: reünie €\n");

        Assert.Equal(1, await Sender().SendDueAsync(Stop));

        var (recipients, message) = Assert.Single(Smtp.Received);
        Assert.Equal([$"<persoon{Coordinator}@voorbeeld.nl>"], recipients);
        Assert.Equal("Één coördinator – herinnering", message.Subject);
        Assert.Equal("Geachte coördinator,\n\n.Punt vooraan: reünie €\n", message.TextBody!.ReplaceLineEndings("\n"));
        var logged = Assert.Single(await Portal.Get<MailLog>().ListAsync(Coordinator, Stop));
        Assert.Equal(("verstuurd", Clock.GetUtcNow(), 1), (logged.State, logged.SentAt, logged.Attempts));
    }

    [Fact]
    public async Task Two_nodes_at_once_send_each_message_once()
    {
        foreach (var number in Enumerable.Range(1, 40))
            await PutAsync($"bericht {number}", Coordinator, $"Bericht {number}");

        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Sender().SendDueAsync(Stop))));

        Assert.Equal(40, sent.Sum());
        Assert.Equal(40, Smtp.Received.Count);
        Assert.Equal(40, Smtp.Received.Select(mail => mail.Message.Subject).Distinct().Count());
    }

    [Fact]
    public async Task What_is_refused_is_tried_again_less_and_less_and_then_given_up_for_somebody_to_see()
    {
        Smtp.Refuses = true;
        await PutAsync("een", Coordinator);

        foreach (var pause in Outbox.Pauses)
        {
            await Sender().SendDueAsync(Stop);
            Assert.Equal(Clock.GetUtcNow() + pause, Assert.Single(await MailAsync()).NextAttemptAt);
            Clock.Advance(pause - TimeSpan.FromSeconds(1));
            var before = Assert.Single(await MailAsync()).Attempts;
            await Sender().SendDueAsync(Stop);
            Assert.Equal(before, Assert.Single(await MailAsync()).Attempts);
            Clock.Advance(TimeSpan.FromSeconds(1));
        }

        await Sender().SendDueAsync(Stop);
        var given = Assert.Single(await Portal.Get<MailLog>().ListAsync(Coordinator, Stop));
        Assert.Equal(("niet verstuurd", 6), (given.State, given.Attempts));
        Assert.Contains("451", given.Error, StringComparison.Ordinal);

        Smtp.Refuses = false;
        await Portal.Get<RetryMail>().RunAsync(Coordinator, given.Id, Stop);
        await Sender().SendDueAsync(Stop);
        Assert.Single(Smtp.Received);
        await Assert.ThrowsAsync<BrokenRuleException>(() => Portal.Get<RetryMail>().RunAsync(Coordinator, given.Id, Stop));
    }

    [Fact]
    public async Task What_a_node_claimed_and_left_behind_is_sent_by_another()
    {
        await PutAsync("een", Coordinator);
        await using (var db = await Portal.OpenAsync())
        {
            var message = db.Mail.Single();
            (message.Attempts, message.NextAttemptAt) = (1, Clock.GetUtcNow().AddMinutes(5)); // as a claim leaves it
            await db.SaveChangesAsync(Stop);
        }

        Assert.Equal(0, await Sender().SendDueAsync(Stop));
        Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(1, await Sender().SendDueAsync(Stop));
    }

    [Fact]
    public async Task Who_has_no_address_or_is_blocked_gets_nothing_and_the_log_says_why()
    {
        var without = await Portal.AccountAsync(Role.PolicyOfficer);
        var blocked = await PersonAsync(Role.PolicyOfficer);
        await ChangeAsync(blocked, "weg@voorbeeld.nl", lockedUntil: DateTimeOffset.MaxValue);
        await PutAsync("een", without);
        await PutAsync("twee", blocked);

        Assert.Equal(0, await Sender().SendDueAsync(Stop));

        Assert.Empty(Smtp.Received);
        Assert.Equal([(Outbox.HasNoAddress, true), (Outbox.IsBlocked, true)], (await MailAsync()).Select(mail => (mail.LastError!, mail.NextAttemptAt is null)));
    }

    [Fact]
    public async Task Wrong_passwords_of_a_stranger_keep_nobodys_mail_back()
    {
        await ChangeAsync(Coordinator, "c@voorbeeld.nl", lockedUntil: Clock.GetUtcNow() + PasswordRules.Lockout);
        await PutAsync("een", Coordinator);

        Assert.Equal(1, await Sender().SendDueAsync(Stop));
    }

    [Fact]
    public async Task Without_a_mail_server_nothing_is_kept_to_be_sent_months_later()
    {
        await PutAsync("een", Coordinator);

        await Sender(isOff: true).SendDueAsync(Stop);
        await Sender().SendDueAsync(Stop);

        Assert.Empty(Smtp.Received);
        Assert.Equal(Outbox.IsOff, Assert.Single(await MailAsync()).LastError);
    }

    [Fact]
    public async Task No_subject_name_or_address_begins_another_header()
    {
        await ChangeAsync(Coordinator, "c@voorbeeld.nl", "Jan\r\nBcc: spion@voorbeeld.nl");
        await PutAsync("een", Coordinator, "Onderwerp\r\nBcc: spion@voorbeeld.nl\r\n\r\nAndere tekst");
        var bad = await PersonAsync(Role.PolicyOfficer);
        await ChangeAsync(bad, "a@voorbeeld.nl>\r\nRCPT TO:<spion@voorbeeld.nl");
        await PutAsync("twee", bad);

        await Sender().SendDueAsync(Stop);

        var (recipients, message) = Assert.Single(Smtp.Received);
        Assert.Equal(["<c@voorbeeld.nl>"], recipients);
        Assert.Empty(message.Bcc);
        Assert.Equal("Onderwerp Bcc: spion@voorbeeld.nl Andere tekst", message.Subject);
        Assert.Equal("Tekst", message.TextBody!.Trim());
        Assert.Equal(Outbox.HasBadAddress, (await MailAsync())[1].LastError);
    }

    [Fact]
    public async Task A_key_is_used_once()
    {
        Assert.True(await PutAsync("een", Coordinator));
        Assert.False(await PutAsync("een", Coordinator));

        Assert.Single(await MailAsync());
    }
}
