using System.Net;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Hosting;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Hosting;

/// <summary>What only Production says: the portal as it runs behind a proxy that speaks TLS.</summary>
public class ProductionHeadersTests(ProductionHeadersTests.ProductionPortal portal) : IClassFixture<ProductionHeadersTests.ProductionPortal>
{
    [Theory]
    [InlineData(Links.SignIn, HttpStatusCode.OK)]
    [InlineData(Links.About, HttpStatusCode.OK)]
    [InlineData("/bestaat-niet", HttpStatusCode.NotFound)]
    [InlineData(Links.Measures, HttpStatusCode.InternalServerError)]
    [InlineData(HealthSetup.Live, HttpStatusCode.OK)]
    [InlineData("/portal/portal.css", HttpStatusCode.OK)]
    [InlineData(SecurityContactSetup.Address, HttpStatusCode.OK)]
    public async Task Every_answer_over_tls_keeps_the_browser_to_it_also_one_from_the_cache_and_an_error(string address, HttpStatusCode status)
    {
        using var visitor = portal.Visit();

        for (var time = 0; time < 2; time++)
        {
            using var answer = await visitor.GetAsync(address);

            Assert.Equal(status, answer.StatusCode);
            Assert.Equal(["max-age=31536000; includeSubDomains"], answer.Headers.GetValues("Strict-Transport-Security"));
            Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task Without_tls_it_says_nothing_of_the_kind()
    {
        using var visitor = portal.Visit();
        using var plain = new HttpRequestMessage(HttpMethod.Get, new Uri("http://localhost/over"));

        using var answer = await visitor.Http.SendAsync(plain, TestContext.Current.CancellationToken);

        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Its_cookies_are_of_this_host_only_secure_and_closed_to_scripts()
    {
        await portal.AccountAsync("koekje@portaal.example", Domain.History.Role.PolicyOfficer);
        using var visitor = portal.Visit();
        using var form = await visitor.GetAsync(Links.SignIn);
        using var entered = await visitor.TrySignInAsync("koekje@portaal.example", Visitor.Password);

        var token = Assert.Single(form.Headers.GetValues("Set-Cookie"));
        var session = Assert.Single(entered.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith("__Host-portal=", StringComparison.Ordinal));
        Assert.StartsWith("__Host-portal-form=", token, StringComparison.Ordinal);
        Assert.All([token, session], cookie => Assert.Contains("; path=/; secure;", cookie, StringComparison.Ordinal));
        Assert.All([token, session], cookie => Assert.EndsWith("httponly", cookie, StringComparison.Ordinal));
        Assert.Contains("samesite=strict", token, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", session, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_host_names_of_the_configuration_are_answered()
    {
        using var visitor = portal.Visit();
        using var foreign = new HttpRequestMessage(HttpMethod.Get, new Uri("https://elders.example/over"));

        using var answer = await visitor.Http.SendAsync(foreign, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>With a mistake in its database, so that it has an error to show.</summary>
    public sealed class ProductionPortal(TestPostgres server) : PortalApp(server)
    {
        protected override string Environment => "Production";

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            using (var visitor = Visit())
                (await visitor.GetAsync(HealthSetup.Ready)).EnsureSuccessStatusCode().Dispose();
            await using var owner = DatabaseSetup.Open(Database.OwnerConnectionString);
            await owner.Database.ExecuteSqlAsync($"ALTER TABLE publications RENAME TO elsewhere");
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("AllowedHosts", "localhost");
            builder.UseSetting("Security:Contact", "beveiliging@portaal.example");
            builder.UseSetting("Security:ContactExpires", "2099-01-31");
        }
    }
}
