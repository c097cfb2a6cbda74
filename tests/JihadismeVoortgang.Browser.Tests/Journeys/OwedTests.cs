using JihadismeVoortgang.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>What a row still owes the round: a new number, and somebody who stands for its text.</summary>
public sealed class OwedTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task A_row_asks_for_the_number_of_this_round_until_it_is_there()
    {
        await using var officer = await OfficerAsync(17);
        await Expect(officer.Page.Locator("[data-figures-asked='1']")).ToContainTextAsync("nog geen waarneming voor deze ronde");
        await Expect(officer.Page.Locator(".figure .asked")).ToHaveTextAsync("Nog geen waarneming voor deze ronde.");

        await officer.Page.GetByText("Cijfer voor ronde 8 invullen").ClickAsync();
        await officer.Page.GetByLabel("Aantal").FillAsync("80");
        await officer.Page.GetByLabel("Peildatum").FillAsync("1-5-2017");
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Cijfer bewaren" }).ClickAsync();

        await Expect(officer.Page.Locator("[data-figures-asked='0']")).ToBeVisibleAsync();
        await Expect(officer.Page.Locator(".figure .asked")).ToHaveCountAsync(0);
        await Expect(officer.Page.Locator(".observations li").First).ToContainTextAsync("80");
    }

    [Fact]
    public async Task A_row_that_cites_a_figure_leads_to_the_measure_it_is_asked_of()
    {
        await using var officer = await OfficerAsync(15);

        await Expect(officer.Page.Locator("[data-figures-asked]")).ToHaveCountAsync(0);
        await Expect(officer.Page.Locator(".figure").GetByRole(AriaRole.Link, new() { Name = "maatregel 7" })).ToHaveAttributeAsync("href", "/bewerken/maatregelen/7");
    }

    [Fact]
    public async Task A_text_that_nobody_changed_is_handed_in_only_by_somebody_who_says_so_by_name()
    {
        await portal.OpenRoundAsync();
        await using var officer = await OfficerAsync(18);
        var said = officer.Page.Locator("[data-unchanged]");
        await Expect(said).ToContainTextAsync("Dit is nog de tekst van de vorige rapportage.");
        await Expect(Button(officer, "Indienen")).ToHaveCountAsync(0);

        await Button(officer, "Ongewijzigd melden").ClickAsync();
        await Expect(said).ToContainTextAsync("Anna de Vries (demo) meldde op ");
        await Button(officer, "Indienen").ClickAsync();
        await Button(officer, "Indienen").ClickAsync();

        await Expect(officer.Page.Locator(".entry-state")).ToHaveTextAsync("ingediend");
        await Expect(said).ToContainTextAsync("Anna de Vries (demo) meldde op ");
    }

    private static ILocator Button(Visitor officer, string name) => officer.Page.GetByRole(AriaRole.Button, new() { Name = name });

    private async Task<Visitor> OfficerAsync(int measure)
    {
        var officer = await Visitor.SignsInAsync(browser, portal.Url, "officer1@demo.example");
        await officer.WorksAtAsync($"/bewerken/maatregelen/{measure}");
        await Expect(officer.Page.GetByRole(AriaRole.Heading, new() { Name = "Cijfers bij deze maatregel" })).ToBeVisibleAsync();
        return officer;
    }
}
