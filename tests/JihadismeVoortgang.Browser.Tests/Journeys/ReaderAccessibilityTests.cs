using JihadismeVoortgang.Browser.Tests.Support;
using Microsoft.Playwright;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>
/// Every page for readers in every state: by axe, by keyboard, in forced colours and without movement. One visitor walks
/// through all of them. In the gate each is seen at one of the widths; with all tests (PORTAL_TEST_ALL=1) at both.
/// </summary>
public sealed class ReaderAccessibilityTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    private const int SmallestTarget = 24;

    private static readonly string[] All = [.. ReaderPages.Paths, .. ReaderPages.States];

    /// <summary>What a focused element looks like, beside its surroundings.</summary>
    private const string OutlineOfFocus =
        "() => { const s = getComputedStyle(document.activeElement); return [s.outlineStyle, s.outlineWidth, s.boxShadow, s.borderBottomStyle].join(' '); }";

    /// <summary>WCAG 2.5.8: smaller than 24 by 24 only in a line of text, or with room around it.</summary>
    private const string SmallTargets =
        """
        size => {
          const shown = [...document.querySelectorAll('a[href], button, input, select, summary')].filter(e => e.checkVisibility() && e.getClientRects().length > 0 && !e.matches('.skip-link'));
          const inLine = e => { const parent = e.parentElement; return getComputedStyle(e).display.startsWith('inline') && parent.textContent.trim().length > e.textContent.trim().length; };
          const box = e => e.getBoundingClientRect();
          const centre = b => [b.x + b.width / 2, b.y + b.height / 2];
          const near = (a, b) => { const [ax, ay] = centre(a), nx = Math.max(b.left, Math.min(ax, b.right)), ny = Math.max(b.top, Math.min(ay, b.bottom)); return Math.hypot(ax - nx, ay - ny) < size / 2; };
          return shown.filter(e => Math.min(box(e).width, box(e).height) < size - 0.5 && !inLine(e))
            .filter(e => shown.some(other => other !== e && near(box(e), box(other))))
            .map(e => e.outerHTML.slice(0, 120));
        }
        """;

    private static bool IsWhole => Environment.GetEnvironmentVariable("PORTAL_TEST_ALL") == "1";

    [Theory]
    [InlineData(1280, 0)]
    [InlineData(320, 1)]
    public async Task Pages_for_readers_have_no_violations_and_nothing_sticks_out_in_any_state(int width, int part)
    {
        await using var visitor = await Visitor.ArrivesAsync(browser, portal.Url, width);
        (visitor.ExpectsNotFound, visitor.ExpectsForbidden) = (true, true);
        foreach (var path in All.Where((_, place) => IsWhole || place % 2 == part))
        {
            await visitor.Page.GotoAsync(path);
            await NamedAsync(path, () => AccessibilityTests.HasNoViolationsAsync(visitor, width));
            Assert.Equal((path, ""), (path, string.Join('\n', await visitor.Page.EvaluateAsync<string[]>(SmallTargets, SmallestTarget))));
        }
    }

    [Fact]
    public async Task In_forced_colours_and_without_movement_pages_have_no_violations()
    {
        if (!IsWhole)
            Assert.Skip("Walks through all pages once more in forced colours; runs with all tests (PORTAL_TEST_ALL=1).");
        await using var visitor = await Visitor.ArrivesAsync(browser, portal.Url, 1280);
        (visitor.ExpectsNotFound, visitor.ExpectsForbidden) = (true, true);
        // A light palette: axe takes the page behind everything for white, whatever Canvas is.
        await visitor.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        foreach (var path in All)
        {
            await visitor.Page.GotoAsync(path);
            await NamedAsync(path, () => AccessibilityTests.HasNoViolationsAsync(visitor, 1280));
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/maatregelen")]
    [InlineData("/zoeken?q=veroordelen")]
    public async Task By_keyboard_the_skip_link_comes_first_and_everything_after_it_shows_where_it_is_in_reading_order(string path)
    {
        await using var visitor = await Visitor.ArrivesAsync(browser, portal.Url);
        await visitor.Page.GotoAsync(path);
        await visitor.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Naar de inhoud", await visitor.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.True(await visitor.Page.EvaluateAsync<bool>("(() => { const box = document.activeElement.getBoundingClientRect(); return box.top >= 0 && box.left >= 0 && box.width > 0; })()"));

        await visitor.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("inhoud", await visitor.Page.EvaluateAsync<string>("document.activeElement.id"));

        var before = -1;
        for (var step = 0; step < 12; step++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            Assert.DoesNotContain("none 0px none none", await visitor.Page.EvaluateAsync<string>(OutlineOfFocus), StringComparison.Ordinal);
            var place = await visitor.Page.EvaluateAsync<int>("[...document.querySelectorAll('*')].indexOf(document.activeElement)");
            Assert.True(place >= before, "The focus goes back on the page."); // a field for a day is three steps
            before = place;
        }
    }

    [Fact]
    public async Task Who_wants_no_movement_sees_none()
    {
        await using var visitor = await Visitor.ArrivesAsync(browser, portal.Url);
        await visitor.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        foreach (var path in (string[])["/", "/rapportages/7", "/cijfers/kindzaken"])
        {
            await visitor.Page.GotoAsync(path);
            Assert.Equal(0, await visitor.Page.EvaluateAsync<int>(
                "[...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e); return parseFloat(s.transitionDuration) > 0.01 || (s.animationName !== 'none' && parseFloat(s.animationDuration) > 0.01) || s.scrollBehavior === 'smooth'; }).length"));
        }
    }

    [Fact]
    public async Task In_forced_colours_only_the_page_at_hand_is_underlined_in_the_menu()
    {
        await using var visitor = await Visitor.ArrivesAsync(browser, portal.Url);
        await visitor.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await visitor.Page.GotoAsync("/cijfers");

        Assert.Equal(["Cijfers"], await visitor.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('.menu a')].filter(a => getComputedStyle(a).borderBottomColor !== getComputedStyle(document.body).backgroundColor).map(a => a.textContent)"));
    }

    private static async Task NamedAsync(string path, Func<Task> check)
    {
        try
        {
            await check();
        }
        catch (Xunit.Sdk.XunitException wrong)
        {
            Assert.Fail($"{path}: {wrong.Message}");
        }
    }
}
