using System.Net;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Tests.Hosting;

/// <summary>Forms the portal does not take: what their sender reads.</summary>
public class RefusedFormsTests(KestrelPortal portal) : IClassFixture<KestrelPortal>
{
    [Fact]
    public async Task Who_signed_in_in_another_tab_meanwhile_reads_what_happened_and_where_to_go_on()
    {
        await portal.AccountAsync("tabbladen@portaal.example", Role.PolicyOfficer);
        using var visitor = portal.Visit();
        var (action, hidden) = await visitor.OpenAsync(AccessLinks.SignInFor("/bewerken/maatregelen/2"), "sign-in");
        await visitor.SignInAsync("tabbladen@portaal.example");

        using var answer = await visitor.PostAsync(action, [.. hidden, ("Form.Email", "x"), ("Form.Password", "y")]);

        var page = await answer.ReadPageAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("Dit formulier is verlopen", page.QuerySelector("h1")!.TextContent);
        var again = page.QuerySelectorAll("main a")[0];
        Assert.Equal("Open de inlogpagina opnieuw", again.TextContent);
        Assert.Equal("/inloggen?terug=%2Fbewerken%2Fmaatregelen%2F2", again.GetAttribute("href"));
    }

    [Theory]
    [InlineData(Links.SignIn, "sign-in", "/inloggen")]
    [InlineData(AccessLinks.NewAccount, "new-account", "/beheer/accounts/nieuw")]
    [InlineData("/beheer/accounts/100", "roles", "/beheer/accounts/100")]
    [InlineData("/beheer/accounts/100", "measures", "/beheer/accounts/100")]
    [InlineData("/beheer/accounts/100", "block", "/beheer/accounts/100")]
    [InlineData(AccessLinks.SignOut, "", "/inloggen")]
    public async Task A_form_without_its_token_is_refused_on_a_dutch_page_and_so_is_one_that_is_too_large(string address, string form, string again)
    {
        var email = $"{Guid.NewGuid():N}@portaal.example";
        await portal.AccountAsync(email, Role.Administrator);
        using var visitor = await portal.SignedInAsync(email);
        visitor.Http.DefaultRequestHeaders.ExpectContinue = true; // the server answers before all of it is sent

        using var expired = await visitor.PostAsync(address, ("_handler", form));
        using var large = await visitor.PostAsync(address, ("_handler", form), ("Form.Email", new string('a', 1 << 20)));

        Assert.Equal(HttpStatusCode.BadRequest, expired.StatusCode);
        Assert.Equal(("Dit formulier is verlopen", again), await TextAsync(expired));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Equal(("Dit is te groot", again), await TextAsync(large));
    }

    private static async Task<(string Heading, string? Again)> TextAsync(HttpResponseMessage answer)
    {
        var page = await answer.ReadPageAsync();
        return (page.QuerySelector("h1")!.TextContent, page.QuerySelector("main a")!.GetAttribute("href"));
    }
}
