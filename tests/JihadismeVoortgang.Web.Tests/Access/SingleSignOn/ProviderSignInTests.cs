using System.Net;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Access.SingleSignOn;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Hosting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace JihadismeVoortgang.Web.Tests.Access.SingleSignOn;

/// <summary>Who comes in through the provider, and who does not.</summary>
public class ProviderSignInTests(SingleSignOnPortal portal) : IClassFixture<SingleSignOnPortal>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_with_an_account_comes_in_and_goes_where_they_were_going()
    {
        var (number, person) = await portal.InvitedAsync(Role.PolicyOfficer);
        using var visitor = portal.Visit();

        Assert.Equal("/bewerken/maatregelen/3?x=1", await visitor.SignInThroughProviderAsync("/bewerken/maatregelen/3?x=1"));

        using var work = await visitor.GetAsync(Links.Editing);
        Assert.Equal(HttpStatusCode.OK, work.StatusCode);
        await using var db = await portal.OpenAsync();
        var login = await db.UserLogins.SingleAsync(known => known.UserId == number, Stop);
        Assert.Equal((portal.Provider.Url.ToString(), person.Subject), (login.LoginProvider, login.ProviderKey));
        var step = await db.Steps.SingleAsync(made => made.Action == nameof(LinkProvider) && made.ActorNumber == number, Stop);
        Assert.Equal($"account {number}", step.Subject);
    }

    [Fact]
    public async Task Later_they_are_known_by_their_number_there_whatever_their_address_became()
    {
        var (number, person) = await portal.InvitedAsync(Role.Coordinator);
        using var first = portal.Visit();
        await first.SignInThroughProviderAsync();
        portal.Provider.Person = person with { Email = "getrouwd@elders.example", IsVerified = false };
        using var later = portal.Visit();

        Assert.Equal(Links.Coordination, await later.SignInThroughProviderAsync());

        await using var db = await portal.OpenAsync();
        Assert.Equal(1, await db.UserLogins.CountAsync(known => known.UserId == number, Stop));
    }

    [Fact]
    public async Task Who_has_no_account_is_told_so_and_nothing_is_made()
    {
        await portal.InvitedAsync(Role.Reader);
        portal.Provider.Person = new TestPerson("vreemd", "vreemd@elders.example");
        var before = await CountAsync();

        await IsRefusedAsync(SignInRefusal.Unknown, "geen account in dit portaal");

        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task An_address_that_nobody_verified_opens_no_account()
    {
        var (number, person) = await portal.InvitedAsync(Role.PolicyOfficer);
        portal.Provider.Person = person with { IsVerified = false };

        await IsRefusedAsync(SignInRefusal.Unverified, "geen bevestigd e-mailadres");

        Assert.Empty(await LoginsAsync(number));
    }

    [Fact]
    public async Task Nor_does_no_address_at_all()
    {
        var (_, person) = await portal.InvitedAsync(Role.PolicyOfficer);
        portal.Provider.Person = person with { Email = null };

        await IsRefusedAsync(SignInRefusal.Unverified, "geen bevestigd e-mailadres");
    }

    [Fact]
    public async Task Who_got_the_address_of_a_predecessor_does_not_get_the_account()
    {
        var (number, person) = await portal.InvitedAsync(Role.PolicyOfficer);
        using var predecessor = portal.Visit();
        await predecessor.SignInThroughProviderAsync();
        portal.Provider.Person = person with { Subject = "opvolger" };

        await IsRefusedAsync(SignInRefusal.LinkedElsewhere, "al bij iemand anders");

        Assert.Equal([person.Subject], await LoginsAsync(number));
    }

    [Theory]
    [InlineData(Role.PolicyOfficer)]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.Administrator)]
    public async Task Who_works_here_needs_a_second_factor(Role role)
    {
        var (number, person) = await portal.InvitedAsync(role);
        portal.Provider.Person = person with { Methods = ["pwd"] };

        await IsRefusedAsync(SignInRefusal.NoSecondFactor, "zonder tweede factor");

        Assert.Empty(await LoginsAsync(number));
    }

    [Fact]
    public async Task Who_only_reads_does_not()
    {
        var (_, person) = await portal.InvitedAsync(Role.Reader);
        portal.Provider.Person = person with { Methods = ["pwd"] };
        using var visitor = portal.Visit();

        Assert.Equal(Links.Home, await visitor.SignInThroughProviderAsync());
    }

    [Fact]
    public async Task A_blocked_account_stays_shut()
    {
        var (number, _) = await portal.InvitedAsync(Role.PolicyOfficer);
        var administrator = await portal.AccountAsync($"{Guid.NewGuid():N}@portaal.example", Role.Administrator);
        await portal.Services.GetRequiredService<BlockAccount>().RunAsync(administrator, number, blocked: true, Stop);

        await IsRefusedAsync(SignInRefusal.Blocked, "geblokkeerd");
    }

    [Fact]
    public async Task Wrong_passwords_that_anybody_can_type_do_not_bar_the_way_through_the_provider()
    {
        var (_, person) = await portal.InvitedAsync(Role.PolicyOfficer);
        using var visitor = portal.Visit();
        for (var attempt = 0; attempt < PasswordRules.Attempts; attempt++)
            (await visitor.TrySignInAsync(person.Email!, "verkeerd")).Dispose();

        Assert.Equal(Links.Editing, await visitor.SignInThroughProviderAsync());
    }

    [Fact]
    public async Task The_cookie_says_how_somebody_signed_in_also_after_it_was_renewed()
    {
        await portal.InvitedAsync(Role.PolicyOfficer);
        using var visitor = portal.Visit();
        using var answer = await visitor.Http.GetAsync(await SignInSteps.AtProviderAsync(await visitor.BeginAsync()), Stop);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("portal=", StringComparison.Ordinal))["portal=".Length..].Split(';')[0];
        var signedIn = portal.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
            .Get(IdentityConstants.ApplicationScheme).TicketDataFormat.Unprotect(cookie)!.Principal;

        var renewed = new SecurityStampRefreshingPrincipalContext { CurrentPrincipal = signedIn, NewPrincipal = new(new System.Security.Claims.ClaimsIdentity("test")) };
        await Sessions.CarryOverAsync(renewed);

        foreach (var principal in new[] { signedIn, renewed.NewPrincipal })
        {
            Assert.True(principal.HasClaim("amr", "mfa"));
            Assert.True(principal.HasClaim(SignInMethod.ProviderClaim, portal.Provider.Url.ToString()));
        }
    }

    [Fact]
    public async Task Signing_out_here_signs_out_there_and_comes_back()
    {
        await portal.InvitedAsync(Role.PolicyOfficer);
        using var visitor = portal.Visit();
        await visitor.SignInThroughProviderAsync();
        var token = (await visitor.PageAsync(Links.Editing)).QuerySelector("form[action='/uitloggen'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var answer = await visitor.PostAsync(AccessLinks.SignOut, ("__RequestVerificationToken", token));

        Assert.StartsWith($"{portal.Provider.Url}connect/logout?", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        using var work = await visitor.GetAsync(Links.Editing);
        Assert.StartsWith(Links.SignIn, work.Target(), StringComparison.Ordinal);
        var back = await SignInSteps.AtProviderAsync(answer.Headers.Location!);
        Assert.Equal(ProviderLinks.SignedOut, back.AbsolutePath);
        Assert.Equal(Links.SignIn, await visitor.ReturnAsync(back));
    }

    [Fact]
    public async Task Who_signed_in_with_a_password_signs_out_here_only()
    {
        var (_, person) = await portal.InvitedAsync(Role.PolicyOfficer);
        using var visitor = await portal.SignedInAsync(person.Email!);
        var token = (await visitor.PageAsync(Links.Editing)).QuerySelector("form[action='/uitloggen'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var answer = await visitor.PostAsync(AccessLinks.SignOut, ("__RequestVerificationToken", token));

        Assert.Equal(Links.SignIn, answer.Target());
    }

    private async Task IsRefusedAsync(SignInRefusal refusal, string words)
    {
        using var visitor = portal.Visit();

        var page = await visitor.SignInThroughProviderAsync();

        Assert.Equal(ProviderLinks.Refused(refusal), page);
        using var answer = await visitor.GetAsync(page!);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains(words, (await answer.ReadPageAsync()).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        using var work = await visitor.GetAsync(Links.Editing);
        Assert.StartsWith(Links.SignIn, work.Target(), StringComparison.Ordinal);
    }

    private async Task<List<string>> LoginsAsync(int number)
    {
        await using var db = await portal.OpenAsync();
        return await db.UserLogins.Where(login => login.UserId == number).Select(login => login.ProviderKey).ToListAsync(Stop);
    }

    private async Task<(int Users, int Logins, int Steps)> CountAsync()
    {
        await using var db = await portal.OpenAsync();
        return (await db.Users.CountAsync(Stop), await db.UserLogins.CountAsync(Stop), await db.Steps.CountAsync(Stop));
    }
}
