using System.Globalization;
using JihadismeVoortgang.Browser.Tests.Support;
using JihadismeVoortgang.Domain;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>A coordinator asks a meelezer, who remarks on a row; its officer answers and deals with it. Nobody loads a page anew.</summary>
public sealed class MarginTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    private const string Row = "/bewerken/maatregelen/8";

    [Fact]
    public async Task A_meelezer_remarks_the_officer_answers_and_resolves_and_both_see_it_at_once()
    {
        await using var coordinator = await Coordinators.AtAsync(browser, portal, 1, "/coordinatie/meelezers");
        await PressAsync(coordinator, "Vragen mee te lezen");
        await Expect(coordinator.Page.GetByText("Kies een meelezer.")).ToBeVisibleAsync();
        await Expect(coordinator.Page.GetByText("Vul de laatste dag van het meelezen in.")).ToBeVisibleAsync();
        await coordinator.Page.GetByLabel("Meelezer", new() { Exact = true }).SelectOptionAsync("Fatima Yıldız (demo)");
        await coordinator.Page.GetByLabel("alleen deze maatregelen").CheckAsync();
        await coordinator.Page.GetByLabel("Nummers").FillAsync("8");
        await FillDayAsync(coordinator);
        await PressAsync(coordinator, "Vragen mee te lezen");
        await Expect(coordinator.Page.Locator("[data-reviewer]")).ToContainTextAsync("maatregel 8");

        await using var reviewer = await Visitor.SignsInAsync(browser, portal.Url, "meelezer1@demo.example");
        await Expect(reviewer.Page.GetByRole(AriaRole.Heading, new() { Name = "Meelezen" })).ToBeVisibleAsync();
        await reviewer.Page.GetByRole(AriaRole.Link, new() { Name = "Maatregel 8 lezen" }).ClickAsync();
        await Expect(reviewer.Page.Locator("[data-preview] table")).ToBeVisibleAsync();
        await AccessibilityTests.HasNoViolationsAsync(reviewer, 1280);

        await using var officer = await Visitor.SignsInAsync(browser, portal.Url, "officer1@demo.example");
        await officer.WorksAtAsync(Row);
        await Expect(officer.Page.GetByText("Er staan geen opmerkingen open.")).ToBeVisibleAsync();

        await SelectAsync(reviewer.Page.Locator("[data-preview] td[data-label='Stand van zaken'] p").First);
        await PressAsync(reviewer, "Opmerking plaatsen");
        await PressAsync(reviewer, "Plaatsen");
        await Expect(reviewer.Page.GetByText("Vul de opmerking in.")).ToBeVisibleAsync();
        await Expect(reviewer.Page.GetByLabel("Waarover")).ToHaveValueAsync("StateOfPlay");
        var quote = await reviewer.Page.GetByLabel("Over deze woorden").InputValueAsync();
        Assert.NotEmpty(quote);
        await reviewer.Page.GetByLabel("Opmerking", new() { Exact = true }).FillAsync("Wie is hier bevoegd?");
        await PressAsync(reviewer, "Plaatsen");
        await Expect(Threads(officer)).ToContainTextAsync("Fatima Yıldız (demo) (meelezer)");
        await Expect(Threads(officer).Locator("blockquote")).ToHaveTextAsync(quote);
        await Expect(officer.Page.Locator("[data-open-remarks]")).ToContainTextAsync("Er staat 1 opmerking open");
        await AccessibilityTests.HasNoViolationsAsync(officer, 1280);

        await PressAsync(officer, "Antwoorden");
        await officer.Page.GetByLabel("Antwoord", new() { Exact = true }).FillAsync("De burgemeester; dat staat er nu bij.");
        await PressAsync(officer, "Antwoord plaatsen");
        await Expect(Threads(reviewer)).ToContainTextAsync("De burgemeester");
        await Expect(reviewer.Page.GetByRole(AriaRole.Button, new() { Name = "Afhandelen" })).ToHaveCountAsync(0);
        await PressAsync(officer, "Afhandelen");
        await Expect(reviewer.Page.GetByText("Afgehandeld (1)")).ToBeVisibleAsync();
        await Expect(officer.Page.Locator("[data-open-remarks]")).ToHaveCountAsync(0);

        await PressAsync(coordinator, "Meelezen van Fatima Yıldız (demo) beëindigen");
        await Expect(reviewer.Page.Locator("[data-preview]")).ToHaveCountAsync(0);
        await Expect(reviewer.Page.Locator("[data-thread]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_is_typed_in_the_margin_is_there_again_after_the_page_is_loaded_anew()
    {
        await using var officer = await Visitor.SignsInAsync(browser, portal.Url, "officer1@demo.example");
        await officer.WorksAtAsync("/bewerken/maatregelen/9");
        await PressAsync(officer, "Opmerking plaatsen");
        await officer.Page.GetByLabel("Opmerking", new() { Exact = true }).PressSequentiallyAsync("Half gety");

        await officer.Page.ReloadAsync();
        await Expect(officer.Page.GetByLabel("Opmerking", new() { Exact = true })).ToHaveValueAsync("Half gety");
        await PressAsync(officer, "Plaatsen");
        await Expect(Threads(officer)).ToContainTextAsync("Half gety");
    }

    private static Task SelectAsync(ILocator words) => words.ClickAsync(new() { ClickCount = 3 });

    private static ILocator Threads(Visitor visitor) => visitor.Page.Locator("[data-thread]");

    private static async Task FillDayAsync(Visitor coordinator)
    {
        var day = Dutch.DayOf(TimeProvider.System.GetUtcNow()).AddDays(7);
        await coordinator.Page.GetByLabel("Tot en met").FillAsync(day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL")));
        await coordinator.Page.Keyboard.PressAsync("Tab");
    }

    private static Task PressAsync(Visitor visitor, string button) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}
