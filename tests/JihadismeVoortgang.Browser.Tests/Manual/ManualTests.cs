using System.Text.RegularExpressions;
using JihadismeVoortgang.Browser.Tests.Support;
using JihadismeVoortgang.Web.Hosting;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace JihadismeVoortgang.Browser.Tests.Manual;

/// <summary>
/// The manual shows the portal as it is: its pictures are made here, from the sample with a round under way.
/// <c>./dev manual</c> makes them anew.
/// </summary>
public sealed partial class ManualTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>, IAsyncLifetime
{
    private const string Folder = "handleiding";
    private const int Width = 1100;
    private const float TallestPicture = 900;
    private const float Margin = 12; // round a part; a page has its own

    /// <summary>Where <c>./dev manual</c> wants the pictures.</summary>
    private static readonly string? Output = Environment.GetEnvironmentVariable("PORTAL_MANUAL");

    public static TheoryData<string> Names => [.. ManualPictures.All.Select(picture => picture.Name)];

    public async ValueTask InitializeAsync()
    {
        var services = portal.Services;
        if (await RoundInHand.IsPreparedAsync(services))
            await services.GetRequiredService<SampleRound>().BeginAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public void Every_picture_in_the_manual_is_made_here_and_none_is_made_for_nothing()
    {
        var manual = File.ReadAllText(Path.Combine(Docs(), "handleiding.md"));

        var shown = Picture().Matches(manual).Select(match => match.Groups["name"].Value).ToList();

        Assert.Equal(ManualPictures.All.Select(picture => picture.Name), shown);
        Assert.All(shown, name => Assert.True(File.Exists(Path.Combine(Docs(), Folder, $"{name}.png")), $"{name}.png is not there: ./dev manual makes it."));
        Assert.All(Picture().Matches(manual), match => Assert.NotEmpty(match.Groups["words"].Value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task What_the_manual_shows_is_on_the_page(string name)
    {
        Assert.SkipUnless(
            Output is not null || Environment.GetEnvironmentVariable("PORTAL_TEST_ALL") == "1", "Makes the pictures of the manual; runs with all tests (PORTAL_TEST_ALL=1).");
        var picture = ManualPictures.All.Single(known => known.Name == name);

        await using var visitor = await LooksAsync(picture);
        var bytes = await TakeAsync(visitor.Page, picture);

        Assert.True(bytes.Length > 5_000, "An empty page makes a small picture.");
        if (Output is not null)
            await File.WriteAllBytesAsync(Path.Combine(Output, $"{name}.png"), bytes, TestContext.Current.CancellationToken);
    }

    private async Task<Visitor> LooksAsync(ManualPicture picture)
    {
        var visitor = picture.Account is null
            ? await Visitor.ArrivesAsync(browser, portal.Url, Width)
            : await Visitor.SignsInAsync(browser, portal.Url, $"{picture.Account}@demo.example", Width);
        await visitor.Page.GotoAsync(picture.Path);
        await Expect(visitor.Page.Locator("h1")).ToBeVisibleAsync();
        if (picture.IsWork)
            await visitor.IsInteractiveAsync();
        if (picture.Prepare is not null)
            await picture.Prepare(visitor);
        return visitor;
    }

    /// <summary>The top of a part that is higher than a page of the manual.</summary>
    private static async Task<byte[]> TakeAsync(IPage page, ManualPicture picture)
    {
        var found = page.Locator(picture.Part).First;
        var margin = picture.IsWholePage ? 0 : Margin;
        await Expect(found).ToBeVisibleAsync();
        await found.ScrollIntoViewIfNeededAsync();
        var box = await page.EvaluateAsync<float[]>(
            "part => { const box = part.getBoundingClientRect(); return [box.x + scrollX, box.y + scrollY, box.width, box.height]; }",
            await found.ElementHandleAsync());
        return await page.ScreenshotAsync(new()
        {
            FullPage = true,
            Clip = new()
            {
                X = Math.Max(0, box[0] - margin),
                Y = Math.Max(0, box[1] - margin),
                Width = Math.Min(box[2] + (2 * margin), Width),
                Height = Math.Min(box[3] + (2 * margin), TallestPicture),
            },
        });
    }

    private static string Docs()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "docs", "handleiding.md")))
                return Path.Combine(folder.FullName, "docs");
        }

        throw new InvalidOperationException("The manual is not there: docs/handleiding.md.");
    }

    [GeneratedRegex(@"!\[(?<words>[^\]]*)\]\(handleiding/(?<name>[a-z-]+)\.png\)")]
    private static partial Regex Picture();
}
