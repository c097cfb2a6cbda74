using JihadismeVoortgang.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>Reading needs nothing: no script, no cookie, no circuit.</summary>
public sealed class ReadingTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    public static TheoryData<string> Pages => new(ReaderPages.Paths);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_reader_page_opens_no_websocket_sets_no_cookie_and_loads_no_mudblazor(string path)
    {
        await using var reader = await Visitor.ArrivesAsync(browser, portal.Url);

        await reader.Page.GotoAsync(path);

        Assert.Empty(reader.WebSockets);
        Assert.Empty(await reader.Context.CookiesAsync());
        Assert.DoesNotContain(reader.Requests, url => url.Contains("MudBlazor", StringComparison.OrdinalIgnoreCase) || url.Contains("blazor", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_reader_page_says_the_same_without_javascript(string path)
    {
        await using var reader = await Visitor.ArrivesAsync(browser, portal.Url);
        await using var plain = await Visitor.ArrivesAsync(browser, portal.Url, javaScript: false);

        await reader.Page.GotoAsync(path);
        await plain.Page.GotoAsync(path);

        // All that the script adds.
        await reader.Page.EvaluateAsync("document.querySelectorAll('.copy-link, .copied').forEach(added => added.remove())");
        Assert.Equal(await reader.TextAsync("main"), await plain.TextAsync("main"));
    }

    [Fact]
    public async Task The_permanent_link_of_an_edition_is_copied_with_one_button()
    {
        await using var reader = await Visitor.ArrivesAsync(browser, portal.Url);
        await reader.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await reader.Page.GotoAsync("/rapportages/7");

        await reader.Page.GetByRole(AriaRole.Button, new() { Name = "Kopieer link" }).ClickAsync();

        await Expect(reader.Page.Locator(".copied")).ToHaveTextAsync("Gekopieerd");
        Assert.EndsWith("/rapportages/7.0", await reader.Page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cross_reference_leads_to_the_row_and_a_footnote_to_its_note_and_back()
    {
        await using var reader = await Visitor.ArrivesAsync(browser, portal.Url);
        await reader.Page.GotoAsync("/rapportages/6");

        await reader.Page.Locator("tr:has(#maatregel-19) a[href$='#maatregel-29']").First.ClickAsync();
        Assert.EndsWith("#maatregel-29", reader.Page.Url, StringComparison.Ordinal);

        await reader.Page.Locator("tr:has(#maatregel-8) a[href$='#noot-1']").ClickAsync();
        Assert.EndsWith("#noot-1", reader.Page.Url, StringComparison.Ordinal);
        await reader.Page.Locator("#noot-1 a.note-back").ClickAsync();
        Assert.EndsWith("#bij-noot-1", reader.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/maatregelen/999")]
    [InlineData("/maatregelen/abc")]
    [InlineData("/rapportages/6.9")]
    [InlineData("/cijfers/bestaat-niet")]
    [InlineData("/cijfers/bestaat-niet.csv")]
    [InlineData("/bestaat-niet")]
    [InlineData("/bewerken/bestaat-niet")]
    public async Task An_unknown_address_is_a_real_404_page_in_Dutch(string path)
    {
        await using var reader = await Visitor.ArrivesAsync(browser, portal.Url);

        var response = await reader.Context.APIRequest.GetAsync(path);

        Assert.Equal(404, response.Status);
        Assert.Contains("niet gevonden", await response.TextAsync(), StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>One of each kind of page for readers.</summary>
internal static class ReaderPages
{
    public static string[] Paths { get; } =
    [
        "/", "/themas/4", "/maatregelen", "/maatregelen?thema=4&planning=doorlopend", "/open-data", "/maatregelen/8", "/maatregelen/27", "/rapportages", "/rapportages/7", "/rapportages/6.0", "/cijfers",
        "/cijfers?thema=4&woord=gemeenten", "/cijfers?woord=bestaat-niet", "/cijfers/kindzaken", "/cijfers/voorlichtingsbijeenkomsten", "/over", "/toegankelijkheid",
        "/maatregelen/8/geschiedenis", "/maatregelen/8?peil=2001-01-01", "/rapportages?peil=2001-01-01", "/rapportages/7/wijzigingen?sinds=6",
        "/zoeken", "/zoeken?q=veroordelen", "/zoeken?q=radicaliserng&editie=eerdere", "/zoeken?q=xqzzv",
    ];

    /// <summary>The same pages when something is asked of them that is rare, past, wrong or not there.</summary>
    public static string[] States { get; } =
    [
        "/?peil=2016-04-01", "/?peil=2001-01-01", "/?peil=gisteren", "/themas/1?peil=2016-04-01", "/themas/1?peil=2001-01-01", "/cijfers?peil=2016-04-01",
        "/maatregelen?woord=bestaat-niet", "/maatregelen?volgorde=gewijzigd&peil=2016-04-01", "/maatregelen?peil=2001-01-01", "/maatregelen?peil=2999-01-01",
        "/maatregelen/6", "/maatregelen/36", "/maatregelen/8?peil=2016-04-01", "/maatregelen/8/geschiedenis?soort=cijfers", "/maatregelen/8/geschiedenis?soort=bestaat-niet",
        "/rapportages?peil=2016-04-01", "/rapportages/7/wijzigingen", "/rapportages/7/wijzigingen?sinds=5", "/rapportages/7/wijzigingen?sinds=6&maatregel=8",
        "/rapportages/7/wijzigingen?sinds=6&maatregel=3", "/rapportages/7/wijzigingen?sinds=99", "/cijfers?pagina=2", "/cijfers/stopgezette-uitkeringen",
        "/zoeken?q=2016", "/zoeken?q=gemeente&pagina=2", "/zoeken?q=intrekken+paspoort", "/zoeken?q=om+de", "/zoeken?q=internetbedrijven+onbekend",
        "/inloggen", "/bestaat-niet", "/maatregelen/999", "/cijfers/bestaat-niet",
    ];
}
