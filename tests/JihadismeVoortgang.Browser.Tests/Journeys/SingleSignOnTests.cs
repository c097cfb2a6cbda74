using JihadismeVoortgang.Browser.Tests.Support;
using JihadismeVoortgang.Web.Tests.Access.SingleSignOn;
using Microsoft.Playwright;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>Signing in at another site and coming back, with the cookies and the policy of a real browser.</summary>
public sealed class SingleSignOnTests(SingleSignOnPortal portal, Chromium browser) : IClassFixture<SingleSignOnPortal>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_officer_signs_in_through_the_provider_works_and_signs_out_of_both(bool javaScript)
    {
        portal.Provider.Person = new TestPerson("ambtenaar-1", "officer1@demo.example");
        await using var officer = await Visitor.ArrivesAsync(browser, portal.Url, javaScript: javaScript);
        await officer.Page.GotoAsync("/bewerken/maatregelen/12");
        await Assertions.Expect(officer.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/inloggen"));

        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Inloggen met het Rijksaccount" }).ClickAsync();

        await Assertions.Expect(officer.Page).ToHaveURLAsync(new Uri(portal.Url, "/bewerken/maatregelen/12").ToString());
        Assert.Contains(officer.Requests, request => request.StartsWith($"{portal.Provider.Url}connect/authorize", StringComparison.Ordinal));
        if (!javaScript)
            return; // what is worked on needs it; coming in did not

        await officer.IsInteractiveAsync();
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Uitloggen" }).ClickAsync();

        await Assertions.Expect(officer.Page.GetByRole(AriaRole.Heading, new() { Name = "Inloggen", Exact = true })).ToBeVisibleAsync();
        Assert.Contains(officer.Requests, request => request.StartsWith($"{portal.Provider.Url}connect/logout", StringComparison.Ordinal));
        await officer.Page.GotoAsync("/bewerken");
        await Assertions.Expect(officer.Page.GetByLabel("Wachtwoord")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_has_no_account_reads_what_to_do()
    {
        portal.Provider.Person = new TestPerson("vreemd", "vreemd@elders.example");
        await using var stranger = await Visitor.ArrivesAsync(browser, portal.Url);
        stranger.ExpectsForbidden = true;
        await stranger.Page.GotoAsync("/inloggen");
        await AccessibilityTests.HasNoViolationsAsync(stranger, 1280);

        await stranger.Page.GetByRole(AriaRole.Button, new() { Name = "Inloggen met het Rijksaccount" }).ClickAsync();

        await Assertions.Expect(stranger.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("u hebt geen account in dit portaal");
        await AccessibilityTests.HasNoViolationsAsync(stranger, 1280);
        await stranger.Page.SetViewportSizeAsync(320, 800);
        await AccessibilityTests.HasNoViolationsAsync(stranger, 320);
    }
}
