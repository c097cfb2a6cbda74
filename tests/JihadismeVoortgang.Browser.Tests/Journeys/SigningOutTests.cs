using JihadismeVoortgang.Browser.Tests.Support;
using Microsoft.Playwright;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>Somebody signs out in one tab while another holds text.</summary>
public sealed class SigningOutTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task The_other_tab_says_so_keeps_the_text_and_saves_nothing()
    {
        await using var officer = await Visitor.SignsInAsync(browser, portal.Url, "officer1@demo.example");
        await officer.WorksAtAsync("/bewerken/maatregelen/12");
        var field = officer.Text("Recente ontwikkelingen");
        await field.FillAsync("Nog niet opgeslagen.");
        var other = await officer.Page.Context.NewPageAsync();
        await other.GotoAsync(new Uri(portal.Url, "/bewerken").ToString());

        officer.ExpectsForbidden = true; // a draft that is on its way when the other tab signs out
        await other.GetByRole(AriaRole.Button, new() { Name = "Uitloggen" }).ClickAsync();

        var dialog = officer.Page.GetByRole(AriaRole.Dialog, new() { Name = "U bent uitgelogd" });
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        await AccessibilityTests.HasNoViolationsAsync(officer, 1280);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Melding sluiten" }).ClickAsync();
        await field.IsAsync("Nog niet opgeslagen.");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Opslaan" }).ClickAsync();
        await Assertions.Expect(officer.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("U bent uitgelogd");
        await field.IsAsync("Nog niet opgeslagen.");
    }
}
