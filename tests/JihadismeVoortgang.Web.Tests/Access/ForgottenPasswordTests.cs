using System.Net;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Access.Invitations;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Data.Embedded;
using JihadismeVoortgang.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Web.Tests.Access;

public sealed class ForgottenPasswordTests(InvitationPortal portal) : IClassFixture<InvitationPortal>
{
    private const string Chosen = "een ander goed wachtwoord";

    [Fact]
    public async Task Who_forgot_a_password_gets_a_link_chooses_another_and_older_sessions_end()
    {
        var number = await portal.AccountAsync("kwijt@voorbeeld.nl", Role.PolicyOfficer);
        using var elsewhere = await portal.SignedInAsync("kwijt@voorbeeld.nl");
        using var visitor = portal.Visit();
        using var asked = await visitor.SendAsync(AccessLinks.ForgottenPassword, "forgotten", ("Form.Email", " KWIJT@voorbeeld.nl "));
        await using var db = await portal.OpenAsync();
        await Eventually.IsTrueAsync(() => db.Mail.Any(mail => mail.UserId == number), "the link is in the outbox");

        using var set = await visitor.SendAsync(await portal.MailedLinkAsync("kwijt@voorbeeld.nl"), "new-password", ("Form.Password", Chosen));
        using var old = await visitor.TrySignInAsync("kwijt@voorbeeld.nl", Visitor.Password);
        using var signedIn = await visitor.TrySignInAsync("kwijt@voorbeeld.nl", Chosen);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        using var ended = await elsewhere.GetAsync(Links.Editing);

        Assert.Equal("/wachtwoord-vergeten?gevraagd=true", asked.Target());
        Assert.Equal("/wachtwoord-vergeten/nieuw?gelukt=true", set.Target());
        Assert.Equal(HttpStatusCode.OK, old.StatusCode); // the form again
        Assert.Equal("/bewerken", signedIn.Target());
        Assert.StartsWith(Links.SignIn, ended.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_audit_log_tells_where_a_link_was_asked_for_and_that_one_was_used()
    {
        var number = await portal.AccountAsync("herkomst@voorbeeld.nl", Role.PolicyOfficer);
        using var visitor = portal.Visit();
        (await visitor.SendAsync(AccessLinks.ForgottenPassword, "forgotten", ("Form.Email", "herkomst@voorbeeld.nl"))).Dispose();
        await using var db = await portal.OpenAsync();
        await Eventually.IsTrueAsync(() => db.Mail.Any(mail => mail.UserId == number), "the link is in the outbox");

        (await visitor.SendAsync(await portal.MailedLinkAsync("herkomst@voorbeeld.nl"), "new-password", ("Form.Password", Chosen))).Dispose();

        var about = $"account {number}";
        var records = await db.AuditRecords.Where(record => record.Object == about).OrderBy(record => record.Number).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            [("RequestPasswordLink", "Web"), ("ReplacePassword", "MailLink")],
            records.TakeLast(2).Select(record => (record.Action, record.Origin)));
        Assert.All(records.TakeLast(2), record => Assert.NotNull(record.Correlation));
    }

    [Fact]
    public async Task The_answer_is_the_same_for_every_address()
    {
        await portal.AccountAsync("bekend@voorbeeld.nl", Role.PolicyOfficer);
        using var visitor = portal.Visit();

        var answers = new List<(HttpStatusCode, string?)>();
        foreach (var email in new[] { "bekend@voorbeeld.nl", "onbekend@voorbeeld.nl", "geen adres", "", new string('a', 300) })
        {
            using var answer = await visitor.SendAsync(AccessLinks.ForgottenPassword, "forgotten", ("Form.Email", email));
            answers.Add((answer.StatusCode, answer.Target()));
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Nobody_gets_a_link_who_could_not_use_it_or_has_one_of_this_moment()
    {
        var administrator = await portal.AccountAsync("beheer@voorbeeld.nl", Role.Administrator);
        await portal.InviteAsync("genodigd@voorbeeld.nl", Role.Reviewer);
        var blocked = await portal.AccountAsync("weg@voorbeeld.nl", Role.Reviewer);
        await portal.Services.GetRequiredService<BlockAccount>().RunAsync(administrator, blocked, blocked: true, Stop);
        await portal.AccountAsync("ongeduldig@voorbeeld.nl", Role.Reviewer);
        await Forgotten.ForgottenAsync("ongeduldig@voorbeeld.nl", Stop);
        var before = await portal.CountMailAsync();

        foreach (var email in new[] { "genodigd@voorbeeld.nl", "weg@voorbeeld.nl", "ongeduldig@voorbeeld.nl", "nooit@voorbeeld.nl" })
            await Forgotten.ForgottenAsync(email, Stop);
        Assert.Equal(before, await portal.CountMailAsync());

        portal.Clock.Advance(SendPasswordLink.Pause);
        await Forgotten.ForgottenAsync("ongeduldig@voorbeeld.nl", Stop);
        Assert.Equal(before + 1, await portal.CountMailAsync());
    }

    [Fact]
    public async Task A_link_for_a_new_password_is_no_invitation_and_ends_after_its_hours()
    {
        await portal.AccountAsync("uren@voorbeeld.nl", Role.Reviewer);
        await Forgotten.ForgottenAsync("uren@voorbeeld.nl", Stop);
        var link = await portal.MailedLinkAsync("uren@voorbeeld.nl");
        using var visitor = portal.Visit();

        var asInvitation = await visitor.PageAsync(link.Replace(AccessLinks.NewPassword, AccessLinks.Invitation, StringComparison.Ordinal));
        Assert.Equal(SetPassword.NotValid, asInvitation.QuerySelector("[role=alert]")!.TextContent.Trim());

        portal.Clock.Advance(TimeSpan.FromHours(4));
        Assert.StartsWith("Deze link was geldig tot ", (await visitor.PageAsync(link)).QuerySelector("[role=alert]")!.TextContent.Trim(), StringComparison.Ordinal);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private SendPasswordLink Forgotten => portal.Services.GetRequiredService<SendPasswordLink>();
}
