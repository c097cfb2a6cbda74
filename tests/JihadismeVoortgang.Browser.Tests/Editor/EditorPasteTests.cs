using JihadismeVoortgang.Browser.Tests.Support;

namespace JihadismeVoortgang.Browser.Tests.Editor;

/// <summary>What programs put on the clipboard, as they write it, keeps what a report can hold and loses the rest.</summary>
public sealed class EditorPasteTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    [Theory]
    [InlineData("word.html")]
    [InlineData("outlook.html")]
    [InlineData("outlook-old.html")]
    [InlineData("google-docs.html")]
    [InlineData("libreoffice.html")]
    [InlineData("web-page.html")]
    [InlineData("part-of-a-sentence.html")]
    [InlineData("plain.txt")]
    public async Task What_is_pasted_keeps_its_lines_lists_looks_links_and_notes(string file)
    {
        await using var page = await EditorPage.OpenAsync(browser, portal.Url, "Wat er stond.");

        await page.PasteAsync(file.EndsWith(".txt", StringComparison.Ordinal) ? "text/plain" : "text/html", Clipboard(file));

        await page.Text.IsAsync(Clipboard(Path.ChangeExtension(file, ".md")).TrimEnd());
        Assert.NotEqual("gehackt", await page.Page.TitleAsync());
    }

    [Fact]
    public async Task Words_pasted_in_a_sentence_stay_in_that_sentence()
    {
        await using var page = await EditorPage.OpenAsync(browser, portal.Url);
        await page.PasteAsync("text/html", "<p>een <b>vet</b> woord</p>");

        await page.Text.TypeAsync(" en verder");

        await page.Text.IsAsync("een **vet** woord en verder");
    }

    [Fact]
    public async Task What_is_pasted_in_a_note_is_one_line_without_notes()
    {
        await using var page = await EditorPage.OpenAsync(browser, portal.Url, "Met een noot[^1].\n\n[^1]: leeg");
        await page.Note(1).ClickAsync();

        await page.PasteAsync("text/html", Clipboard("libreoffice.html"));

        await page.Text.IsAsync("Met een noot[^1].\n\n[^1]: Tekst met noot en **vet**. een twee");
    }

    [Fact]
    public async Task What_is_copied_here_is_pasted_here_as_it_was()
    {
        const string text = "Met een noot[^1].\n\n- een *punt*\n\n[^1]: De noot.";
        await using var page = await EditorPage.OpenAsync(browser, portal.Url, text);
        await page.PressAsync("Control+a");
        await page.Page.EvaluateAsync(
            """
            () => document.addEventListener('copy', event => {
              window.copied = event.clipboardData.getData('text/html');
            }, { once: true })
            """);
        await page.PressAsync("Control+c");
        var copied = await page.Page.EvaluateAsync<string>("window.copied");

        await page.PressAsync("Delete");
        await page.Text.IsAsync("");
        await page.PasteAsync("text/html", copied);

        await page.Text.IsAsync(text);
    }

    private static string Clipboard(string file)
    {
        using var stream = typeof(EditorPasteTests).Assembly.GetManifestResourceStream($"JihadismeVoortgang.Browser.Tests.Editor.Clipboard.{file}")!;
        return new StreamReader(stream).ReadToEnd();
    }
}
