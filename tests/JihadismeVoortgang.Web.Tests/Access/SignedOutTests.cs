using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Hosting;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Hosting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace JihadismeVoortgang.Web.Tests.Access;

/// <summary>What is left of a session after somebody signed out of it.</summary>
public class SignedOutTests(ChangedAccountTests.ClockedPortal portal) : IClassFixture<ChangedAccountTests.ClockedPortal>
{
    [Fact]
    public async Task A_page_in_another_tab_does_nothing_any_more_and_says_why()
    {
        using var browser = await BrowserAsync();
        await using var tab = OpenTab(browser.Cookie);
        Assert.Empty(await TryAsync(tab));

        await browser.SignOutAsync();

        Assert.StartsWith("U bent uitgelogd, in een ander tabblad of venster.", Assert.Single(await TryAsync(tab)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_in_another_browser_goes_on()
    {
        using var office = await BrowserAsync();
        using var home = await BrowserAsync(office.Email);
        await using var tab = OpenTab(home.Cookie);

        await office.SignOutAsync();

        Assert.Empty(await TryAsync(tab));
    }

    [Fact]
    public async Task A_copy_of_the_cookie_opens_nothing_any_more()
    {
        using var browser = await BrowserAsync();

        await browser.SignOutAsync();

        using var thief = portal.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Links.Editing, UriKind.Relative));
        request.Headers.Add("Cookie", $"portal={browser.Cookie}");
        using var answer = await thief.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.StartsWith(Links.SignIn, answer.Target(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cookie_that_was_renewed_meanwhile_is_of_the_same_session()
    {
        using var browser = await BrowserAsync();
        portal.Clock.Advance(AccessSetup.RevalidationInterval + TimeSpan.FromSeconds(1));
        using var renewing = await browser.Visitor.GetAsync(Links.Editing);
        await using var tab = OpenTab(CookieOf(renewing));
        Assert.Empty(await TryAsync(tab));

        await browser.SignOutAsync();

        Assert.Single(await TryAsync(tab));
    }

    private static async Task<IEnumerable<string>> TryAsync(AsyncServiceScope tab) =>
        (await tab.ServiceProvider.GetRequiredService<Attempt>().ToAsync(tab.ServiceProvider.GetRequiredService<CurrentAccount>().NumberAsync))
            .Select(fault => fault.Message);

    private static string CookieOf(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("portal=", StringComparison.Ordinal))["portal=".Length..].Split(';')[0];

    /// <summary>As the framework opens a circuit: with the person the cookie names at that moment.</summary>
    private AsyncServiceScope OpenTab(string cookie)
    {
        var scope = portal.Services.CreateAsyncScope();
        var format = portal.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme).TicketDataFormat;
        var person = format.Unprotect(cookie)!.Principal;
        ((IHostEnvironmentAuthenticationStateProvider)scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>())
            .SetAuthenticationState(Task.FromResult(new AuthenticationState(person)));
        return scope;
    }

    private async Task<Browser> BrowserAsync(string? known = null)
    {
        var email = known ?? $"{Guid.NewGuid():N}@portaal.example";
        if (known is null)
            await portal.AccountAsync(email, Role.PolicyOfficer);
        var visitor = portal.Visit();
        using var answer = await visitor.TrySignInAsync(email, Visitor.Password);
        return new Browser(visitor, email, CookieOf(answer));
    }

    private sealed record Browser(Visitor Visitor, string Email, string Cookie) : IDisposable
    {
        public async Task SignOutAsync()
        {
            var page = await Visitor.PageAsync(Links.Editing);
            var token = page.QuerySelector("form[action='/uitloggen'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            using var answer = await Visitor.PostAsync(AccessLinks.SignOut, ("__RequestVerificationToken", token));
            Assert.Equal(Links.SignIn, answer.Target());
        }

        public void Dispose() => Visitor.Dispose();
    }
}
