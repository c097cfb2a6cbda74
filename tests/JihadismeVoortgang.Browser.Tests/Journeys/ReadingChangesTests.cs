using JihadismeVoortgang.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>What changed, and what was known on a day, for a reader without JavaScript.</summary>
public sealed class ReadingChangesTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task From_a_report_to_what_changed_in_it_and_to_two_other_editions()
    {
        await using var reader = await Visitor.ArrivesAsync(browser, portal.Url, javaScript: false);
        var page = reader.Page;
        await page.GotoAsync("/rapportages/7");

        await page.GetByRole(AriaRole.Link, new() { Name = "Wijzigingen sinds de vorige" }).ClickAsync();
        Assert.EndsWith("/rapportages/7.0/wijzigingen?sinds=6.0", page.Url, StringComparison.Ordinal);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Wijzigingen in de zevende voortgangsrapportage sinds de zesde");
        await Expect(page.Locator("ins.changed").First).ToBeVisibleAsync();

        // Chosen in the wrong order, and put right.
        await page.GetByLabel("Wijzigingen in").SelectOptionAsync("5.0");
        await page.GetByLabel("sinds", new() { Exact = true }).SelectOptionAsync("6.0");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vergelijk" }).ClickAsync();
        Assert.EndsWith("/rapportages/6.0/wijzigingen?sinds=5.0", page.Url, StringComparison.Ordinal);

        await page.GetByLabel("Alleen maatregel (nummer)").FillAsync("8");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vergelijk" }).ClickAsync();
        Assert.EndsWith("/rapportages/6.0/wijzigingen?sinds=5.0&maatregel=8", page.Url, StringComparison.Ordinal);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Maatregel 8");
    }

    [Fact]
    public async Task From_a_measure_to_its_history_by_kind_and_by_day()
    {
        await using var reader = await Visitor.ArrivesAsync(browser, portal.Url, javaScript: false);
        var page = reader.Page;
        await page.GotoAsync("/maatregelen/8");

        await page.GetByRole(AriaRole.Link, new() { Name = "Hele geschiedenis van maatregel 8" }).ClickAsync();
        await Expect(page.Locator("article.event")).ToHaveCountAsync(3);

        await page.GetByLabel("Soort wijziging").SelectOptionAsync("correctie");
        await page.GetByRole(AriaRole.Button, new() { Name = "Toon" }).ClickAsync();
        await Expect(page.GetByText("Er zijn geen wijzigingen van deze soort.")).ToBeVisibleAsync();

        await page.GetByLabel("Soort wijziging").SelectOptionAsync("");
        await page.GetByLabel("Gepubliceerd tot en met").FillAsync("2001-01-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Toon" }).ClickAsync();
        Assert.Contains("peil=2001-01-01", page.Url, StringComparison.Ordinal);
        await Expect(page.Locator(".notice")).ToContainTextAsync("Op 1 januari 2001 was op dit portaal nog niets gepubliceerd.");
    }
}
