using JihadismeVoortgang.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>Two coordinators with the same round before them.</summary>
public sealed class RoundTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task The_introduction_is_written_by_one_and_the_other_sees_it_before_saving_over_it()
    {
        await using var first = await CoordinatorAsync(1, "/coordinatie");
        await Expect(first.Page.GetByText("De inleiding is nog die van rapportage 7.")).ToBeVisibleAsync();
        await first.Page.GetByRole(AriaRole.Link, new() { Name = "Titel en inleiding wijzigen" }).ClickAsync();
        await using var second = await CoordinatorAsync(2, "/bewerken/inleiding");
        await first.Page.GetByLabel("Titel", new() { Exact = true }).FillAsync("Achtste rapportage");
        await Introduction(first).FillAsync("Inleiding van de eerste, zie maatregel 12.");
        await Expect(first.Page.Locator("[data-preview]")).ToContainTextAsync("Inleiding van de eerste");
        await PressAsync(first, "Opslaan");
        await Expect(first.Page.Locator(".saved")).ToHaveTextAsync("Opgeslagen als revisie 2.");

        await Introduction(second).FillAsync("Inleiding van de tweede.");
        await PressAsync(second, "Opslaan");
        await Expect(second.Page.Locator("[data-conflict]")).ToContainTextAsync("Carla Jansen");
        await Expect(second.Page.Locator("[data-conflict]")).ToContainTextAsync("eerste, zie maatregel 12.");
        await AccessibilityTests.HasNoViolationsAsync(second, 1280);
        await PressAsync(second, "Tekst van de ander overnemen");
        await Expect(second.Page.GetByRole(AriaRole.Textbox, new() { Name = "Titel", Exact = true })).ToHaveValueAsync("Achtste rapportage");
        await Introduction(second).FillAsync("Inleiding van beiden.");
        await PressAsync(second, "Opslaan");
        await Expect(second.Page.Locator(".saved")).ToHaveTextAsync("Opgeslagen als revisie 3.");

        await first.WorksAtAsync("/coordinatie/concept");
        await Expect(first.Page.GetByRole(AriaRole.Heading, new() { Name = "Achtste rapportage" })).ToBeVisibleAsync();
        await Expect(first.Page.GetByText("Inleiding van beiden.")).ToBeVisibleAsync();
        await first.WorksAtAsync("/coordinatie");
        await Expect(first.Page.GetByRole(AriaRole.Button, new() { Name = "vaststellen" })).ToBeVisibleAsync();
        await Expect(first.Page.GetByText("De inleiding is nog die van")).ToHaveCountAsync(0);
    }

    private static WrittenText Introduction(Visitor coordinator) => coordinator.Text("Inleiding");

    private static Task PressAsync(Visitor visitor, string button) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    private Task<Visitor> CoordinatorAsync(int number, string path) => Coordinators.AtAsync(browser, portal, number, path);
}

/// <summary>An act that a colleague was first with; it changes the round, so it has a portal of its own.</summary>
public sealed class SecondCoordinatorTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task Who_was_about_to_adopt_or_publish_sees_at_once_that_a_colleague_did()
    {
        await portal.SettleRoundAsync(8);
        await using var first = await Coordinators.AtAsync(browser, portal, 1, "/coordinatie");
        await using var second = await Coordinators.AtAsync(browser, portal, 2, "/coordinatie");
        await AskAsync(second);
        await AskAsync(first);
        await Expect(second.Page.GetByRole(AriaRole.Button, new() { Name = "Ja, vaststellen" })).ToBeVisibleAsync();
        await PressAsync(first, "Ja, vaststellen");
        await Expect(first.Page.GetByRole(AriaRole.Heading, new() { Name = "Ronde 9" })).ToBeVisibleAsync();

        await Expect(second.Page.GetByRole(AriaRole.Heading, new() { Name = "Ronde 9" })).ToBeVisibleAsync();
        await Expect(second.Page.GetByRole(AriaRole.Button, new() { Name = "Ja, vaststellen" })).ToHaveCountAsync(0);

        await PressAsync(first, "Editie 8.0 publiceren");
        await Expect(Edition(first)).ToContainTextAsync("gepubliceerd op");
        await Expect(Edition(second)).ToContainTextAsync("gepubliceerd op");
        await Expect(second.Page.GetByRole(AriaRole.Button, new() { Name = "Editie 8.0 publiceren" })).ToHaveCountAsync(0);
    }

    private static ILocator Edition(Visitor coordinator) => coordinator.Page.Locator("[data-edition='8.0']");

    private static Task AskAsync(Visitor coordinator) => PressAsync(coordinator, "Rapportage 8 vaststellen");

    private static Task PressAsync(Visitor visitor, string button) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
}

internal static class Coordinators
{
    public static async Task<Visitor> AtAsync(Chromium browser, PortalApp portal, int number, string path)
    {
        var visitor = await Visitor.SignsInAsync(browser, portal.Url, $"coordinator{number}@demo.example");
        await visitor.WorksAtAsync(path);
        await Expect(visitor.Page.Locator("h1")).ToBeVisibleAsync();
        return visitor;
    }
}
