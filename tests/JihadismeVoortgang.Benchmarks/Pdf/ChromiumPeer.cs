using JihadismeVoortgang.Benchmarks.Measuring;
using Microsoft.Playwright;

namespace JihadismeVoortgang.Benchmarks.Pdf;

/// <summary>Chromium printing the report's page to PDF.</summary>
internal static class ChromiumPeer
{
    private const string ColdName = "Chromium: whole process, our page from file";
    private const string WarmName = "Chromium: printing once more the page a running browser has open";
    private const int ColdRuns = 7;
    private const int WarmUp = 5;
    private const int WarmRuns = 15;

    /// <summary>Playwright's own set for a server, so that cold and warm are the same browser.</summary>
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static readonly string? Program = ChildProcess.Find(
        Environment.GetEnvironmentVariable("PORTAL_TEST_CHROMIUM"),
        "/usr/lib/chromium/chromium", // the wrapper in PATH costs a shell
        "chromium", "chromium-browser", "google-chrome-stable", "google-chrome");

    public static async Task<PeerRuns> RunAsync(string page, ScratchFolder scratch) => Program is null
        ? PeerRuns.Absent(ColdName, WarmName, PeerRuns.NotInstalled)
        : new PeerRuns(await ColdAsync(Program, page, scratch), await WarmAsync(Program, page));

    private static async Task<Series> ColdAsync(string program, string page, ScratchFolder scratch)
    {
        var pdf = scratch["chromium.pdf"];
        var times = new List<TimeSpan>();
        for (var run = 0; run <= ColdRuns; run++)
        {
            var process = await ChildProcess.RunAsync(
                program,
                [.. Flags, "--headless", $"--user-data-dir={scratch["chromium"]}", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri]);
            await PdfFile.TakeAsync(pdf);
            times.Add(process.Elapsed);
        }

        return Series.Milliseconds(ColdName, times.Skip(1)); // the first also made the profile
    }

    private static async Task<Series> WarmAsync(string program, string page)
    {
        using var driver = await Playwright.CreateAsync();
        await using var browser = await driver.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Flags });
        var open = await browser.NewPageAsync();
        await open.GotoAsync(new Uri(page).AbsoluteUri);
        var times = new List<TimeSpan>();
        for (var run = 0; run < WarmUp + WarmRuns; run++)
        {
            var began = TimeProvider.System.GetTimestamp();
            PdfFile.Demand(await open.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true, Tagged = true }));
            times.Add(TimeProvider.System.GetElapsedTime(began));
        }

        return Series.Milliseconds(WarmName, times.Skip(WarmUp));
    }
}
