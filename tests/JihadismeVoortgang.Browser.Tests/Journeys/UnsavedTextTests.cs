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
        await Assertions.Expect(Version(second, "Tekst van Carla Jansen").Locator("ins")).ToContainTextAsync("eerste");
        await Assertions.Expect(Version(second, "Uw tekst").Locator("ins")).ToContainTextAsync("tweede");
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

        // What gave way is still there, also for who comes back later in another tab, and trades places with what is there now.
        await Assertions.Expect(Aside(second.Page)).ToContainTextAsync("Uw eigen tekst staat hier nog");
        await Assertions.Expect(second.Page.Locator(".draft-status")).ToContainTextAsync("Concept bewaard");
        await second.Page.CloseAsync();
        var again = await second.Context.NewPageAsync();
        await again.GotoAsync("/bewerken/maatregelen/13");
        await again.GetByRole(AriaRole.Button, new() { Name = "Herstellen" }).ClickAsync();
        await Aside(again).GetByText("Recente ontwikkelingen").ClickAsync();
        await Assertions.Expect(Aside(again)).ToContainTextAsync("Tekst van de tweede.");
        await AccessibilityTests.HasNoViolationsAsync(again, 1280);
        await again.GetByRole(AriaRole.Button, new() { Name = "Terugzetten in de velden" }).ClickAsync();
        await new WrittenText(again, "Recente ontwikkelingen").IsAsync("Tekst van de tweede.");
        await Assertions.Expect(Aside(again)).ToHaveCountAsync(0); // what stood there is saved
    }

    [Theory]
    [InlineData(17, 1280)]
    [InlineData(18, 320)]
    public async Task Two_texts_are_merged_part_by_part_and_read_over_before_they_are_saved(int measure, int width)
    {
        await using var first = await WriterAsync("coordinator1@demo.example", measure);
        await SaveAsync(first, "Een.\n\nTwee.\n\nDrie.");
        await using var second = await WriterAsync("officer1@demo.example", measure, width);
        await SaveAsync(first, "Een van de eerste.\n\nTwee van de eerste.\n\nDrie.");
        await SaveAsync(second, "Een.\n\nTwee van de tweede.\n\nDrie.\n\nVier van de tweede.", confirmed: false);
        await Assertions.Expect(second.Page.GetByRole(AriaRole.Heading, new() { Name = "Intussen gewijzigd" })).ToBeFocusedAsync();

        await PressAsync(second, "Samenvoegen");
        await AccessibilityTests.HasNoViolationsAsync(second, width);
        await Version(second, "Tekst van Carla Jansen").Nth(1).GetByRole(AriaRole.Checkbox).CheckAsync(); // of what both changed, both
        await PressAsync(second, "Samengevoegde tekst in de velden zetten");

        const string merged = "Een van de eerste.\n\nTwee van de tweede.\n\nTwee van de eerste.\n\nDrie.\n\nVier van de tweede.";
        await Text(second).IsAsync(merged);
        await Assertions.Expect(second.Page.Locator(".saved")).ToContainTextAsync("Samengevoegd en nog niet opgeslagen");
        await Assertions.Expect(second.Page.Locator(".saved")).ToBeFocusedAsync();
        await Assertions.Expect(Aside(second.Page)).ToBeVisibleAsync();
        await PressAsync(second, "Opslaan");
        await Assertions.Expect(second.Page.Locator(".saved")).ToContainTextAsync("Opgeslagen als revisie");
        await PressAsync(second, "Weggooien");
        await Assertions.Expect(Aside(second.Page)).ToHaveCountAsync(0);
        await first.WorksAtAsync($"/bewerken/maatregelen/{measure}");
        await Text(first).IsAsync(merged);
    }

    [Fact]
    public async Task The_introduction_has_the_same_conflict_screen()
    {
        await using var first = await IntroductionWriterAsync("coordinator1@demo.example", 1280);
        await using var second = await IntroductionWriterAsync("coordinator2@demo.example", 320);
        await first.Page.GetByLabel("Titel", new() { Exact = true }).FillAsync("Titel van de eerste");
        await PressAsync(first, "Opslaan");
        await Assertions.Expect(first.Page.Locator(".saved")).ToContainTextAsync("Opgeslagen als revisie");
        await second.Page.GetByLabel("Kopregel", new() { Exact = true }).FillAsync("Kopregel van de tweede");

        await PressAsync(second, "Opslaan");
        await Assertions.Expect(Conflict(second)).ToContainTextAsync("Carla Jansen");
        await PressAsync(second, "Samenvoegen");
        await AccessibilityTests.HasNoViolationsAsync(second, 320);
        await PressAsync(second, "Samengevoegde tekst in de velden zetten");

        await Assertions.Expect(second.Page.GetByRole(AriaRole.Textbox, new() { Name = "Titel", Exact = true })).ToHaveValueAsync("Titel van de eerste");
        await Assertions.Expect(second.Page.GetByRole(AriaRole.Textbox, new() { Name = "Kopregel", Exact = true })).ToHaveValueAsync("Kopregel van de tweede");
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

    /// <summary>The parts of one of the two texts.</summary>
    private static ILocator Version(Visitor writer, string name) =>
        Conflict(writer).Locator(".version").Filter(new() { Has = writer.Page.Locator(".version-name", new() { HasText = name }) });

    private static ILocator Aside(IPage page) => page.Locator("[data-set-aside]");

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

    private async Task<Visitor> IntroductionWriterAsync(string account, int width)
    {
        var writer = await Visitor.SignsInAsync(browser, portal.Url, account, width);
        await writer.WorksAtAsync("/bewerken/inleiding");
        await writer.Text("Inleiding").IsEditorAsync();
        return writer;
    }

    private async Task<Visitor> WriterAsync(string account, int measure, int width = 1280)
    {
        var writer = await Visitor.SignsInAsync(browser, portal.Url, account, width);
        await writer.WorksAtAsync($"/bewerken/maatregelen/{measure}");
        await Text(writer).IsEditorAsync();
        return writer;
    }
}
