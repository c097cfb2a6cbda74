using JihadismeVoortgang.Browser.Tests.Support;
using Microsoft.Playwright;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>Two colleagues whose pages come from two processes on one database.</summary>
public sealed class TwoNodesTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    private const string Page = "/bewerken/maatregelen/18";

    [Fact]
    public async Task They_see_each_other_come_and_go_and_meet_in_one_conflict()
    {
        await using var node = portal.StartNode();
        await using var officer = await Visitor.SignsInAsync(browser, portal.Url, "officer1@demo.example");
        await officer.WorksAtAsync(Page);
        await using var coordinator = await Visitor.SignsInAsync(browser, node.Url, "coordinator1@demo.example");
        await coordinator.WorksAtAsync(Page);
        Assert.NotEqual(portal.Url.Port, node.Url.Port);

        await Assertions.Expect(Presence(coordinator)).ToHaveTextAsync("Wordt nu bewerkt door Anna de Vries (demo).");
        await Assertions.Expect(Presence(officer)).ToHaveTextAsync("Wordt nu bewerkt door Carla Jansen (demo).");

        await SaveAsync(coordinator, "Van de andere node.");
        await Assertions.Expect(coordinator.Page.Locator(".saved")).ToContainTextAsync("Opgeslagen als revisie");
        await SaveAsync(officer, "Van deze node.");
        await Assertions.Expect(officer.Page.Locator("[data-conflict]")).ToContainTextAsync("Carla Jansen");

        await coordinator.Page.CloseAsync();
        await Assertions.Expect(Presence(officer)).ToBeEmptyAsync();
    }

    private static ILocator Presence(Visitor writer) => writer.Page.Locator(".presence");

    private static async Task SaveAsync(Visitor writer, string text)
    {
        await writer.Text("Recente ontwikkelingen").FillAsync(text);
        await writer.Page.GetByRole(AriaRole.Button, new() { Name = "Opslaan" }).ClickAsync();
    }
}
