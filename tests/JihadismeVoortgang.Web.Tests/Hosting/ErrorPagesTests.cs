using System.Net;
using System.Text.Json;
using JihadismeVoortgang.Web.Hosting;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Hosting;

public class ErrorPagesTests(ErrorPagesTests.BrokenPortal portal) : IClassFixture<ErrorPagesTests.BrokenPortal>
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
    public async Task An_exception_is_a_dutch_page_with_a_number_and_its_details_are_in_the_log_under_that_number()
    {
        using var visitor = portal.Visit();

        using var answer = await visitor.GetAsync(Links.Home); // asks the database, which is gone

        var page = await answer.ReadPageAsync();
        var number = page.QuerySelector(".reference")!.TextContent;
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("Er is iets misgegaan", page.QuerySelector("h1")!.TextContent);
        Assert.Equal([number], answer.Headers.GetValues(CorrelationId.Header));
        Assert.DoesNotContain("Npgsql", page.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(portal.Log.All, line => line.TraceId?.ToHexString() == number && line.Exception is not null);
        Assert.NotEmpty(answer.Headers.GetValues("Content-Security-Policy"));
    }

    [Fact]
    public async Task A_script_gets_a_problem_without_details()
    {
        using var visitor = portal.Visit();
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
}
