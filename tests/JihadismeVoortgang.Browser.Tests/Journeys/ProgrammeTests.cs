using JihadismeVoortgang.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>What coordinators do to the programme and to what was adopted; it changes the round, so it has a portal of its own.</summary>
public sealed class ProgrammeTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task Two_coordinators_mend_a_published_report_and_readers_find_both_editions()
    {
        await using var first = await Coordinators.AtAsync(browser, portal, 1, "/coordinatie");
        await first.Page.Locator("[data-edition='7.0']").GetByRole(AriaRole.Link, new() { Name = "corrigeren" }).ClickAsync();
        await FillAsync(first, "Reden van de correctie (wordt afgedrukt)", "In rij 8 ontbrak een woord.");
        await PressAsync(first, "Correctie beginnen");
        await Expect(first.Page.Locator("h1")).ToContainTextAsync("Correctie-editie 7.1");
        await first.Page.Locator("[data-row='8']").GetByRole(AriaRole.Link).ClickAsync();
        await first.Text("Recente ontwikkelingen").FillAsync("Verbeterd, zie maatregel 12.");
        await PressAsync(first, "Opslaan");
        await Expect(first.Page.Locator(".saved")).ToHaveTextAsync("Opgeslagen als revisie 2.");
        await first.WorksAtAsync("/coordinatie/correcties/7");
        await Expect(first.Page.Locator("[data-row='8']")).ToContainTextAsync("gewijzigd");
        await AccessibilityTests.HasNoViolationsAsync(first, 1280);
        await PressAsync(first, "Correctie-editie 7.1 vaststellen");
        await PressAsync(first, "Ja, vaststellen");
        await Expect(first.Page.Locator(".faults")).ToContainTextAsync("Een andere coördinator geeft eerst akkoord");

        await using var second = await Coordinators.AtAsync(browser, portal, 2, "/coordinatie/correcties/7");
        await PressAsync(second, "Correctie-editie 7.1 vaststellen");
        await PressAsync(second, "Ja, vaststellen");
        await PressAsync(second, "Editie 7.1 publiceren");
        await Expect(second.Page.Locator("[data-edition='7.1']")).ToContainTextAsync("gepubliceerd op");

        await using var reader = await Visitor.ArrivesAsync(browser, portal.Url, javaScript: false);
        await reader.Page.GotoAsync("/rapportages/7");
        await Expect(reader.Page.GetByText("Dit is een correctie-editie. Reden van de correctie: In rij 8 ontbrak een woord.")).ToBeVisibleAsync();
        await Expect(reader.Page.GetByText("Correctie-editie 7.1.")).ToBeVisibleAsync();
        await Expect(reader.Page.GetByText("Verbeterd, zie maatregel 12.")).ToBeVisibleAsync();
        await reader.Page.GotoAsync("/rapportages/7.0");
        await reader.Page.GetByRole(AriaRole.Link, new() { Name = "correctie-editie 7.1" }).ClickAsync();
        await Expect(reader.Page).ToHaveURLAsync(new Uri(portal.Url, "/rapportages/7.1").ToString());
    }

    [Fact]
    public async Task Two_rows_become_one_and_are_split_again()
    {
        await using var coordinator = await Coordinators.AtAsync(browser, portal, 1, "/coordinatie/samenvoegen");
        await coordinator.Page.GetByLabel("27 ·").CheckAsync();
        await coordinator.Page.GetByLabel("28 ·").CheckAsync();
        await PressAsync(coordinator, "27 en 28 samenvoegen");
        await Expect(coordinator.Page.Locator(".faults")).ToContainTextAsync("Vul in waarom");
        await FillAsync(coordinator, "Reden van samenvoegen", "Zij worden samen uitgevoerd.");
        await PressAsync(coordinator, "27 en 28 samenvoegen");
        await Expect(coordinator.Page.GetByRole(AriaRole.Button, new() { Name = "27 & 28 splitsen" })).ToBeVisibleAsync();
        await Expect(coordinator.Page.GetByText("Reden: Zij worden samen uitgevoerd.")).ToBeVisibleAsync();
        await AccessibilityTests.HasNoViolationsAsync(coordinator, 1280);

        await coordinator.WorksAtAsync("/bewerken/maatregelen/28");
        await Expect(coordinator.Page.GetByRole(AriaRole.Heading, new() { Name = "Maatregel 27 & 28", Exact = true })).ToBeVisibleAsync();
        await Expect(coordinator.Text("Stand van zaken").Box.GetByRole(AriaRole.Heading, new() { Name = "Maatregel 28" })).ToBeVisibleAsync();

        await coordinator.WorksAtAsync("/coordinatie/samenvoegen");
        await FillAsync(coordinator, "Reden van splitsen", "Toch apart.");
        await PressAsync(coordinator, "27 & 28 splitsen");
        await Expect(coordinator.Page.GetByLabel("28 ·")).ToBeEnabledAsync();
        await coordinator.WorksAtAsync("/bewerken/maatregelen/28");
        await Expect(coordinator.Text("Stand van zaken").Box.GetByRole(AriaRole.Heading, new() { Name = "Maatregel 28" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_measure_is_added_changed_and_withdrawn_with_a_reason_that_is_printed()
    {
        await using var coordinator = await Coordinators.AtAsync(browser, portal, 1, "/coordinatie/maatregelen");
        await coordinator.Page.GetByRole(AriaRole.Link, new() { Name = "Maatregel toevoegen" }).ClickAsync();
        await FillAsync(coordinator, "Omschrijving", "Een nieuwe maatregel.");
        await FillAsync(coordinator, "Planning (zoals gedrukt)", "2027 gereed");
        await PressAsync(coordinator, "Maatregel toevoegen");
        await Expect(coordinator.Page.Locator("[data-revision='1']")).ToContainTextAsync("statusregel");

        await FillAsync(coordinator, "Omschrijving", "Een nieuwe, aangescherpte maatregel.");
        await PressAsync(coordinator, "Opslaan");
        await Expect(coordinator.Page.Locator("[data-revision='2']")).ToBeVisibleAsync();
        await FillAsync(coordinator, "Reden (wordt afgedrukt)", "Zij bleek overbodig.");
        await PressAsync(coordinator, "laten vervallen");
        await Expect(coordinator.Page.GetByText("Reden, zoals afgedrukt: Zij bleek overbodig.")).ToBeVisibleAsync();
        await AccessibilityTests.HasNoViolationsAsync(coordinator, 1280);

        await coordinator.WorksAtAsync("/coordinatie/concept");
        await Expect(coordinator.Page.GetByText("Deze maatregel is vervallen. Zij bleek overbodig.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_theme_is_renamed_in_the_concept_and_in_no_edition()
    {
        await using var coordinator = await Coordinators.AtAsync(browser, portal, 1, "/coordinatie/maatregelen");
        await coordinator.Page.GetByText("Thema 5 wijzigen").ClickAsync();
        await FillAsync(coordinator, "Titel van thema 5", "Internet");
        await PressAsync(coordinator, "Thema 5 hernoemen");
        await Expect(coordinator.Page.GetByRole(AriaRole.Heading, new() { Name = "5. Internet" })).ToBeVisibleAsync();

        await coordinator.WorksAtAsync("/coordinatie/concept");
        await Expect(coordinator.Page.GetByRole(AriaRole.Heading, new() { Name = "5. Internet" })).ToBeVisibleAsync();
        await using var reader = await Visitor.ArrivesAsync(browser, portal.Url, javaScript: false);
        await reader.Page.GotoAsync("/rapportages/6.0");
        await Expect(reader.Page.GetByRole(AriaRole.Heading, new() { Name = "5. Sociale media" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_planning_that_moves_asks_why_and_the_coordinator_reads_it()
    {
        await using var officer = await Visitor.SignsInAsync(browser, portal.Url, "officer1@demo.example");
        await officer.WorksAtAsync("/bewerken/maatregelen/9");
        await FillAsync(officer, "Planning (zoals gedrukt)", "2027 gereed");
        await officer.Page.Keyboard.PressAsync("Tab");
        await Expect(officer.Page.GetByLabel("Reden van de gewijzigde planning")).ToBeVisibleAsync();
        await PressAsync(officer, "Opslaan");
        await Expect(officer.Page.Locator(".faults")).ToContainTextAsync("Vul in waarom");
        await FillAsync(officer, "Reden van de gewijzigde planning", "De wet is uitgesteld.");
        await PressAsync(officer, "Opslaan");
        await Expect(officer.Page.Locator(".saved")).ToContainTextAsync("Opgeslagen als revisie 2.");

        await using var coordinator = await Coordinators.AtAsync(browser, portal, 1, "/bewerken/maatregelen/9");
        await Expect(coordinator.Page.Locator("[data-planning-shift]")).ToContainTextAsync("Reden: De wet is uitgesteld.");
    }

    private static Task FillAsync(Visitor visitor, string label, string text) => visitor.Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    private static Task PressAsync(Visitor visitor, string button) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
}
