using System.Threading.Channels;
using JihadismeVoortgang.Browser.Tests.Support;
using Microsoft.Playwright;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>What somebody typed goes when they say so, and not before: not by a colleague, not by a link.</summary>
public sealed class UnsavedTextTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task Who_was_second_sees_what_the_first_wrote_and_saves_their_own_over_it_knowingly()
    {
        await using var first = await WriterAsync("coordinator1@demo.example", 12);
        await using var second = await WriterAsync("officer1@demo.example", 12);
        await Text(second).FillAsync("Tekst van de tweede.");
        await SaveAsync(first, "Tekst van de eerste.");

        await SaveAsync(second, "Tekst van de tweede.", confirmed: false);
        await Assertions.Expect(Conflict(second)).ToContainTextAsync("Carla Jansen");
        await Assertions.Expect(Conflict(second)).ToContainTextAsync("Tekst van de eerste.");
        await Text(second).IsAsync("Tekst van de tweede.");
        await AccessibilityTests.HasNoViolationsAsync(second, 1280);
        await PressAsync(second, "Mijn tekst houden");
        await Assertions.Expect(Conflict(second)).ToHaveCountAsync(0);
        await SaveAsync(second, "Tekst van de tweede.");

        await first.WorksAtAsync("/bewerken/maatregelen/12");
        await Text(first).IsAsync("Tekst van de tweede.");
    }

    [Fact]
    public async Task Who_was_second_may_go_on_with_what_the_first_wrote()
    {
        await using var first = await WriterAsync("coordinator1@demo.example", 13);
        await using var second = await WriterAsync("officer1@demo.example", 13);
        await SaveAsync(first, "Tekst van de eerste.");
        await SaveAsync(second, "Tekst van de tweede.", confirmed: false);

        await PressAsync(second, "Tekst van de ander overnemen");

        await Text(second).IsAsync("Tekst van de eerste.");
        await SaveAsync(second, "Tekst van de eerste, aangevuld.");
    }

    [Fact]
    public async Task A_link_asks_before_it_leaves_text_that_is_not_saved_and_not_otherwise()
    {
        await using var officer = await WriterAsync("officer1@demo.example", 14);
        var asked = Channel.CreateUnbounded<string>();
        var answer = false;
        officer.Page.Dialog += async (_, dialog) =>
        {
            await (answer ? dialog.AcceptAsync() : dialog.DismissAsync());
            asked.Writer.TryWrite(dialog.Message);
        };
        await Text(officer).FillAsync("Nog niet opgeslagen.");
        await Assertions.Expect(officer.Page.Locator("[data-preview]")).ToContainTextAsync("Nog niet opgeslagen.");

        await Crumb(officer).ClickAsync();
        Assert.Contains("nog niet is opgeslagen", await asked.Reader.ReadAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await Text(officer).IsAsync("Nog niet opgeslagen.");

        answer = true;
        await Crumb(officer).ClickAsync();
        await Assertions.Expect(officer.Page.GetByRole(AriaRole.Heading, new() { Name = "Mijn maatregelen" })).ToBeVisibleAsync();
        Assert.True(asked.Reader.TryRead(out _));
        await officer.WorksAtAsync("/bewerken/maatregelen/14");
        await PressAsync(officer, "Herstellen");
        await Text(officer).IsAsync("Nog niet opgeslagen.");
        await SaveAsync(officer, "Wel opgeslagen.");
        await Crumb(officer).ClickAsync();
        await Assertions.Expect(officer.Page.GetByRole(AriaRole.Heading, new() { Name = "Mijn maatregelen" })).ToBeVisibleAsync();
        Assert.False(asked.Reader.TryRead(out _));
    }

    private static WrittenText Text(Visitor writer) => writer.Text("Recente ontwikkelingen");

    private static ILocator Conflict(Visitor writer) => writer.Page.Locator("[data-conflict]");

    private static ILocator Crumb(Visitor writer) => writer.Page.Locator(".crumbs a");

    private static Task PressAsync(Visitor writer, string button) => writer.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    private static async Task SaveAsync(Visitor writer, string text, bool confirmed = true)
    {
        await Text(writer).FillAsync(text);
        await PressAsync(writer, "Opslaan");
        await (confirmed
            ? Assertions.Expect(writer.Page.Locator(".saved")).ToContainTextAsync("Opgeslagen als revisie")
            : Assertions.Expect(Conflict(writer)).ToBeVisibleAsync());
    }

    private async Task<Visitor> WriterAsync(string account, int measure)
    {
        var writer = await Visitor.SignsInAsync(browser, portal.Url, account);
        await writer.WorksAtAsync($"/bewerken/maatregelen/{measure}");
        await Text(writer).IsEditorAsync();
        return writer;
    }
}
