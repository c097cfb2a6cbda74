using JihadismeVoortgang.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>A number on its way: an officer enters it, a coordinator publishes it, a reader sees it.</summary>
public sealed class FromFigureToParliamentTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    private const string Series = "[data-figure='verdachten-strafrechtelijke-onderzoeken']";

    [Fact]
    public async Task A_number_an_officer_enters_is_in_its_series_at_once_and_with_readers_when_it_is_published()
    {
        await using var reader = await Visitor.ArrivesAsync(browser, portal.Url);
        await using (var officer = await Visitor.SignsInAsync(browser, portal.Url, "officer1@demo.example"))
        {
            await officer.WorksAtAsync("/bewerken/maatregelen/1");
            var series = officer.Page.Locator(Series);
            await series.Locator("summary").ClickAsync();
            await series.GetByLabel("Aantal").FillAsync("1.234");
            await series.GetByLabel("Tot (alleen bij een bereik)").FillAsync("1.200");
            await series.GetByLabel("Peildatum").FillAsync("1-11-2016");
            await SaveAsync(series);
            await Expect(series.GetByRole(AriaRole.Alert)).ToContainTextAsync("Tot: De bovengrens ligt onder de ondergrens.");

            await series.GetByLabel("Tot (alleen bij een bereik)").FillAsync("");
            await SaveAsync(series);

            await Expect(series.Locator(".observations li").First).ToHaveTextAsync("1.234 – peildatum 1 november 2016, rapportage 8");
            await Expect(officer.Page.Locator("[data-figure='strafrechtelijke-onderzoeken']")).Not.ToContainTextAsync("1.234");
            await Expect(series.GetByLabel("Aantal")).ToHaveValueAsync("");
            await Expect(series.GetByLabel("Peildatum")).ToHaveValueAsync("");

            await series.GetByLabel("Aantal").FillAsync("1.300");
            await series.GetByLabel("Peildatum").FillAsync("2-11-2016");
            await SaveAsync(series);
            await Expect(series.Locator(".observations li").First).ToContainTextAsync("1.300");
            await Expect(officer.Page.Locator(".toast")).ToHaveCountAsync(1);
        }

        Assert.DoesNotContain("1.234", await ReadAsync(reader), StringComparison.Ordinal);
        await portal.SettleRoundAsync(8);
        await using var coordinator = await Visitor.SignsInAsync(browser, portal.Url, "coordinator1@demo.example");
        await coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "Rapportage 8 vaststellen" }).ClickAsync();
        await coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "Ja, vaststellen" }).ClickAsync();
        await Expect(coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "Editie 8.0 publiceren" })).ToBeVisibleAsync();
        Assert.DoesNotContain("1.234", await ReadAsync(reader), StringComparison.Ordinal);

        await coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "Editie 8.0 publiceren" }).ClickAsync();
        await Expect(coordinator.Page.Locator("[data-edition='8.0']")).ToContainTextAsync("gepubliceerd op");

        Assert.Contains("1.234", await ReadAsync(reader), StringComparison.Ordinal);
    }

    private static Task SaveAsync(ILocator series) => series.GetByRole(AriaRole.Button, new() { Name = "Cijfer bewaren" }).ClickAsync();

    private static async Task<string> ReadAsync(Visitor reader)
    {
        await reader.Page.GotoAsync("/maatregelen/1");
        return await reader.TextAsync("main");
    }
}
