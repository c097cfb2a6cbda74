using Microsoft.Playwright;

namespace JihadismeVoortgang.Browser.Tests.Support;

/// <summary>A text of an entry as somebody writes it: in the editor, key by key.</summary>
internal sealed class WrittenText(IPage page, string label)
{
    /// <summary>Where the words are typed.</summary>
    public ILocator Box { get; } = page.GetByRole(AriaRole.Textbox, new() { Name = label, Exact = true });

    /// <summary>The field behind the editor, which holds the text as Markdown.</summary>
    public ILocator Field { get; } = page.Locator($".text-field:has(> label:text-is('{label}')) > textarea");

    /// <summary>Waits until the editor stands in for the field.</summary>
    public Task IsEditorAsync(float? timeout = null) =>
        Assertions.Expect(Field).ToHaveAttributeAsync("hidden", "", new() { Timeout = timeout });

    /// <summary>
    /// Types a text over the one that is there. A blank line begins a paragraph, and what a keyboard makes a list of,
    /// such as "- ", becomes one.
    /// </summary>
    public async Task FillAsync(string text, float? timeout = null)
    {
        await IsEditorAsync(timeout);
        await Box.ClickAsync(new() { Timeout = timeout });
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.PressAsync("Delete");
        await Assertions.Expect(Field).ToHaveValueAsync("", new() { Timeout = timeout });
        await TypeAsync(text);
    }

    /// <summary>Types on where the cursor is.</summary>
    public async Task TypeAsync(string text)
    {
        var paragraphs = text.Split("\n\n");
        for (var number = 0; number < paragraphs.Length; number++)
        {
            if (number > 0)
                await page.Keyboard.PressAsync("Enter");
            await page.Keyboard.TypeAsync(paragraphs[number]);
        }
    }

    public Task IsAsync(string markdown) => Assertions.Expect(Field).ToHaveValueAsync(markdown);
}
