using System.Net;
using System.Text.Json;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Hosting;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Hosting;

public class ErrorPagesTests(ErrorPagesTests.BrokenPortal portal, ErrorPagesTests.MistakenPortal mistaken)
    : IClassFixture<ErrorPagesTests.BrokenPortal>, IClassFixture<ErrorPagesTests.MistakenPortal>
{
    [Theory]
    [InlineData("/bestaat-niet")]
    [InlineData("/bewerken/bestaat-niet")]
    [InlineData("/maatregelen/x")]
    [InlineData("/portal/bestaat-niet.css")]
    [InlineData("/fout/500")]
    public async Task An_unknown_address_is_a_dutch_page_with_status_404(string address)
    {
        using var visitor = portal.Visit();

        using var answer = await visitor.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("Deze pagina bestaat niet", (await answer.ReadPageAsync()).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task While_the_database_is_away_readers_and_machines_are_told_to_come_back_in_a_while()
    {
        using var visitor = portal.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Get, Links.Home);
        request.Headers.Accept.ParseAdd("application/json");

        using var answer = await visitor.GetAsync(Links.Home);
        using var told = await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(30), answer.Headers.RetryAfter!.Delta);
        Assert.Equal("Even niet bereikbaar", (await answer.ReadPageAsync()).QuerySelector("h1")!.TextContent);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, told.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(30), told.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task Signing_in_while_the_database_is_away_is_no_failure_of_the_password()
    {
        using var visitor = portal.Visit();

        using var answer = await visitor.TrySignInAsync("iemand@portaal.example", Visitor.Password);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task An_exception_is_a_dutch_page_with_a_number_and_its_details_are_in_the_log_under_that_number()
    {
        using var visitor = mistaken.Visit();

        using var answer = await visitor.GetAsync(Links.Home);

        var page = await answer.ReadPageAsync();
        var number = page.QuerySelector(".reference")!.TextContent;
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("Er is iets misgegaan", page.QuerySelector("h1")!.TextContent);
        Assert.Equal([number], answer.Headers.GetValues(CorrelationId.Header));
        Assert.DoesNotContain("42P01", page.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(mistaken.Log.All, line => line.TraceId?.ToHexString() == number && line.Exception is not null);
        Assert.NotEmpty(answer.Headers.GetValues("Content-Security-Policy"));
    }

    [Fact]
    public async Task A_script_gets_a_problem_without_details()
    {
        using var visitor = mistaken.Visit();
        using var request = new HttpRequestMessage(HttpMethod.Get, Links.Home);
        request.Headers.Accept.ParseAdd("application/json");

        using var answer = await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);

        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(500, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Equal(answer.Headers.GetValues(CorrelationId.Header).Single(), problem.RootElement.GetProperty("traceId").GetString());
        Assert.Equal(["type", "title", "status", "traceId"], problem.RootElement.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public async Task Without_its_database_the_portal_lives_but_is_not_ready()
    {
        using var visitor = portal.Visit();

        using var live = await visitor.GetAsync(HealthSetup.Live);
        using var ready = await visitor.GetAsync(HealthSetup.Ready);

        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
    }

    /// <summary>A portal whose database disappeared after it had started.</summary>
    public sealed class BrokenPortal(TestPostgres server) : PortalApp(server)
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            using (var visitor = Visit())
                (await visitor.GetAsync(HealthSetup.Ready)).EnsureSuccessStatusCode().Dispose();
            await Database.DisposeAsync();
        }
    }

    /// <summary>A portal with a query that its database cannot make sense of.</summary>
    public sealed class MistakenPortal(TestPostgres server) : PortalApp(server)
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await using var owner = DatabaseSetup.Open(Database.OwnerConnectionString);
            await owner.Database.ExecuteSqlAsync($"ALTER TABLE publications RENAME TO elsewhere");
        }
    }
}
