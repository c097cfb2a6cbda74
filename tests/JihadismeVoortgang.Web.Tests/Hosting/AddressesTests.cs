using System.Net;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Tests.Hosting;

/// <summary>Addresses somebody types in.</summary>
public class AddressesTests(KestrelPortal portal) : IClassFixture<KestrelPortal>
{
    [Theory]
    [InlineData("/onbekende-pagina")]
    [InlineData("/bewerken/bestaat-niet")]
    [InlineData("/bewerken/maatregelen/x")]
    [InlineData("/coordinatie/bestaat-niet")]
    [InlineData("/beheer/bestaat-niet")]
    [InlineData("/beheer/accounts/99999")]
    public async Task An_unknown_one_is_a_dutch_page_with_status_404_also_for_who_is_signed_in(string address)
    {
        using var visitor = await SignedInAsync();

        using var answer = await visitor.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Deze pagina bestaat niet", (await answer.ReadPageAsync()).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task The_page_that_stands_for_unknown_links_is_no_page_for_strangers_either()
    {
        using var visitor = portal.Visit();

        using var answer = await visitor.GetAsync("/onbekende-pagina");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task The_address_of_the_administration_cut_short_leads_to_the_accounts()
    {
        using var visitor = portal.Visit();

        using var answer = await visitor.GetAsync("/beheer");

        Assert.Equal((HttpStatusCode.Redirect, AccessLinks.Accounts), (answer.StatusCode, answer.Target()));
    }

    [Theory]
    [InlineData(Links.Home)]
    [InlineData(Links.SignIn)]
    [InlineData(Links.Editing)]
    [InlineData(AccessLinks.Accounts)]
    [InlineData(AccessLinks.Denied)]
    [InlineData("/beheer")]
    [InlineData("/onbekende-pagina")]
    public async Task Who_asks_for_the_head_of_a_page_gets_the_answer_of_the_page_without_it(string address)
    {
        using var visitor = await SignedInAsync();
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(address, UriKind.Relative));

        using var head = await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);
        using var page = await visitor.GetAsync(address);

        Assert.Equal(page.StatusCode, head.StatusCode);
        Assert.Equal(page.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(page.Headers.GetValues("Content-Security-Policy"), head.Headers.GetValues("Content-Security-Policy"));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private async Task<Visitor> SignedInAsync()
    {
        var email = $"{Guid.NewGuid():N}@portaal.example";
        await portal.AccountAsync(email, Role.PolicyOfficer, Role.Coordinator, Role.Administrator);
        return await portal.SignedInAsync(email);
    }
}
