using System.Text.RegularExpressions;
using JihadismeVoortgang.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>What changed since the report before, and what a text once said.</summary>
public sealed partial class RevisionTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task Changed_words_are_shown_on_demand_and_follow_the_typing()
    {
        await using var officer = await WriterAsync("/bewerken/maatregelen/12");
        var state = officer.Text("Stand van zaken");
        await state.IsEditorAsync();
        var changes = officer.Page.Locator("[data-changed='Stand van zaken']");
        await Expect(changes).ToHaveCountAsync(0);

        await PressAsync(officer, "Wijzigingen tonen");
        await Expect(changes).ToContainTextAsync("Niets gewijzigd.");
        await state.Box.ClickAsync();
        await officer.Page.Keyboard.PressAsync("Control+End");
        await state.TypeAsync(" Daar kwam dit bij.");

        await Expect(changes.Locator("ins.changed").Last).ToContainTextAsync("Daar kwam dit bij.");
        await Expect(changes).ToContainTextAsync("4 woorden erbij, 0 eruit.");
        await Expect(officer.Page.Locator("#bij-stand-van-zaken [data-words]")).ToContainTextAsync("(+4)");
        await AccessibilityTests.HasNoViolationsAsync(officer, 1280);
        await PressAsync(officer, "Wijzigingen verbergen");
        await Expect(changes).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_earlier_revision_is_shown_compared_and_put_back_as_a_new_one()
    {
        await using var officer = await WriterAsync("/bewerken/maatregelen/13");
        await SaveAsync(officer, "Eerste versie van vandaag.", revision: 2);
        await SaveAsync(officer, "Tweede versie van vandaag.", revision: 3);

        await officer.Page.GetByRole(AriaRole.Link, new() { Name = "eerdere revisies" }).ClickAsync();
        await Expect(officer.Page.Locator(".revision")).ToContainTextAsync("Tweede versie van vandaag.");
        await officer.Page.GetByLabel("Vergelijk met revisie 2 van ronde 8").CheckAsync();
        await Expect(officer.Page.Locator(".revision ins.changed").Last).ToContainTextAsync("Tweede");
        await Expect(officer.Page.Locator(".revision del.changed").Last).ToContainTextAsync("Eerste");
        await Expect(officer.Page).ToHaveURLAsync(Compared());
        await AccessibilityTests.HasNoViolationsAsync(officer, 1280);
        await officer.Page.GetByLabel("Toon revisie 2 van ronde 8").CheckAsync();
        await PressAsync(officer, "Deze revisie terugzetten");

        await Expect(officer.Page.Locator(".revisions tbody tr").First).ToContainTextAsync("Teruggezet: revisie 2 van ronde 8.");
        await Expect(officer.Page.Locator(".revision")).ToContainTextAsync("Eerste versie van vandaag.");
        await officer.WorksAtAsync("/bewerken/maatregelen/13");
        await officer.Text("Recente ontwikkelingen").IsAsync("Eerste versie van vandaag.");
    }

    [Fact]
    public async Task Who_typed_and_did_not_save_is_told_so_and_loses_nothing()
    {
        await using var officer = await WriterAsync("/bewerken/maatregelen/16");
        await SaveAsync(officer, "Opgeslagen tekst.", revision: 2);
        await officer.Text("Recente ontwikkelingen").FillAsync("Nog niet opgeslagen.");
        await Expect(officer.Page.Locator(".draft-status")).ToContainTextAsync("Concept bewaard", new() { Timeout = 15000 });
        var other = await officer.Context.NewPageAsync();
        await other.GotoAsync("/bewerken/maatregelen/16/revisies");
        await other.GetByLabel("Toon revisie 1 van ronde 8").CheckAsync();

        await other.GetByRole(AriaRole.Button, new() { Name = "Deze revisie terugzetten" }).ClickAsync();

        await Expect(other.GetByText("U hebt in deze tekst getypt en dat nog niet opgeslagen.")).ToBeVisibleAsync();
        await officer.Text("Recente ontwikkelingen").IsAsync("Nog niet opgeslagen.");
    }

    [Theory]
    [InlineData("/bewerken/maatregelen/36/revisies", 1280)]
    [InlineData("/bewerken/maatregelen/36/revisies", 320)]
    [InlineData("/bewerken/inleiding/revisies", 1280)]
    [InlineData("/bewerken/inleiding/revisies", 320)]
    public async Task The_lists_of_revisions_have_no_violations_and_nothing_sticks_out(string path, int width)
    {
        await using var coordinator = await Visitor.SignsInAsync(browser, portal.Url, "coordinator1@demo.example", width);
        await coordinator.WorksAtAsync(path);
        await Expect(coordinator.Page.Locator(".revision")).ToBeVisibleAsync();

        await AccessibilityTests.HasNoViolationsAsync(coordinator, width);
    }

    [Fact]
    public async Task Rows_that_belong_together_lead_to_each_other()
    {
        await using var officer = await WriterAsync("/bewerken/maatregelen/7");

        await Expect(officer.Page.Locator(".related")).ToContainTextAsync("deelt het cijfer");
        await officer.Page.Locator(".related").GetByRole(AriaRole.Link, new() { Name = "Maatregel 15" }).ClickAsync();

        await Expect(officer.Page.GetByRole(AriaRole.Heading, new() { Name = "Maatregel 15", Exact = true })).ToBeVisibleAsync();
    }

    private static Task PressAsync(Visitor visitor, string button) => visitor.Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    /// <param name="officer">Who writes.</param>
    /// <param name="text">What they write.</param>
    /// <param name="revision">The one it becomes: that of the save before may still stand there.</param>
    private static async Task SaveAsync(Visitor officer, string text, int revision)
    {
        await officer.Text("Recente ontwikkelingen").FillAsync(text);
        await PressAsync(officer, "Opslaan");
        await Expect(officer.Page.Locator(".saved")).ToHaveTextAsync($"Opgeslagen als revisie {revision}.");
        await officer.Text("Recente ontwikkelingen").IsAsync(text);
    }

    private async Task<Visitor> WriterAsync(string path)
    {
        var officer = await Visitor.SignsInAsync(browser, portal.Url, "officer1@demo.example");
        await officer.WorksAtAsync(path);
        return officer;
    }

    [GeneratedRegex(@"/revisies\?toon=\d+&met=\d+$")]
    private static partial Regex Compared();
}
