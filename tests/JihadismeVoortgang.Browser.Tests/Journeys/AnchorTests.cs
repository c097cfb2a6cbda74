using JihadismeVoortgang.Browser.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>Findings and mails link to a place in a page that shows it only after it was read.</summary>
public sealed class AnchorTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    [Theory]
    [InlineData("opmerkingen")]
    [InlineData("bij-stand-van-zaken")]
    public async Task A_link_to_a_place_in_the_page_of_a_row_brings_eyes_and_keyboard_there(string place)
    {
        await using var officer = await Visitor.SignsInAsync(browser, portal.Url, "officer1@demo.example");

        await officer.Page.GotoAsync(new Uri(portal.Url, $"/bewerken/maatregelen/2#{place}").ToString());

        await Expect(officer.Page.Locator($"#{place}")).ToBeFocusedAsync();
        await Expect(officer.Page.Locator($"#{place}")).ToBeInViewportAsync();
    }
}
