using System.Net;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Access.Invitations;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Web.Tests.Access;

public sealed class InvitationTests(InvitationPortal portal) : IClassFixture<InvitationPortal>
{
    private const string Chosen = "vier losse woorden samen";

    [Fact]
    public async Task Whoever_is_invited_chooses_a_password_and_signs_in()
    {
        using var administrator = await portal.AdministratorAsync();
        (await administrator.SendAsync(
            AccessLinks.NewAccount, "new-account", ("Form.Name", "Nora Nieuw"), ("Form.Email", "nora@voorbeeld.nl"), ("Form.Roles", "PolicyOfficer"))).Dispose();
        using var nora = portal.Visit();
        using (var early = await nora.TrySignInAsync("nora@voorbeeld.nl", Chosen))
            Assert.Equal(HttpStatusCode.OK, early.StatusCode); // the form again

        using var taken = await AcceptAsync(nora, await portal.MailedLinkAsync("nora@voorbeeld.nl"), "Nora Nieuwenhuis");
        using var signedIn = await nora.TrySignInAsync("nora@voorbeeld.nl", Chosen);

        Assert.Equal("/uitnodiging?gelukt=true", taken.Target());
        Assert.Equal("/bewerken", signedIn.Target());
        await using var db = await portal.OpenAsync();
        Assert.Equal("Nora Nieuwenhuis", (await db.Users.SingleAsync(user => user.Email == "nora@voorbeeld.nl", Stop)).DisplayName);
    }

    [Fact]
    public async Task Opening_the_link_as_mail_scanners_do_does_not_use_it_up()
    {
        await portal.InviteAsync("scan@voorbeeld.nl", Role.Reviewer);
        var link = await portal.MailedLinkAsync("scan@voorbeeld.nl");
        using var visitor = portal.Visit();
        for (var i = 0; i < 3; i++)
            (await visitor.GetAsync(link)).Dispose();
        using (var head = new HttpRequestMessage(HttpMethod.Head, link))
            (await visitor.Http.SendAsync(head, Stop)).Dispose();

        using var taken = await AcceptAsync(visitor, link);

        Assert.Equal("/uitnodiging?gelukt=true", taken.Target());
    }

    [Fact]
    public async Task A_password_that_everybody_knows_is_refused_and_does_not_use_the_link_up()
    {
        await portal.InviteAsync("bekend@voorbeeld.nl", Role.Reviewer);
        var link = await portal.MailedLinkAsync("bekend@voorbeeld.nl");
        using var visitor = portal.Visit();

        using var refused = await AcceptAsync(visitor, link, password: "Welkom-2026!!");
        using var taken = await AcceptAsync(visitor, link);

        Assert.StartsWith("Dit wachtwoord staat op een lijst", Assert.Single((await refused.ReadPageAsync()).Faults()), StringComparison.Ordinal);
        Assert.Equal("/uitnodiging?gelukt=true", taken.Target());
    }

    [Fact]
    public async Task A_link_works_once()
    {
        await portal.InviteAsync("eens@voorbeeld.nl", Role.Reviewer);
        var link = await portal.MailedLinkAsync("eens@voorbeeld.nl");
        using var visitor = portal.Visit();
        var (action, hidden) = await visitor.OpenAsync(link, "invitation");
        (await AcceptAsync(visitor, link)).Dispose();

        using var again = await visitor.PostAsync(action, [.. hidden, ("Form.Name", "Een ander"), ("Form.Password", "heel wat anders dan dat")]);

        Assert.Contains(SetPassword.NotValid, (await again.ReadPageAsync()).Body!.TextContent, StringComparison.Ordinal);
        using var signedIn = await visitor.TrySignInAsync("eens@voorbeeld.nl", Chosen);
        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
    }

