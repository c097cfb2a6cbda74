using JihadismeVoortgang.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace JihadismeVoortgang.Browser.Tests.Editor;

/// <summary>Writing with the keyboard and the buttons.</summary>
public sealed class EditorWritingTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task Keys_make_everything_a_report_can_hold()
    {
        await using var page = await OpenAsync();
        await page.PressAsync("Control+Shift+Digit6");
        await page.Text.TypeAsync("Kop\n\nEen ");
        await page.PressAsync("Control+b");
        await page.Text.TypeAsync("vet");
        await page.PressAsync("Control+b");
        await page.Text.TypeAsync(" en ");
        await page.PressAsync("Control+i");
        await page.Text.TypeAsync("cursief");
        await page.PressAsync("Control+i");
        await page.Text.TypeAsync(" woord");
        await page.PressAsync("Control+Shift+Digit9");
        await page.Text.TypeAsync("De noot.");
        await page.PressAsync("Escape");
        await page.Text.TypeAsync(", zie");
        await page.PressAsync("Control+Shift+Digit5");
        await page.Text.TypeAsync("29");
        await page.PressAsync("Enter");
        await page.PressAsync("Enter");
        await page.PressAsync("Control+Shift+Digit8");
        await page.Text.TypeAsync("een\n\ntwee\n\n\n\n");
        await page.PressAsync("Control+Shift+Digit7");
        await page.Text.TypeAsync("stap");
        await page.PressAsync("Enter");
        await page.PressAsync("Control+k");
        await page.Text.TypeAsync("de site");
        await page.PressAsync("Tab");
        await page.Text.TypeAsync("rijksoverheid.nl");
        await page.PressAsync("Enter");

        await page.Text.IsAsync(
            "### Kop\n\nEen **vet** en *cursief* woord[^1], zie maatregel 29\n\n- een\n- twee\n\n1. stap\n2. [de site](https://rijksoverheid.nl)\n\n[^1]: De noot.");
    }

    [Theory]
    [InlineData("- een\n\ntwee", "- een\n- twee")]
    [InlineData("1. een\n\ntwee", "1. een\n2. twee")]
    [InlineData("### Kop\n\ntekst", "### Kop\n\ntekst")]
    [InlineData("2016. Dat was een jaar", "2016\\. Dat was een jaar")]
    [InlineData("*a* [b](https://x.nl) <c> &amp;", "\\*a\\* \\[b](https://x.nl) \\<c> \\&amp;")]
    public async Task What_is_typed_at_the_begin_of_a_line_makes_a_list_and_signs_stay_signs(string typed, string markdown)
    {
        await using var page = await OpenAsync();

        await page.Text.TypeAsync(typed);

        await page.Text.IsAsync(markdown);
    }

    [Fact]
    public async Task Backspace_takes_the_bullet_first_and_then_joins_the_lines()
    {
        await using var page = await OpenAsync("1. een\n2. twee\n3. drie");
        await page.PutCursorBeforeAsync("twee");
        await page.PressAsync("Backspace");
        await page.Text.IsAsync("1. een\n\ntwee\n\n2. drie");

        await page.PressAsync("Backspace");
        await page.Text.IsAsync("1. eentwee\n\n2) drie");

        await page.PressAsync("Delete");
        await page.PutCursorBeforeAsync("drie");
        await page.PressAsync("Backspace");
        await page.PressAsync("Backspace");
        await page.Text.IsAsync("1. eenweedrie");

    }

    [Fact]
    public async Task Undo_takes_back_and_redo_does_again_also_from_within_a_note()
    {
        await using var page = await OpenAsync("Tekst");
        await page.PressAsync("Control+a");
        await page.Button("Noot").ClickAsync();
        await page.Text.TypeAsync("woorden");
        await page.Text.IsAsync("Tekst[^1]\n\n[^1]: woorden");

        await page.PressAsync("Control+z");
        await page.Text.IsAsync("Tekst[^1]\n\n[^1]:");
        await page.Button("Ongedaan maken").ClickAsync();
        await page.Text.IsAsync("Tekst");
        await Expect(page.Note(1)).ToHaveCountAsync(0);

        await page.PressAsync("Control+y");
        await page.PressAsync("Control+Shift+z");
        await page.Text.IsAsync("Tekst[^1]\n\n[^1]: woorden");
    }

    [Fact]
    public async Task The_toolbar_is_one_stop_of_the_tab_key_and_tells_what_is_on()
    {
        await using var page = await OpenAsync("**vet**");
        await page.PressAsync("ArrowRight");
        await Expect(page.Button("Vet")).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(page.Button("Vet")).ToHaveAttributeAsync("aria-keyshortcuts", "Control+B");

        await page.PressAsync("Shift+Tab");
        await Expect(page.Button("Vet")).ToBeFocusedAsync();
        await page.PressAsync("ArrowRight");
        await Expect(page.Button("Cursief")).ToBeFocusedAsync();
        await Expect(page.Button("Cursief")).ToHaveCSSAsync("outline-style", "solid");
        await page.PressAsync("End");
        await Expect(page.Button("Opnieuw")).ToBeFocusedAsync();
        await Expect(page.Button("Opnieuw")).ToHaveAttributeAsync("aria-disabled", "true");

        await page.PressAsync("Tab");
        await Expect(page.Text.Box).ToBeFocusedAsync();
        await page.PressAsync("Alt+F10");
        await Expect(page.Button("Opnieuw")).ToBeFocusedAsync();
        await page.PressAsync("Escape");
        await Expect(page.Text.Box).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_tab_key_leaves_the_text()
    {
        await using var page = await OpenAsync("Tekst");

        await page.PressAsync("Tab");

        await Expect(page.Text.Box).Not.ToBeFocusedAsync();
        await page.Text.IsAsync("Tekst");
    }

    [Fact]
    public async Task A_link_needs_an_address_that_can_be_clicked_and_says_so()
    {
        await using var page = await OpenAsync("woorden");
        await page.PressAsync("Control+a");
        await page.Button("Link").ClickAsync();
        await page.Page.GetByLabel("Adres van de link").FillAsync("javascript:alert(1)");
        await page.PressAsync("Enter");
        await Expect(page.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Vul een adres in");
        await page.Text.IsAsync("woorden");

        await page.Page.GetByLabel("Adres van de link").FillAsync("anna@minvenj.example");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Toepassen" }).ClickAsync();
        await page.Text.IsAsync("[woorden](mailto:anna@minvenj.example)");

        await page.Button("Link").ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Link verwijderen" }).ClickAsync();
        await page.Text.IsAsync("woorden");
    }

    private Task<EditorPage> OpenAsync(string markdown = "") => EditorPage.OpenAsync(browser, portal.Url, markdown);
}
