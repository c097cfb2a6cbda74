using Microsoft.Playwright;

namespace JihadismeVoortgang.Browser.Tests.Support;

/// <summary>
/// Somebody with a browser. Every error in the console, every failed request and every websocket is written down;
/// a visit ends by showing that there were no errors.
/// </summary>
internal sealed class Visitor : IAsyncDisposable
{
    /// <summary>Status of an answer to somebody who may not, or who is signed out.</summary>
    private static readonly string[] Refusals = ["400", "401", "403"];

    private readonly List<string> _errors = [];

    private Visitor(IBrowserContext context, IPage page)
    {
        (Context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (MindsErrors && (message.Type is "error" or "warning"))
                _errors.Add($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => _errors.Add(error);
        page.WebSocket += (_, socket) => WebSockets.Add(socket.Url);
        page.Request += (_, request) => Requests.Add(request.Url);
    }

    /// <summary>The browser itself reports a page with status 404 as an error.</summary>
    public bool ExpectsNotFound { get; set; }

    /// <summary>And an answer to somebody who may not, or who is signed out.</summary>
    public bool ExpectsForbidden { get; set; }

    /// <summary>False from the moment the portal is killed: what the browser says of that is its own affair.</summary>
    public bool MindsErrors { get; set; } = true;

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public List<string> WebSockets { get; } = [];

    public List<string> Requests { get; } = [];

    public static async Task<Visitor> ArrivesAsync(Chromium browser, Uri portal, int width = 1280, bool javaScript = true)
    {
        var context = await browser.ContextAsync(portal, width, javaScript);
        return new Visitor(context, await context.NewPageAsync());
    }

    /// <summary>A visitor who signed in through the form, as a demo account.</summary>
    public static async Task<Visitor> SignsInAsync(Chromium browser, Uri portal, string account, int width = 1280)
    {
        var visitor = await ArrivesAsync(browser, portal, width);
        await visitor.Page.GotoAsync("/inloggen");
        await visitor.Page.GetByLabel("E-mailadres").FillAsync(account);
        await visitor.Page.GetByLabel("Wachtwoord").FillAsync(Web.Access.DemoAccounts.Password);
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Inloggen" }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Uitloggen" })).ToBeVisibleAsync(); // on a page for work only once it is interactive
        return visitor;
    }

    /// <summary>Opens a page for work and waits until it answers to clicks.</summary>
    public async Task WorksAtAsync(string path)
    {
        await Page.GotoAsync(path);
        await IsInteractiveAsync();
    }

    public Task IsInteractiveAsync() => Assertions.Expect(Page.Locator("[data-interactive]").First).ToBeAttachedAsync();

    /// <summary>A text of the entry on the page, by its label.</summary>
    public WrittenText Text(string label) => new(Page, label);

    public async Task<string> TextAsync(string selector = "body") => await Page.Locator(selector).InnerTextAsync();

    public async ValueTask DisposeAsync()
    {
        await Context.DisposeAsync();
        Assert.DoesNotContain(_errors, error => !(ExpectsNotFound && error.Contains("404", StringComparison.Ordinal))
            && !(ExpectsForbidden && Refusals.Any(status => error.Contains(status, StringComparison.Ordinal))));
    }
}
