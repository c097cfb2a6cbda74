using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Data.Embedded;
using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Hosting;

/// <summary>The portal as a process of its own: what it says when it does not start, and its exit code.</summary>
public class StartUpTests(TestPostgres server)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private static readonly TestPostgresTemplate Empty = new("empty", _ => Task.CompletedTask);

    [Fact]
    public async Task It_does_not_start_on_a_schema_that_is_behind()
    {
        await using var database = await server.CloneAsync(Empty);

        var (code, output, error) = await StartAsync("Development", database.AppConnectionString);

        Assert.Equal(1, code);
        Assert.Contains("./dev portal migrate", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_production_it_does_not_start_with_demo_accounts()
    {
        await using var database = await server.CloneAsync(PortalDatabaseFixture.Template);
        await using (var db = DatabaseSetup.Open(database.OwnerConnectionString))
        {
            db.Users.Add(new PortalUser { UserName = "demo", DisplayName = "Demo", IsDemo = true, SecurityStamp = "s" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var (code, _, error) = await StartAsync("Production", database.AppConnectionString);

        Assert.Equal(1, code);
        Assert.Contains("./dev portal remove-demo", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ASPNETCORE_FORWARDEDHEADERS_ENABLED")]
    [InlineData("DOTNET_FORWARDEDHEADERS_ENABLED")]
    [InlineData("FORWARDEDHEADERS_ENABLED")]
    public async Task It_does_not_start_when_it_must_believe_every_proxy(string variable)
    {
        var (code, output, error) = await StartAsync(new Dictionary<string, string>
        {
            [variable] = "true",
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["ConnectionStrings__Portal"] = "Host=127.0.0.1;Port=9;Database=portal;Username=portal_app;Password=geheim",
        });

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("ASPNETCORE_FORWARDEDHEADERS_ENABLED: Hiermee gelooft het portaal van iedereen", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_does_not_answer_is_said_in_a_sentence()
    {
        var (code, output, error) = await StartAsync("Production", "Host=127.0.0.1;Port=9;Database=portal;Username=portal_app;Password=geheim");

        Assert.Equal(1, code);
        Assert.Contains("De database is niet bereikbaar", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output + error, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", output + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_in_use_is_said_in_a_sentence_and_nothing_else()
    {
        await using var folder = new TestDataFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var environment = new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ASPNETCORE_URLS"] = $"http://{other.LocalEndpoint}",
            ["PORTAL_DATA"] = folder.Path,
            ["EMPTY"] = "true",
        };

        var (code, output, error) = await StartAsync(environment);

        Assert.Equal((1, ""), (code, output));
        Assert.Equal(
            "Het portaal start niet:\n  - ASPNETCORE_URLS: Dit adres is al in gebruik, misschien door een portaal dat nog draait. "
            + "Kies een ander; met ./dev kan dat zo: PORT=5081.\n",
            error);
    }

    [Fact]
    public async Task In_production_the_cookie_belongs_to_this_host_alone()
    {
        await using var portal = new ProductionPortal(server);
        await portal.InitializeAsync();
        await portal.AccountAsync("echt@portaal.example", Role.Coordinator);
        using var visitor = portal.Visit();

        using var answer = await visitor.TrySignInAsync("echt@portaal.example", Visitor.Password);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-portal=", cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/;", cookie, StringComparison.Ordinal);
        Assert.Contains("; secure", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https://localhost")]
    [InlineData("http://localhost")] // a proxy that is not trusted yet; a browser keeps the cookie on localhost only
    public async Task In_production_the_cookie_of_a_form_belongs_to_this_host_alone(string address)
    {
        await using var portal = new ProductionPortal(server);
        await portal.InitializeAsync();
        using var browser = portal.CreateClient(new() { BaseAddress = new Uri(address), HandleCookies = false });

        using var answer = await browser.GetAsync(new Uri(Links.SignIn, UriKind.Relative), TestContext.Current.CancellationToken);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("__Host-portal-form=", cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/;", cookie, StringComparison.Ordinal);
        Assert.Contains("; secure", cookie, StringComparison.Ordinal);
        Assert.Contains("; samesite=strict", cookie, StringComparison.Ordinal);
        Assert.Contains("; httponly", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
    }

    private static Task<(int Code, string Output, string Error)> StartAsync(string environment, string connection) =>
        StartAsync(new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = environment,
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["ConnectionStrings__Portal"] = connection,
        });

    private static async Task<(int Code, string Output, string Error)> StartAsync(IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "JihadismeVoortgang.Web"))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Limit);
        }
        finally
        {
            process.Kill(); // a portal that started after all would run for ever
        }

        return (process.ExitCode, await output, await error);
    }

    private sealed class ProductionPortal(TestPostgres server) : PortalApp(server)
    {
        protected override string Environment => "Production";
    }
}
