using JihadismeVoortgang.Browser.Tests.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace JihadismeVoortgang.Browser.Tests.Support;

/// <summary>The browser of a test run; starts with the first test that asks for a page.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Candidates =
        ["/usr/lib/chromium/chromium", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> _started = new(StartAsync);

    /// <summary>A fresh profile, as a Dutch user's browser would ask.</summary>
    public async Task<IBrowserContext> ContextAsync(Uri portal, int width = 1280, bool javaScript = true) =>
        await (await _started.Value).Browser.NewContextAsync(new()
        {
            BaseURL = portal.ToString(),
            Locale = "nl-NL",
            TimezoneId = "Europe/Amsterdam",
            JavaScriptEnabled = javaScript,
            ViewportSize = new() { Width = width, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });

    public async ValueTask DisposeAsync()
    {
        if (!_started.IsValueCreated)
            return;

        var (driver, browser) = await _started.Value;
        await browser.DisposeAsync();
        driver.Dispose();
    }

    private static async Task<(IPlaywright Driver, IBrowser Browser)> StartAsync()
    {
        var driver = await Playwright.CreateAsync();
        var browser = await driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("PORTAL_TEST_CHROMIUM") ?? Array.Find(Candidates, File.Exists)
                ?? throw new InvalidOperationException("Chromium is not installed; ./dev test installs it."),
            Args =
            [
                "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
        return (driver, browser);
    }
}
