using System.Text.RegularExpressions;
using JihadismeVoortgang.Browser.Tests.Support;
using Microsoft.Playwright;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>Nothing typed is lost: not with the tab, not with the session, not with the portal.</summary>
public sealed partial class DraftTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task Text_of_a_tab_that_was_closed_is_offered_with_its_time_and_restored_or_dropped()
    {
        await using var officer = await OfficerAsync(12);
        await TypeAsync(officer, "Getypt en niet opgeslagen.");
        await KeptAsync(officer.Page);
        await officer.Page.CloseAsync();

        var again = await TabAsync(officer, 12);
        var offer = again.Locator("[data-draft-offer]");
        await Assertions.Expect(offer).ToContainTextAsync(OfferedAt());
        await Assertions.Expect(offer).Not.ToContainTextAsync("Sindsdien");
        await Assertions.Expect(Text(again).Field).ToHaveAttributeAsync("readonly", "");
        await AccessibilityTests.HasNoViolationsAsync(again, 1280);
        await PressAsync(again, "Herstellen");
        await Text(again).IsAsync("Getypt en niet opgeslagen.");
        await Assertions.Expect(Text(again).Box).ToContainTextAsync("Getypt en niet opgeslagen.");
        await SaveAsync(again);

        await again.ReloadAsync();
        await Text(again).IsAsync("Getypt en niet opgeslagen.");
        await Assertions.Expect(offer).ToHaveCountAsync(0); // what is saved is no draft any more

        await Text(again).FillAsync("Toch maar niet.");
        await KeptAsync(again);
        await again.CloseAsync();
        var last = await TabAsync(officer, 12);
        await PressAsync(last, "Weggooien");
        await Text(last).IsAsync("Getypt en niet opgeslagen.");
        await last.ReloadAsync();
        await Text(last).IsEditorAsync();
        await Assertions.Expect(last.Locator("[data-draft-offer]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_draft_that_a_colleague_overtook_says_so_and_meets_the_conflict_screen()
    {
        await using var officer = await OfficerAsync(13);
        await TypeAsync(officer, "Van de medewerker.");
        await KeptAsync(officer.Page);
        await officer.Page.CloseAsync();
        await using var coordinator = await Visitor.SignsInAsync(browser, portal.Url, "coordinator1@demo.example");
        await coordinator.WorksAtAsync(Links(13));
        await Text(coordinator.Page).FillAsync("Van de coördinator.");
        await SaveAsync(coordinator.Page);

        var again = await TabAsync(officer, 13);
        await Assertions.Expect(again.Locator("[data-draft-offer]")).ToContainTextAsync("Sindsdien is een nieuwere versie opgeslagen.");
        await PressAsync(again, "Herstellen");
        await Text(again).IsAsync("Van de medewerker.");
        await PressAsync(again, "Opslaan");
        await Assertions.Expect(again.Locator("[data-conflict]")).ToContainTextAsync("Van de coördinator.");
        await Text(again).IsAsync("Van de medewerker.");
    }

    [Fact]
    public async Task A_second_tab_reads_until_it_takes_over_and_then_the_first_one_reads()
    {
        await using var officer = await OfficerAsync(14);
        await TypeAsync(officer, "Begonnen in het eerste tabblad.");
        await KeptAsync(officer.Page);

        var second = await TabAsync(officer, 14);
        await Assertions.Expect(second.Locator("[data-draft-elsewhere]")).ToContainTextAsync("in een ander tabblad");
        await Assertions.Expect(Text(second).Field).ToHaveAttributeAsync("readonly", "");
        await Assertions.Expect(second.GetByRole(AriaRole.Button, new() { Name = "Opslaan" })).ToBeDisabledAsync();
        await AccessibilityTests.HasNoViolationsAsync(second, 1280);
        await PressAsync(second, "Hier verder schrijven");
        await Text(second).IsAsync("Begonnen in het eerste tabblad.");

        await Assertions.Expect(officer.Page.Locator("[data-draft-elsewhere]")).ToBeVisibleAsync();
        await Assertions.Expect(Text(officer.Page).Field).ToHaveAttributeAsync("readonly", "");
        await Text(officer.Page).IsAsync("Begonnen in het eerste tabblad.");
        await Text(second).FillAsync("Afgemaakt in het tweede.");
        await KeptAsync(second);
        await PressAsync(officer.Page, "Hier verder schrijven");
        await Text(officer.Page).IsAsync("Afgemaakt in het tweede.");
        await Assertions.Expect(second.Locator("[data-draft-elsewhere]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task While_the_server_is_out_of_reach_the_page_says_so_and_the_tab_keeps_the_text_also_over_a_reload()
    {
        await using var officer = await OfficerAsync(15);
        officer.MindsErrors = false; // the browser reports each request that fails
        await officer.Page.RouteAsync("**/bewerken/ontwerpen/**", route => route.AbortAsync());
        await TypeAsync(officer, "Zonder verbinding getypt.");
        await Assertions.Expect(Status(officer.Page)).ToContainTextAsync("Nog niet op de server bewaard.");
        await Assertions.Expect(officer.Page.Locator(".connection-draft-safe")).ToHaveCSSAsync("display", "none");

        officer.Page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await officer.Page.UnrouteAllAsync();
        await officer.Page.ReloadAsync();
        await PressAsync(officer.Page, "Herstellen");
        await Text(officer.Page).IsAsync("Zonder verbinding getypt.");
        await KeptAsync(officer.Page);
        await Assertions.Expect(officer.Page.Locator(".connection-draft-unsafe")).ToHaveCSSAsync("display", "none");
    }

    [Fact]
    public async Task The_planning_and_the_introduction_are_drafts_too()
    {
        await using var officer = await OfficerAsync(16);
        await officer.Page.GetByLabel("Planning (zoals gedrukt)").FillAsync("binnenkort");
        await officer.Page.GetByLabel("Van (jaar)").FillAsync("2019");
        await KeptAsync(officer.Page);
        await officer.Page.CloseAsync();
        var again = await TabAsync(officer, 16);
        await PressAsync(again, "Herstellen");
        await Assertions.Expect(again.GetByLabel("Planning (zoals gedrukt)")).ToHaveValueAsync("binnenkort");
        await Assertions.Expect(again.GetByLabel("Van (jaar)")).ToHaveValueAsync("2019");

        await using var coordinator = await Visitor.SignsInAsync(browser, portal.Url, "coordinator1@demo.example");
        await coordinator.WorksAtAsync("/bewerken/inleiding");
        await coordinator.Page.GetByLabel("Titel", new() { Exact = true }).FillAsync("Een andere titel");
        await KeptAsync(coordinator.Page);
        await coordinator.Page.CloseAsync();
        var introduction = await coordinator.Context.NewPageAsync();
        await introduction.GotoAsync("/bewerken/inleiding");
        await PressAsync(introduction, "Herstellen");
        await Assertions.Expect(introduction.GetByLabel("Titel", new() { Exact = true })).ToHaveValueAsync("Een andere titel");
    }

    [Fact]
    public async Task Signing_out_leaves_nothing_typed_in_any_tab()
    {
        await using var officer = await OfficerAsync(17);
        officer.MindsErrors = false;
        var other = await officer.Context.NewPageAsync();
        await other.GotoAsync("/bewerken");
        await officer.Page.RouteAsync("**/bewerken/ontwerpen/**", route => route.AbortAsync());
        await TypeAsync(officer, "Alleen in dit tabblad.");
        await Assertions.Expect(Status(officer.Page)).ToContainTextAsync("Nog niet op de server bewaard.");
        Assert.Contains("Alleen in dit tabblad.", await RememberedAsync(officer.Page), StringComparison.Ordinal);

        await other.GetByRole(AriaRole.Button, new() { Name = "Uitloggen" }).ClickAsync();

        await Assertions.Expect(officer.Page.GetByRole(AriaRole.Dialog, new() { Name = "U bent uitgelogd" })).ToBeVisibleAsync();
        Assert.DoesNotContain("Alleen in dit tabblad.", await RememberedAsync(officer.Page), StringComparison.Ordinal);
        await Text(officer.Page).IsAsync("Alleen in dit tabblad.");
    }

    [Fact]
    public async Task Colleagues_see_who_writes_and_that_they_left()
    {
        await using var officer = await OfficerAsync(18);
        await using var coordinator = await Visitor.SignsInAsync(browser, portal.Url, "coordinator1@demo.example");
        await coordinator.WorksAtAsync(Links(18));

        await Assertions.Expect(coordinator.Page.Locator(".presence")).ToHaveTextAsync("Wordt nu bewerkt door Anna de Vries (demo).");
        await Assertions.Expect(officer.Page.Locator(".presence")).ToHaveTextAsync("Wordt nu bewerkt door Carla Jansen (demo).");
        await officer.Page.CloseAsync();
        await Assertions.Expect(coordinator.Page.Locator(".presence")).ToBeEmptyAsync();
    }

    private static string Links(int measure) => $"/bewerken/maatregelen/{measure}";

    private static WrittenText Text(IPage page) => new(page, "Recente ontwikkelingen");

    private static ILocator Status(IPage page) => page.Locator(".draft-status");

    private static Task TypeAsync(Visitor officer, string text) => Text(officer.Page).FillAsync(text);

    private static Task KeptAsync(IPage page) => Assertions.Expect(Status(page)).ToHaveTextAsync(Kept(), new() { Timeout = 15000 });

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    private static Task<string> RememberedAsync(IPage page) => page.EvaluateAsync<string>("() => JSON.stringify(sessionStorage)");

    private static async Task SaveAsync(IPage page)
    {
        await PressAsync(page, "Opslaan");
        await Assertions.Expect(page.Locator(".saved")).ToContainTextAsync("Opgeslagen als revisie");
    }

    private static async Task<IPage> TabAsync(Visitor officer, int measure)
    {
        var page = await officer.Context.NewPageAsync();
        await page.GotoAsync(Links(measure));
        await Text(page).IsEditorAsync();
        return page;
    }

    private async Task<Visitor> OfficerAsync(int measure)
    {
        var officer = await Visitor.SignsInAsync(browser, portal.Url, "officer1@demo.example");
        await officer.WorksAtAsync(Links(measure));
        await Text(officer.Page).IsEditorAsync();
        return officer;
    }

    [GeneratedRegex(@"^Concept bewaard om \d\d\.\d\d\.$")]
    private static partial Regex Kept();

    [GeneratedRegex(@"U hebt op \d+ [a-z]+ \d{4} om \d\d\.\d\d uur tekst getypt")]
    private static partial Regex OfferedAt();
}
