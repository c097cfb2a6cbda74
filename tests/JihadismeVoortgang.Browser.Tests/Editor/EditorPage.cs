using JihadismeVoortgang.Browser.Tests.Support;
using Microsoft.Playwright;

namespace JihadismeVoortgang.Browser.Tests.Editor;

/// <summary>An editor by itself on a page for work, under that page's security policy and without a form around it.</summary>
internal sealed class EditorPage : IAsyncDisposable
{
    private const string Label = "Proeftekst";

    private readonly Visitor _visitor;

    private EditorPage(Visitor visitor) => (_visitor, Text) = (visitor, new WrittenText(visitor.Page, Label));

    public IPage Page => _visitor.Page;

    public WrittenText Text { get; }

    public static async Task<EditorPage> OpenAsync(Chromium browser, Uri portal, string markdown = "")
    {
        var visitor = await Visitor.SignsInAsync(browser, portal, "officer1@demo.example");
        await visitor.WorksAtAsync("/bewerken");
        await visitor.Page.EvaluateAsync(
            """
            async ([label, markdown]) => {
              const { attach } = await import('/portal/editor.js');
              const field = document.createElement('div');
              field.className = 'text-field';
              field.innerHTML = `<label for="proef">${label}</label><textarea id="proef"></textarea>`;
              document.querySelector('main').prepend(field);
              const textarea = field.querySelector('textarea');
              textarea.value = markdown;
              window.told = [];
              textarea.addEventListener('input', () => window.told.push(textarea.value));
              window.editor = attach(textarea);
              window.editor.focus();
            }
            """,
            new[] { Label, markdown });
        return new EditorPage(visitor);
    }

    /// <summary>Puts the cursor right before some words, and waits until the editor knows.</summary>
    public Task PutCursorBeforeAsync(string words) => Page.EvaluateAsync(
        """
        async words => {
          const texts = document.createTreeWalker(editor.view.dom, NodeFilter.SHOW_TEXT);
          while (!texts.nextNode().data.includes(words));
          const offset = texts.currentNode.data.indexOf(words);
          const position = editor.view.posAtDOM(texts.currentNode, offset);
          editor.focus();
          getSelection().collapse(texts.currentNode, offset);
          while (editor.view.state.selection.from !== position) await new Promise(requestAnimationFrame);
        }
        """,
        words);

    public Task PressAsync(string keys) => Page.Keyboard.PressAsync(keys);

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Note(int number) => Page.GetByRole(AriaRole.Textbox, new() { Name = $"Tekst van noot {number}" });

    /// <summary>What another program put on the clipboard, pasted over the whole text.</summary>
    public async Task PasteAsync(string type, string data)
    {
        await PressAsync("Control+a");
        await Page.EvaluateAsync(
            """
            ([type, data]) => {
              const clipboardData = new DataTransfer();
              clipboardData.setData(type, data);
              document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
            }
            """,
            new[] { type, data });
    }

    public ValueTask DisposeAsync() => _visitor.DisposeAsync();
}
