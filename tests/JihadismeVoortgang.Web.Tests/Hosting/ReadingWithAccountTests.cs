using System.Net;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;

namespace JihadismeVoortgang.Web.Tests.Hosting;

/// <summary>On an intranet (<c>Portal:PublicReading=false</c>) who reads has an account, be it as a reader only.</summary>
public sealed class ReadingWithAccountTests(ReadingWithAccountTests.Intranet portal) : IClassFixture<ReadingWithAccountTests.Intranet>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/maatregelen")]
    [InlineData("/maatregelen.csv")]
    [InlineData("/rapportages")]
    [InlineData("/cijfers")]
    [InlineData("/zoeken?q=gemeenten")]
    [InlineData("/feed.atom")]
    [InlineData("/open-data")]
    [InlineData("/sitemap.xml")]
    public async Task Who_has_no_account_is_led_to_signing_in_again_and_again(string address)
    {
        using var visitor = portal.Visit();

        for (var time = 0; time < 2; time++) // and nothing was kept the first time
        {
            using var answer = await visitor.GetAsync(address);

            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
            Assert.StartsWith(Links.SignIn, answer.Target(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_program_hears_that_it_has_to_sign_in()
    {
        using var visitor = portal.Visit();

        using var answer = await visitor.GetAsync("/api/v1/maatregelen");

        Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains("Niet ingelogd", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_signs_in_reads_and_finds_the_way_out()
    {
        await portal.AccountAsync("lezer@portaal.example", Role.Reader);
        using var visitor = portal.Visit();
        using var signedIn = await visitor.TrySignInAsync("lezer@portaal.example", Visitor.Password);

        using var home = await visitor.GetAsync("/");
        using var api = await visitor.GetAsync("/api/v1/maatregelen");
        using var account = await visitor.GetAsync(AccessLinks.OwnAccount);
        using var work = await visitor.GetAsync("/bewerken");

        Assert.Equal("/", signedIn.Target());
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK), (home.StatusCode, api.StatusCode, account.StatusCode));
        Assert.Equal("no-store", home.Headers.CacheControl?.ToString());
        Assert.Equal(AccessLinks.OwnAccount, (await home.ReadPageAsync()).QuerySelector(".sign-in")?.GetAttribute("href"));
        Assert.NotEqual(HttpStatusCode.OK, work.StatusCode);
    }

    [Fact]
    public async Task Search_engines_are_asked_to_stay_away_and_nobody_promises_that_anybody_may_read()
    {
        using var visitor = portal.Visit();

        using var robots = await visitor.GetAsync("/robots.txt");
        var signIn = await visitor.PageAsync(Links.SignIn);

        Assert.Equal("User-agent: *\nDisallow: /\n", await robots.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain("Lezen kan iedereen", signIn.Body!.TextContent, StringComparison.Ordinal);
    }

    public sealed class Intranet(TestPostgres server) : PortalApp(server)
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting(ReadingAccess.Key, "false");
        }
    }
}