    [Fact]
    public async Task Of_two_who_use_a_link_at_once_one_does()
    {
        await portal.InviteAsync("samen@voorbeeld.nl", Role.Reviewer);
        var secret = Secret(await portal.MailedLinkAsync("samen@voorbeeld.nl"));

        var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Record.ExceptionAsync(
            () => Get<SetPassword>().AcceptInvitationAsync(secret, "Samen", $"{Chosen} {number}", Stop)).AsTask()));

        Assert.Single(tries, outcome => outcome is null);
        Assert.All(tries.OfType<Exception>(), outcome => Assert.Equal(SetPassword.NotValid, Assert.IsType<BrokenRuleException>(outcome).Message));
    }

    [Fact]
    public async Task After_the_term_the_page_says_when_it_ended_and_a_new_invitation_helps()
    {
        var number = await portal.InviteAsync("laat@voorbeeld.nl", Role.Reviewer);
        var late = await portal.MailedLinkAsync("laat@voorbeeld.nl");
        using var visitor = portal.Visit();
        var (action, hidden) = await visitor.OpenAsync(late, "invitation");
        var until = Dutch.Moment(portal.Clock.GetUtcNow().AddHours(72));
        portal.Clock.Advance(TimeSpan.FromHours(72));

        var page = await visitor.PageAsync(late);
        using var posted = await visitor.PostAsync(action, [.. hidden, ("Form.Name", "Laat"), ("Form.Password", Chosen)]);
        await Get<InviteAccount>().AgainAsync(await AdministratorAsync(), number, Stop);
        using var taken = await AcceptAsync(visitor, await portal.MailedLinkAsync("laat@voorbeeld.nl"));

        Assert.Equal($"Deze link was geldig tot {until}.", page.QuerySelector("[role=alert]")!.TextContent.Trim());
        Assert.Null(page.QuerySelector("form input[type=password]"));
        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        Assert.Equal("/uitnodiging?gelukt=true", taken.Target());
    }

    [Fact]
    public async Task A_link_that_was_replaced_withdrawn_or_made_up_and_one_of_a_blocked_account_say_the_same()
    {
        var administrator = await AdministratorAsync();
        var replaced = await portal.InviteAsync("vervangen@voorbeeld.nl", Role.Reviewer);
        var withdrawn = await portal.InviteAsync("ingetrokken@voorbeeld.nl", Role.Reviewer);
        var blocked = await portal.InviteAsync("dicht@voorbeeld.nl", Role.Reviewer);
        string[] links =
        [
            await portal.MailedLinkAsync("vervangen@voorbeeld.nl"), await portal.MailedLinkAsync("ingetrokken@voorbeeld.nl"),
            await portal.MailedLinkAsync("dicht@voorbeeld.nl"), AccessLinks.InvitationFor("verzonnen"), AccessLinks.Invitation,
        ];
        await Get<InviteAccount>().AgainAsync(administrator, replaced, Stop);
        await Get<InviteAccount>().WithdrawAsync(administrator, withdrawn, Stop);
        await Get<BlockAccount>().RunAsync(administrator, blocked, blocked: true, Stop);
        using var visitor = portal.Visit();

        foreach (var link in links)
        {
            Assert.Equal(SetPassword.NotValid, (await visitor.PageAsync(link)).QuerySelector("[role=alert]")!.TextContent.Trim());
            await Assert.ThrowsAsync<BrokenRuleException>(() => Get<SetPassword>().AcceptInvitationAsync(Secret(link), "Naam", Chosen, Stop));
        }
    }

    [Fact]
    public async Task A_bad_password_is_refused_with_a_reason_and_the_link_still_works()
    {
        await portal.InviteAsync("kort@voorbeeld.nl", Role.Reviewer);
        var link = await portal.MailedLinkAsync("kort@voorbeeld.nl");
        using var visitor = portal.Visit();

        using var refused = await visitor.SendAsync(link, "invitation", ("Form.Name", " "), ("Form.Password", "kort"));
        using var taken = await AcceptAsync(visitor, link);

        Assert.Equal(
            ["Vul een naam in van hoogstens 200 tekens.", "Het wachtwoord is te kort: gebruik ten minste 12 tekens."], (await refused.ReadPageAsync()).Faults());
        Assert.Equal("/uitnodiging?gelukt=true", taken.Target());
    }

    [Fact]
    public async Task The_secret_is_in_no_table_and_no_log_once_the_mail_is_sent()
    {
        await portal.InviteAsync("geheim@voorbeeld.nl", Role.Reviewer);
        var link = await portal.MailedLinkAsync("geheim@voorbeeld.nl");
        using var visitor = portal.Visit();
        (await visitor.GetAsync(link)).Dispose();

        Assert.Empty(await DatabaseWords.ContainingAsync(portal, Secret(link)));
        Assert.DoesNotContain(Secret(link), portal.Log.Text, StringComparison.Ordinal);
        Assert.Contains("/uitnodiging", portal.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_behind_a_link_is_kept_nowhere_and_tells_its_address_to_nobody()
    {
        await portal.InviteAsync("nergens@voorbeeld.nl", Role.Reviewer);
        using var visitor = portal.Visit();

        using var answer = await visitor.GetAsync(await portal.MailedLinkAsync("nergens@voorbeeld.nl"));

        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Referrer-Policy"));
    }

    [Fact]
    public async Task A_password_that_leaked_is_withdrawn_with_its_sessions_and_links_and_an_invitation_is_the_way_back()
    {
        var number = await portal.AccountAsync("gelekt@voorbeeld.nl", Role.PolicyOfficer);
        await Get<SendPasswordLink>().RunAsync(await AdministratorAsync(), number, Stop);
        var sent = await portal.MailedLinkAsync("gelekt@voorbeeld.nl");
        using var thief = await portal.SignedInAsync("gelekt@voorbeeld.nl");
        using var administrator = await portal.AdministratorAsync();

        (await administrator.SendAsync(AccessLinks.Account(number), "withdraw-password")).Dispose();
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        using var ended = await thief.GetAsync(Links.Editing);
        using var refused = await thief.TrySignInAsync("gelekt@voorbeeld.nl", Visitor.Password);
        var dead = await thief.PageAsync(sent);
        (await administrator.SendAsync(AccessLinks.Account(number), "invite-again")).Dispose();
        using var owner = portal.Visit();
        using var taken = await AcceptAsync(owner, await portal.MailedLinkAsync("gelekt@voorbeeld.nl"));
        using var signedIn = await owner.TrySignInAsync("gelekt@voorbeeld.nl", Chosen);

        Assert.StartsWith(Links.SignIn, ended.Target(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode); // the form again
        Assert.Equal(SetPassword.NotValid, dead.QuerySelector("[role=alert]")!.TextContent.Trim());
        Assert.Equal("/uitnodiging?gelukt=true", taken.Target());
        Assert.Equal("/bewerken", signedIn.Target());
    }

    [Fact]
    public async Task Lifting_a_block_does_not_revive_a_link_that_was_sent_before()
    {
        var administrator = await AdministratorAsync();
        var number = await portal.InviteAsync("ooit-dicht@voorbeeld.nl", Role.Reviewer);
        var link = await portal.MailedLinkAsync("ooit-dicht@voorbeeld.nl");
        await Get<BlockAccount>().RunAsync(administrator, number, blocked: true, Stop);
        await Get<BlockAccount>().RunAsync(administrator, number, blocked: false, Stop);

        await Assert.ThrowsAsync<BrokenRuleException>(() => Get<SetPassword>().AcceptInvitationAsync(Secret(link), "Naam", Chosen, Stop));
    }

    [Fact]
    public async Task A_password_is_withdrawn_once_and_never_ones_own()
    {
        var administrator = await AdministratorAsync();
        var number = await portal.AccountAsync("tweemaal@voorbeeld.nl", Role.Reviewer);
        await Get<WithdrawPassword>().RunAsync(administrator, number, Stop);

        await Assert.ThrowsAsync<BrokenRuleException>(() => Get<WithdrawPassword>().RunAsync(administrator, number, Stop));
        await Assert.ThrowsAsync<BrokenRuleException>(() => Get<WithdrawPassword>().RunAsync(administrator, administrator, Stop));
    }

    [Fact]
    public async Task Nobody_but_an_administrator_invites()
    {
        var coordinator = await portal.AccountAsync("geen-beheer@voorbeeld.nl", Role.Coordinator);
        var wanted = new WrittenInvitation("N", "n@voorbeeld.nl", new HashSet<Role> { Role.Administrator });

        await Assert.ThrowsAsync<AccessDeniedException>(() => Get<InviteAccount>().RunAsync(coordinator, wanted, Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Get<InviteAccount>().AgainAsync(coordinator, coordinator, Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Get<InviteAccount>().WithdrawAsync(coordinator, coordinator, Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Get<SendPasswordLink>().RunAsync(coordinator, coordinator, Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Secret(string link) => link.Split('=') is [_, var secret] ? secret : "";

    private static Task<HttpResponseMessage> AcceptAsync(Visitor visitor, string link, string name = "Nieuwe Collega", string password = Chosen) =>
        visitor.SendAsync(link, "invitation", ("Form.Name", name), ("Form.Password", password));

    private T Get<T>()
        where T : notnull => portal.Services.GetRequiredService<T>();

    private Task<int> AdministratorAsync() => portal.AccountAsync($"{Guid.NewGuid():N}@portaal.example", Role.Administrator);
}
