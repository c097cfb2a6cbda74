using JihadismeVoortgang.Browser.Tests.Support;
using Microsoft.Playwright;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>The main job, from begin to end: an officer writes, a coordinator adopts and publishes, a reader reads.</summary>
public sealed class FromTextToParliamentTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    private const string Sentence = "In deze ronde is een proef met dertien gemeenten begonnen.";

    [Fact]
    public async Task What_an_officer_writes_reaches_readers_when_it_is_published_and_not_before()
    {
        await using (var officer = await Visitor.SignsInAsync(browser, portal.Url, "officer1@demo.example"))
        {
            await officer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Consulaire bijstand") }).ClickAsync();
            await officer.Text("Recente ontwikkelingen").FillAsync($"{Sentence}\n\n- zie maatregel 29");
            await Assertions.Expect(officer.Page.Locator("[data-preview]")).ToContainTextAsync(Sentence);

            await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Opslaan" }).ClickAsync();

            await Assertions.Expect(officer.Page.GetByText("Opgeslagen als revisie 2.").First).ToBeVisibleAsync();
            await officer.WorksAtAsync("/bewerken/maatregelen/12");
            await officer.Text("Recente ontwikkelingen").IsAsync($"{Sentence}\n\n- zie maatregel 29");
        }

        await using var reader = await Visitor.ArrivesAsync(browser, portal.Url);
        await reader.Page.GotoAsync("/maatregelen/12");
        Assert.DoesNotContain(Sentence, await reader.TextAsync(), StringComparison.Ordinal);

        await using (var coordinator = await Visitor.SignsInAsync(browser, portal.Url, "coordinator1@demo.example"))
        {
            await coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "Rapportage 8 vaststellen" }).ClickAsync();
            await coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "Ja, vaststellen" }).ClickAsync();
            await Assertions.Expect(coordinator.Page.GetByRole(AriaRole.Heading, new() { Name = "Ronde 9" })).ToBeVisibleAsync();
            await reader.Page.ReloadAsync();
            Assert.DoesNotContain(Sentence, await reader.TextAsync(), StringComparison.Ordinal);

            await coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "Editie 8.0 publiceren" }).ClickAsync();
            await Assertions.Expect(coordinator.Page.Locator("[data-edition='8.0']")).ToContainTextAsync("gepubliceerd op");
        }

        await reader.Page.ReloadAsync();
        Assert.Contains(Sentence, await reader.TextAsync(), StringComparison.Ordinal);
        await reader.Page.GotoAsync("/rapportages/8");
        Assert.Contains(Sentence, await reader.TextAsync("tr:has(#maatregel-12)"), StringComparison.Ordinal);
        var pdf = await reader.Context.APIRequest.GetAsync("/rapportages/8/pdf");
        Assert.Equal("application/pdf", pdf.Headers["content-type"]);
        Assert.StartsWith("%PDF-", System.Text.Encoding.ASCII.GetString((await pdf.BodyAsync())[..5]), StringComparison.Ordinal);
    }
}
