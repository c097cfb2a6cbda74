using System.Globalization;
using JihadismeVoortgang.Browser.Tests.Support;
using Microsoft.Playwright;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>The main job, from begin to end: a coordinator opens the round, an officer writes and hands in, the coordinator approves, adopts and publishes, a reader reads.</summary>
public sealed class FromTextToParliamentTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    private const string Sentence = "In deze ronde is een proef met dertien gemeenten begonnen.";

    [Fact]
    public async Task What_an_officer_writes_reaches_readers_when_it_is_published_and_not_before()
    {
        await using var coordinator = await Visitor.SignsInAsync(browser, portal.Url, "coordinator1@demo.example");
        await Assertions.Expect(coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "Ronde 8 openen" })).ToBeVisibleAsync();
        await AccessibilityTests.HasNoViolationsAsync(coordinator, 1280);
        await PressAsync(coordinator, "Ronde 8 openen");
        await Assertions.Expect(coordinator.Page.GetByRole(AriaRole.Heading, new() { Name = "Ronde 8 (open)" })).ToBeVisibleAsync();
        var row = coordinator.Page.Locator("[data-row='12']");
        await Assertions.Expect(row).ToHaveAttributeAsync("data-state", "NotStarted");

        await using (var officer = await Visitor.SignsInAsync(browser, portal.Url, "officer1@demo.example"))
        {
            await officer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Consulaire bijstand") }).ClickAsync();
            await officer.Text("Recente ontwikkelingen").FillAsync($"{Sentence}\n\n- zie maatregel 299");
            await Assertions.Expect(officer.Page.Locator("[data-preview]")).ToContainTextAsync(Sentence);

            await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Opslaan" }).ClickAsync();

            await Assertions.Expect(officer.Page.GetByText("Opgeslagen als revisie 2.").First).ToBeVisibleAsync();
            await PressAsync(officer, "Indienen");
            await PressAsync(officer, "Indienen");
            await Assertions.Expect(officer.Page.Locator(".review .faults")).ToContainTextAsync("maatregel 299");
            await officer.Text("Recente ontwikkelingen").FillAsync($"{Sentence}\n\n- zie maatregel 29");
            await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Opslaan" }).ClickAsync();
            await Assertions.Expect(officer.Page.GetByText("Opgeslagen als revisie 3.").First).ToBeVisibleAsync();
            await Assertions.Expect(officer.Page.Locator(".review .faults")).ToHaveCountAsync(0); // it was about the text before
            await officer.WorksAtAsync("/bewerken/maatregelen/12");
            await officer.Text("Recente ontwikkelingen").IsAsync($"{Sentence}\n\n- zie maatregel 29");
            await Assertions.Expect(row).ToHaveAttributeAsync("data-state", "Draft"); // the coordinator's page follows by itself

            await PressAsync(officer, "Indienen");
            await officer.Page.GetByLabel("Opmerking voor de coördinator").FillAsync("Graag lezen.");
            await PressAsync(officer, "Indienen");
            await Assertions.Expect(officer.Page.Locator(".review")).ToContainTextAsync("Ingediend door Anna de Vries");
            await Assertions.Expect(officer.Page.GetByText("Neem haar eerst terug")).ToBeVisibleAsync();
            await Assertions.Expect(officer.Page.GetByRole(AriaRole.Button, new() { Name = "Opslaan" })).ToHaveCountAsync(0);
        }

        await using var reader = await Visitor.ArrivesAsync(browser, portal.Url);
        await reader.Page.GotoAsync("/maatregelen/12");
        Assert.DoesNotContain(Sentence, await reader.TextAsync(), StringComparison.Ordinal);

        await Assertions.Expect(row).ToHaveAttributeAsync("data-state", "Submitted");
        await Assertions.Expect(coordinator.Page.Locator("[data-hindrances]")).ToBeVisibleAsync();
        await coordinator.WorksAtAsync("/bewerken/maatregelen/12");
        await Assertions.Expect(coordinator.Page.Locator(".review")).ToContainTextAsync("Graag lezen.");
        await AccessibilityTests.HasNoViolationsAsync(coordinator, 1280);
        await PressAsync(coordinator, "Akkoord");
        await Assertions.Expect(coordinator.Page.Locator(".review")).ToContainTextAsync("Akkoord bevonden door Carla Jansen");
        await portal.SettleRoundAsync(8);
        await coordinator.WorksAtAsync("/coordinatie?staat=akkoord");
        await Assertions.Expect(coordinator.Page.Locator("[data-row]")).ToHaveCountAsync(int.Parse(await coordinator.TextAsync("[data-count='all']"), CultureInfo.InvariantCulture));
        await Assertions.Expect(coordinator.Page.Locator("[data-hindrances]")).ToHaveCountAsync(0);
        await coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "Rapportage 8 vaststellen" }).ClickAsync();
        await coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "Ja, vaststellen" }).ClickAsync();
        await Assertions.Expect(coordinator.Page.GetByRole(AriaRole.Heading, new() { Name = "Ronde 9" })).ToBeVisibleAsync();
        await reader.Page.ReloadAsync();
        Assert.DoesNotContain(Sentence, await reader.TextAsync(), StringComparison.Ordinal);

        await coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "Editie 8.0 publiceren" }).ClickAsync();
        await Assertions.Expect(coordinator.Page.Locator("[data-edition='8.0']")).ToContainTextAsync("gepubliceerd op");

        await reader.Page.ReloadAsync();
        Assert.Contains(Sentence, await reader.TextAsync(), StringComparison.Ordinal);
        await reader.Page.GotoAsync("/rapportages/8");
        Assert.Contains(Sentence, await reader.TextAsync("tr:has(#maatregel-12)"), StringComparison.Ordinal);
        var pdf = await reader.Context.APIRequest.GetAsync("/rapportages/8/pdf");
        Assert.Equal("application/pdf", pdf.Headers["content-type"]);
        Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString((await pdf.BodyAsync())[..5]), StringComparison.Ordinal);
    }

    private static Task PressAsync(Visitor visitor, string button) =>
        visitor.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
