using System.Net;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Hosting;
using JihadismeVoortgang.Web.Shell;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace JihadismeVoortgang.Web.Tests.Hosting;

public class HeadersTests(PortalApp portal) : IClassFixture<PortalApp>
{
    [Theory]
    [InlineData(Links.SignIn)]
    [InlineData(Links.Home)]
    [InlineData("/bestaat-niet")]
    [InlineData(HealthSetup.Ready)]
    [InlineData("/portal/portal.css")]
    public async Task Every_answer_refuses_frames_foreign_scripts_and_inline_styles(string address)
    {
        using var visitor = portal.Visit();

        using var answer = await visitor.GetAsync(address);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["DENY"], answer.Headers.GetValues("X-Frame-Options"));
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Referrer-Policy"));
        Assert.Contains("camera=()", Assert.Single(answer.Headers.GetValues("Permissions-Policy")), StringComparison.Ordinal);
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Cross-Origin-Opener-Policy"));
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Cross-Origin-Resource-Policy"));
        Assert.Equal(["none"], answer.Headers.GetValues("X-Permitted-Cross-Domain-Policies"));
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security")); // not in Development
    }

    [Fact]
    public async Task Pages_of_other_sites_may_read_open_data()
    {
        using var visitor = portal.Visit();

        using var answer = await visitor.GetAsync($"{Links.Api}/maatregelen");

        Assert.Equal(["cross-origin"], answer.Headers.GetValues("Cross-Origin-Resource-Policy"));
        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task An_interactive_page_may_have_style_attributes_and_nothing_more()
    {
        await portal.AccountAsync("stijl@portaal.example", Role.PolicyOfficer);
        using var visitor = await portal.SignedInAsync("stijl@portaal.example");

        using var answer = await visitor.GetAsync(Links.Editing);

        Assert.Equal(
            [
                "default-src 'none'; script-src 'self'; style-src-elem 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'",
            ],
            answer.Headers.GetValues("Content-Security-Policy"));
    }

    [Fact]
    public async Task No_page_holds_what_the_policy_forbids()
    {
        await portal.AccountAsync("beleid@portaal.example", Role.PolicyOfficer, Role.Administrator);
        using var visitor = await portal.SignedInAsync("beleid@portaal.example");

        foreach (var address in new[] { Links.SignIn, Links.Editing, AccessLinks.Accounts, AccessLinks.NewAccount, "/bestaat-niet" })
        {
            var page = await visitor.PageAsync(address);
            Assert.Empty(page.QuerySelectorAll("style, [style], [onclick], script:not([src])").Select(element => element.OuterHtml));
        }
    }

    [Fact]
    public async Task Static_pages_run_no_script_but_the_one_for_passkeys()
    {
        await portal.AccountAsync("stil@portaal.example", Role.Administrator);
        using var visitor = await portal.SignedInAsync("stil@portaal.example");

        foreach (var address in new[] { AccessLinks.Denied, AccessLinks.Accounts, AccessLinks.NewAccount, AccessLinks.OwnAccount, AccessLinks.OwnPassword, AccessLinks.Authenticator, AccessLinks.RecoveryCodes })
            Assert.Empty((await visitor.PageAsync(address)).QuerySelectorAll("script"));

        foreach (var address in new[] { Links.SignIn, AccessLinks.Passkeys })
            Assert.StartsWith("portal/passkeys.", Assert.Single((await visitor.PageAsync(address)).QuerySelectorAll("script")).GetAttribute("src"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_theme_is_a_stylesheet_a_browser_may_keep_for_ever()
    {
        await portal.AccountAsync("thema@portaal.example", Role.PolicyOfficer);
        using var visitor = await portal.SignedInAsync("thema@portaal.example");
        var href = (await visitor.PageAsync(Links.Editing)).QuerySelector("link[href*=theme]")!.GetAttribute("href")!;

        using var answer = await visitor.GetAsync(href);
        var css = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("text/css", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Contains("--mud-palette-primary: rgba(21,66,115,1)", css, StringComparison.Ordinal);
        Assert.DoesNotContain("<", css, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HealthSetup.Live)]
    [InlineData(HealthSetup.Ready)]
    public async Task A_portal_that_runs_says_that_it_is_well(string address)
    {
        using var visitor = portal.Visit();

        using var answer = await visitor.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public void The_keys_of_cookies_lie_in_the_database() =>
        Assert.IsType<EntityFrameworkCoreXmlRepository<PortalDbContext>>(
            portal.Services.GetRequiredService<IOptions<KeyManagementOptions>>().Value.XmlRepository);
}
