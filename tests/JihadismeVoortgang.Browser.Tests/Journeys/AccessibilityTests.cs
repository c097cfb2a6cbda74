using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using JihadismeVoortgang.Browser.Tests.Support;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>WCAG 2.2 AA as far as a machine can tell, on a desk and on a telephone.</summary>
public sealed class AccessibilityTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    private static readonly AxeRunOptions Wcag = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    public static TheoryData<string, int> Public => Both([.. ReaderPages.Paths, "/inloggen", "/bestaat-niet"]);

    public static TheoryData<string, int> Work => Both(["/bewerken", "/bewerken/maatregelen/8", "/coordinatie", "/coordinatie/concept", "/coordinatie/uitwisseling"]);

    [Theory]
    [MemberData(nameof(Public))]
    public async Task Public_pages_have_no_violations_and_nothing_sticks_out(string path, int width)
    {
        await using var visitor = await Visitor.ArrivesAsync(browser, portal.Url, width);
        visitor.ExpectsNotFound = path == "/bestaat-niet";
        await visitor.Page.GotoAsync(path);

        await HasNoViolationsAsync(visitor, width);
    }

    [Theory]
    [MemberData(nameof(Work))]
    public async Task Pages_for_work_have_no_violations_and_nothing_sticks_out(string path, int width)
    {
        await using var visitor = await Visitor.SignsInAsync(browser, portal.Url, "coordinator1@demo.example", width);
        await visitor.WorksAtAsync(path);
        await Microsoft.Playwright.Assertions.Expect(visitor.Page.Locator("h1")).ToBeVisibleAsync();

        await HasNoViolationsAsync(visitor, width);
    }

    private static async Task HasNoViolationsAsync(Visitor visitor, int width)
    {
        var result = await visitor.Page.RunAxe(Wcag);

        Assert.Empty(result.Violations.Select(violation =>
            $"{violation.Id}: {violation.Help} ({string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html))})"));
        Assert.NotEmpty(result.Passes);
        Assert.InRange(await visitor.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
    }

    private static TheoryData<string, int> Both(IEnumerable<string> paths)
    {
        var data = new TheoryData<string, int>();
        foreach (var path in paths)
        {
            data.Add(path, 1280);
            data.Add(path, 320);
        }

        return data;
    }
}
