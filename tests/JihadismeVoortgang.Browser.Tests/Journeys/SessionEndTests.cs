using JihadismeVoortgang.Browser.Tests.Support;
using JihadismeVoortgang.Web.Access;
using Microsoft.Playwright;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>A session that ends by itself, while somebody writes: their cookie is no longer one.</summary>
public sealed class SessionEndTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    private const string Officer = "officer1@demo.example";

    [Fact]
    public async Task What_is_typed_after_the_session_ended_goes_to_the_server_once_its_writer_signs_in_elsewhere()
    {
        await using var officer = await WriterWithoutSessionAsync(15);

        var other = await officer.Context.NewPageAsync();
        await SignInAsync(other, Officer, "/inloggen");

        await Assertions.Expect(Status(officer.Page)).ToContainTextAsync("Concept bewaard om", new() { Timeout = 30000 });
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Opslaan" }).ClickAsync();
        await Assertions.Expect(officer.Page.Locator(".saved")).ToContainTextAsync("Opgeslagen als revisie");
    }

    [Fact]
    public async Task It_is_offered_after_signing_in_in_the_same_tab_and_never_to_somebody_else_there()
    {
        await using var officer = await WriterWithoutSessionAsync(16);
        officer.Page.Dialog += (_, dialog) => dialog.AcceptAsync();

        await SignInAsync(officer.Page, "coordinator1@demo.example", Links(16));
        await officer.Text("Recente ontwikkelingen").IsEditorAsync();
        await Assertions.Expect(officer.Page.Locator("[data-draft-offer]")).ToHaveCountAsync(0);
        await Assertions.Expect(officer.Text("Recente ontwikkelingen").Field).Not.ToHaveValueAsync("Getypt na het einde.");

        await officer.Context.ClearCookiesAsync(new() { Name = "portal" });
        await SignInAsync(officer.Page, Officer, Links(16));
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Herstellen" }).ClickAsync();
        await officer.Text("Recente ontwikkelingen").IsAsync("Getypt na het einde.");
    }

    private static string Links(int measure) => $"/bewerken/maatregelen/{measure}";

    private static ILocator Status(IPage page) => page.Locator(".draft-status");

    private static async Task SignInAsync(IPage page, string account, string address)
    {
        await page.GotoAsync(address);
        await page.GetByLabel("E-mailadres").FillAsync(account);
        await page.GetByLabel("Wachtwoord").FillAsync(DemoAccounts.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Inloggen" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Uitloggen" })).ToBeVisibleAsync();
    }

    private async Task<Visitor> WriterWithoutSessionAsync(int measure)
    {
        var officer = await Visitor.SignsInAsync(browser, portal.Url, Officer);
        await officer.WorksAtAsync(Links(measure));
        await officer.Text("Recente ontwikkelingen").IsEditorAsync();
        officer.MindsErrors = false; // the browser reports each request that is refused
        await officer.Context.ClearCookiesAsync(new() { Name = "portal" });
        await officer.Text("Recente ontwikkelingen").FillAsync("Getypt na het einde.");
        await Assertions.Expect(Status(officer.Page)).ToContainTextAsync("Nog niet op de server bewaard: uw sessie is afgelopen.");
        return officer;
    }
}
