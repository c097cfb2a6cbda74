using System.Text.RegularExpressions;
using JihadismeVoortgang.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>Last time's developments: moved into the state with one key, or dropped, and all of it can be undone.</summary>
public sealed class PastParagraphTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task A_paragraph_moves_with_one_key_as_typed_text_that_is_a_draft_and_can_be_undone()
    {
        await using var officer = await OfficerAsync(MovedHere);
        var before = await State(officer).Field.InputValueAsync();
        var paragraph = Past(officer).First;
        await Is(paragraph, "Open");

        await paragraph.Locator(".past-text").PressAsync("Alt+ArrowUp");

        await Is(paragraph, "Moved");
        await Expect(State(officer).Box).ToContainTextAsync("zet door, maar in een lager tempo");
        await Expect(State(officer).Field).ToHaveValueAsync(new Regex(@"De groei van de lijst\[\^2\] zet door.*\[\^2\]: ", RegexOptions.Singleline)); // with its note
        await Expect(officer.Page.Locator(".draft-status")).ToContainTextAsync("Concept bewaard", new() { Timeout = 15000 });
        await State(officer).Box.PressAsync("Control+z");
        await Is(paragraph, "Open");
        await State(officer).IsAsync(before);

        await Press(paragraph, "Naar stand van zaken");
        await Is(paragraph, "Moved");
        await Press(paragraph, "Ongedaan maken");
        await Is(paragraph, "Open");
        await State(officer).IsAsync(before);
    }

    [Fact]
    public async Task What_was_moved_and_what_was_dropped_survives_a_closed_tab_and_is_seen_by_a_colleague()
    {
        await using var officer = await OfficerAsync(SharedHere);
        await Past(officer).First.Locator(".past-text").PressAsync("Alt+ArrowUp");
        await Is(Past(officer).First, "Moved");
        await Expect(Past(officer).Nth(1).Locator(".past-text")).ToBeFocusedAsync(); // the next one that is left
        await officer.Page.Keyboard.PressAsync("Delete");
        await Is(Past(officer).Nth(1), "Dropped");
        await Expect(officer.Page.Locator(".draft-status")).ToContainTextAsync("Concept bewaard", new() { Timeout = 15000 });
        await AccessibilityTests.HasNoViolationsAsync(officer, 1280);
        await officer.Page.CloseAsync();

        var again = await officer.Context.NewPageAsync();
        await again.GotoAsync(Address(SharedHere));
        await again.GetByRole(AriaRole.Button, new() { Name = "Herstellen" }).ClickAsync();
        await Is(Past(again).First, "Moved");
        await Is(Past(again).Nth(1), "Dropped");
        await again.GetByRole(AriaRole.Button, new() { Name = "Opslaan" }).ClickAsync();
        await Expect(again.Locator(".saved")).ToContainTextAsync("Opgeslagen als revisie");

        await using var coordinator = await Visitor.SignsInAsync(browser, portal.Url, "coordinator1@demo.example");
        await coordinator.WorksAtAsync(Address(SharedHere));
        await Is(Past(coordinator).First, "Moved");
        await Expect(Past(coordinator).Nth(1)).ToContainTextAsync("vervallen, zegt Anna de Vries (demo)");
        await Past(coordinator).Nth(1).Locator(".past-text").PressAsync("Alt+ArrowDown");
        await Is(Past(coordinator).Nth(1), "Open");
    }

    [Theory]
    [InlineData(1280, 15)]
    [InlineData(320, 16)]
    public async Task What_is_left_is_listed_with_a_link_to_it(int width, int measure)
    {
        await using var officer = await OfficerAsync(measure, width);
        await officer.Text("Recente ontwikkelingen").FillAsync("Er is iets gebeurd."); // in a row that nobody began nothing is left
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Opslaan" }).ClickAsync();
        await Expect(officer.Page.Locator(".saved")).ToContainTextAsync("Opgeslagen als revisie");
        var check = officer.Page.Locator(".review .findings li", new() { HasText = "niet verplaatst naar de stand van zaken" });
        await officer.Page.Locator(".review summary").ClickAsync();
        await Expect(check.First).ToBeVisibleAsync();
        await AccessibilityTests.HasNoViolationsAsync(officer, width);

        await check.First.GetByRole(AriaRole.Link).ClickAsync();

        await Expect(officer.Page).ToHaveURLAsync($"{portal.Url}bewerken/maatregelen/{measure}#vorige-ontwikkelingen");
        await Expect(officer.Page.Locator("#vorige-ontwikkelingen")).ToBeInViewportAsync();
        var left = await check.CountAsync();
        await Past(officer).First.Locator(".past-text").PressAsync("Delete");
        await Expect(check).ToHaveCountAsync(left - 1);
        await Past(officer).First.Locator(".past-text").PressAsync("Alt+ArrowDown");
        await Expect(check).ToHaveCountAsync(left);
    }

    private const int MovedHere = 8;
    private const int SharedHere = 17;

    private static string Address(int measure) => $"/bewerken/maatregelen/{measure}";

    private static WrittenText State(Visitor officer) => officer.Text("Stand van zaken");

    private static ILocator Past(Visitor officer) => Past(officer.Page);

    private static ILocator Past(IPage page) => page.Locator(".past > li");

    private static Task Is(ILocator paragraph, string fate) => Expect(paragraph).ToHaveAttributeAsync("data-fate", fate);

    private static Task Press(ILocator paragraph, string button) => paragraph.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    private async Task<Visitor> OfficerAsync(int measure, int width = 1280)
    {
        var officer = await Visitor.SignsInAsync(browser, portal.Url, "officer1@demo.example", width);
        await officer.WorksAtAsync(Address(measure));
        await State(officer).IsEditorAsync();
        return officer;
    }
}
