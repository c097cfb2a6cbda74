using System.Net;
using System.Text.RegularExpressions;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access.SingleSignOn;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Hosting;

namespace JihadismeVoortgang.Web.Tests.Access.SingleSignOn;

/// <summary>A sign-in that somebody meddles with, or that goes wrong on the way.</summary>
public sealed partial class SpoiltSignInTests(SingleSignOnPortal portal) : IClassFixture<SingleSignOnPortal>
{
    [Fact]
    public async Task Who_breaks_it_off_is_told_what_to_do()
    {
        await portal.InvitedAsync(Role.PolicyOfficer);
        portal.Provider.Person = null;

        await EndsAsync(SignInRefusal.Cancelled, visitor => visitor.SignInThroughProviderAsync());
    }

    [Fact]
    public async Task A_state_that_is_not_ours_is_refused()
    {
        var callback = await CallbackAsync();

        await EndsAsync(SignInRefusal.Stale, visitor => visitor.ReturnAsync(new Uri(State().Replace(callback.ToString(), "state=verzonnen"))));
    }

    [Fact]
    public async Task An_answer_to_a_sign_in_of_another_browser_is_refused() =>
        await EndsAsync(SignInRefusal.Stale, await CallbackAsync());

    [Fact]
    public async Task An_answer_works_once()
    {
        await portal.InvitedAsync(Role.PolicyOfficer);
        using var visitor = portal.Visit();
        var callback = await SignInSteps.AtProviderAsync(await visitor.BeginAsync());
        Assert.Equal(Links.Editing, await visitor.ReturnAsync(callback));

        Assert.Equal(ProviderLinks.Refused(SignInRefusal.Stale), await visitor.ReturnAsync(callback));
    }

    [Fact]
    public async Task An_address_without_an_answer_is_refused() =>
        await EndsAsync(SignInRefusal.Stale, new Uri($"https://localhost{ProviderLinks.Return}"));

    [Fact]
    public async Task A_code_that_is_not_the_providers_is_refused()
    {
        await portal.InvitedAsync(Role.PolicyOfficer);

        await EndsAsync(SignInRefusal.Untrusted, async visitor =>
        {
            var callback = await SignInSteps.AtProviderAsync(await visitor.BeginAsync());
            return await visitor.ReturnAsync(new Uri(Code().Replace(callback.ToString(), "code=verzonnen")));
        });
    }

    [Fact]
    public async Task A_token_made_for_another_sign_in_is_refused()
    {
        await portal.InvitedAsync(Role.PolicyOfficer);

        await EndsAsync(SignInRefusal.Stale, async visitor =>
        {
            var address = await visitor.BeginAsync();
            return await visitor.ReturnAsync(await SignInSteps.AtProviderAsync(new Uri(Nonce().Replace(address.ToString(), "nonce=van-een-ander"))));
        });
    }

    [Fact]
    public async Task A_token_that_was_changed_on_the_way_is_refused()
    {
        await portal.InvitedAsync(Role.PolicyOfficer);
        portal.Provider.IsTamperedWith = true;

        await EndsAsync(SignInRefusal.Untrusted, visitor => visitor.SignInThroughProviderAsync());
    }

    [Fact]
    public async Task A_token_that_is_past_its_time_is_refused_and_clocks_are_named()
    {
        await portal.InvitedAsync(Role.PolicyOfficer);
        portal.Provider.ClockError = -TimeSpan.FromHours(3);

        await EndsAsync(SignInRefusal.Clock, visitor => visitor.SignInThroughProviderAsync());
    }

    [Theory]
    [InlineData("//elders.example/")]
    [InlineData("/\\elders.example")]
    [InlineData("https://elders.example/")]
    public async Task Nobody_is_led_to_another_site(string address)
    {
        await portal.InvitedAsync(Role.PolicyOfficer);
        using var visitor = portal.Visit();

        Assert.Equal(Links.Editing, await visitor.SignInThroughProviderAsync(address));
    }

    [Fact]
    public async Task Only_the_portals_own_form_begins_a_sign_in()
    {
        using var visitor = portal.Visit();

        using var answer = await visitor.PostAsync(ProviderLinks.Begin);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task It_asks_for_a_code_with_proof_and_keeps_its_cookies_from_other_sites()
    {
        await portal.InvitedAsync(Role.PolicyOfficer);
        using var visitor = portal.Visit();

        var address = await visitor.BeginAsync();

        foreach (var part in new[] { "response_type=code", "code_challenge_method=S256", "nonce=", "state=", "redirect_uri=https%3A%2F%2Flocalhost%2Finloggen%2Forganisatie%2Fterug" })
            Assert.Contains(part, address.Query, StringComparison.Ordinal);
        Assert.DoesNotContain(TestProvider.ClientSecret, address.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_of_the_sign_in_page_may_lead_to_the_provider_and_one_for_readers_may_not()
    {
        using var visitor = portal.Visit();

        using var page = await visitor.GetAsync(Links.SignIn);
        using var home = await visitor.GetAsync(Links.Home);

        var origin = portal.Provider.Url.GetLeftPart(UriPartial.Authority);
        Assert.Contains($"form-action 'self' {origin};", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("form-action 'self';", home.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_log_holds_a_secret_a_code_or_an_address()
    {
        var (_, person) = await portal.InvitedAsync(Role.PolicyOfficer);
        using var visitor = portal.Visit();
        var callback = await SignInSteps.AtProviderAsync(await visitor.BeginAsync());
        await visitor.ReturnAsync(callback);
        await visitor.ReturnAsync(callback);

        Assert.Contains("refused: Stale", portal.Log.Text, StringComparison.Ordinal);
        foreach (var secret in new[] { TestProvider.ClientSecret, person.Email!, person.Subject, Code().Match(callback.ToString()).Value["code=".Length..] })
            Assert.DoesNotContain(secret, portal.Log.Text, StringComparison.OrdinalIgnoreCase);
    }

    [GeneratedRegex(@"\bstate=[^&]+")]
    private static partial Regex State();

    [GeneratedRegex(@"\bcode=[^&]+")]
    private static partial Regex Code();

    [GeneratedRegex(@"\bnonce=[^&]+")]
    private static partial Regex Nonce();

    /// <summary>An answer of the provider, to a browser that is gone.</summary>
    private async Task<Uri> CallbackAsync()
    {
        await portal.InvitedAsync(Role.PolicyOfficer);
        using var visitor = portal.Visit();
        return await SignInSteps.AtProviderAsync(await visitor.BeginAsync());
    }

    private Task EndsAsync(SignInRefusal refusal, Uri callback) => EndsAsync(refusal, visitor => visitor.ReturnAsync(callback));

    private async Task EndsAsync(SignInRefusal refusal, Func<Visitor, Task<string?>> signIn)
    {
        using var visitor = portal.Visit();

        var page = await signIn(visitor);

        Assert.Equal(ProviderLinks.Refused(refusal), page);
        var main = (await visitor.PageAsync(page!)).QuerySelector("main")!.TextContent;
        Assert.Contains("Niet ingelogd", main, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", main, StringComparison.Ordinal);
        using var work = await visitor.GetAsync(Links.Editing);
        Assert.StartsWith(Links.SignIn, work.Target(), StringComparison.Ordinal);
    }
}
