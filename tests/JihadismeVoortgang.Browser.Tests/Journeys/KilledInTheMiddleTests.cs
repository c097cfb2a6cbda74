using JihadismeVoortgang.Browser.Tests.Support;
using Microsoft.Playwright;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>What was confirmed on screen is there, whatever dies; what was not is said not to be.</summary>
public sealed class KilledInTheMiddleTests(Chromium browser) : IAsyncLifetime
{
    private const string Page = "/bewerken/maatregelen/12";

    private readonly string _data = RunningPortal.NewDataFolder();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_data, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task When_the_database_dies_the_page_says_not_saved_and_keeps_the_text_and_saves_it_later()
    {
        await using var portal = await RunningPortal.StartAsync(_data);
        await using var officer = await Visitor.SignsInAsync(browser, portal.Url, "officer1@demo.example");
        await officer.WorksAtAsync(Page);
        await officer.Text("Recente ontwikkelingen").FillAsync("Getypt voordat de database wegviel.");

        officer.MindsErrors = false; // the draft is not kept either, and the browser reports each attempt
        await portal.BreakDatabaseAsync();
        await SaveAsync(officer);
        await Assertions.Expect(officer.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Niet opgeslagen");
        await Assertions.Expect(officer.Page.Locator(".draft-status")).ToContainTextAsync("Nog niet op de server bewaard.");
        await officer.Text("Recente ontwikkelingen").IsAsync("Getypt voordat de database wegviel.");

        await portal.MendDatabaseAsync();
        await SaveAsync(officer);
        await Assertions.Expect(officer.Page.GetByText("Opgeslagen als revisie 2.").First).ToBeVisibleAsync();
        await officer.WorksAtAsync(Page);
        await officer.Text("Recente ontwikkelingen").IsAsync("Getypt voordat de database wegviel.");
    }

    [Fact]
    public async Task When_the_portal_dies_the_next_start_shows_what_was_confirmed()
    {
        await using (var portal = await RunningPortal.StartAsync(_data))
        {
            await using var officer = await Visitor.SignsInAsync(browser, portal.Url, "officer1@demo.example");
            await officer.WorksAtAsync(Page);
            await officer.Text("Recente ontwikkelingen").FillAsync("Bevestigd op het scherm.");
            await SaveAsync(officer);
            await Assertions.Expect(officer.Page.GetByText("Opgeslagen als revisie 2.").First).ToBeVisibleAsync();

            officer.MindsErrors = false;
            await portal.KillAsync();
        }

        await using var again = await RunningPortal.StartAsync(_data);
        await using var returned = await Visitor.SignsInAsync(browser, again.Url, "officer1@demo.example");
        await returned.WorksAtAsync(Page);
        await returned.Text("Recente ontwikkelingen").IsAsync("Bevestigd op het scherm.");
    }

    [Fact]
    public async Task When_the_portal_dies_while_somebody_types_the_next_start_offers_what_they_typed()
    {
        await using (var portal = await RunningPortal.StartAsync(_data))
        {
            await using var officer = await Visitor.SignsInAsync(browser, portal.Url, "officer1@demo.example");
            await officer.WorksAtAsync(Page);
            await officer.Text("Recente ontwikkelingen").FillAsync("Getypt en nooit opgeslagen.");
            await Assertions.Expect(officer.Page.Locator(".draft-status")).ToContainTextAsync("Concept bewaard om");

            officer.MindsErrors = false;
            await portal.KillAsync();
            var dialog = officer.Page.GetByRole(AriaRole.Dialog, new() { Name = "De verbinding is even weg" });
            await Assertions.Expect(dialog).ToContainTextAsync("Uw concept is ook veilig");
            await Assertions.Expect(dialog.GetByRole(AriaRole.Heading)).ToBeFocusedAsync();
            await Assertions.Expect(dialog.GetByText("nog niet op de server bewaard")).ToBeHiddenAsync();
        }

        await using var again = await RunningPortal.StartAsync(_data);
        await using var returned = await Visitor.SignsInAsync(browser, again.Url, "officer1@demo.example");
        await returned.WorksAtAsync(Page);
        await returned.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Herstellen|Hier verder schrijven)$") }).ClickAsync();
        await returned.Text("Recente ontwikkelingen").IsAsync("Getypt en nooit opgeslagen.");
    }

    [Fact]
    public async Task A_page_that_stayed_open_comes_back_without_asking_when_its_draft_is_kept()
    {
        await using var first = await RunningPortal.StartAsync(_data);
        await using var officer = await Visitor.SignsInAsync(browser, first.Url, "officer1@demo.example");
        var asked = 0;
        officer.Page.Dialog += async (_, dialog) =>
        {
            asked++;
            await dialog.AcceptAsync();
        };
        await officer.WorksAtAsync(Page);
        await officer.Text("Recente ontwikkelingen").FillAsync("Getypt voor de storing.");
        await Assertions.Expect(officer.Page.Locator(".draft-status")).ToContainTextAsync("Concept bewaard om");

        officer.MindsErrors = false;
        await first.KillAsync();
        await using var again = await RunningPortal.StartAsync(_data, first.Url.Port);

        var restore = officer.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Herstellen|Hier verder schrijven)$") });
        await Assertions.Expect(restore).ToBeVisibleAsync(new() { Timeout = 30_000 });
        Assert.Equal(0, asked);
        await restore.ClickAsync();
        await officer.Text("Recente ontwikkelingen").IsAsync("Getypt voor de storing.");
    }

    [Fact]
    public async Task A_page_opened_while_the_database_is_away_says_so_and_opens_when_it_is_back()
    {
        await using var portal = await RunningPortal.StartAsync(_data);
        await using var officer = await Visitor.SignsInAsync(browser, portal.Url, "officer1@demo.example");
        var row = officer.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Consulaire bijstand") });
        await Assertions.Expect(row).ToBeVisibleAsync();
        await portal.BreakDatabaseAsync();

        await row.ClickAsync();
        await Assertions.Expect(officer.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("De database is even niet bereikbaar");

        await portal.MendDatabaseAsync();
        await officer.Page.GetByRole(AriaRole.Button, new() { Name = "Opnieuw proberen" }).ClickAsync();
        await officer.Text("Recente ontwikkelingen").IsEditorAsync();
    }

    [Fact]
    public async Task A_reader_sees_a_page_of_the_portal_while_the_database_is_away()
    {
        await using var portal = await RunningPortal.StartAsync(_data);
        await portal.BreakDatabaseAsync();
        foreach (var width in (int[])[1280, 320])
        {
            await using var reader = await Visitor.ArrivesAsync(browser, portal.Url, width);
            reader.MindsErrors = false; // the browser reports the status, 503
            var answer = await reader.Page.GotoAsync("/themas/4");

            Assert.Equal(503, answer!.Status);
            Assert.Contains("Even niet bereikbaar", await reader.TextAsync("h1"), StringComparison.Ordinal);
            await AccessibilityTests.HasNoViolationsAsync(reader, width);
        }
    }

    private static Task SaveAsync(Visitor officer) => officer.Page.GetByRole(AriaRole.Button, new() { Name = "Opslaan" }).ClickAsync();
}
