using System.Net;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Hosting;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace JihadismeVoortgang.Web.Tests.Hosting;

/// <summary>/.well-known/security.txt</summary>
public class SecurityContactTests(TestPostgres server)
{
    [Fact]
    public async Task It_says_whom_to_tell_till_when_in_which_languages_and_where_it_stands()
    {
        await using var portal = new NamedPortal(server);
        await portal.InitializeAsync();
        using var visitor = portal.Visit();

        using var answer = await visitor.GetAsync(SecurityContactSetup.Address);

        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            """
            Contact: mailto:cert@portaal.example
            Contact: https://portaal.example/melden
            Expires: 2027-01-31T00:00:00Z
            Preferred-Languages: nl, en
            Canonical: https://voortgang.example/.well-known/security.txt
            Policy: https://portaal.example/beleid

            """.ReplaceLineEndings("\n"),
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Without_a_contact_there_is_none()
    {
        await using var portal = new PortalApp(server);
        await portal.InitializeAsync();
        using var visitor = portal.Visit();

        using var answer = await visitor.GetAsync(SecurityContactSetup.Address);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public void What_cannot_be_an_address_and_a_day_that_is_missing_are_said_before_the_start()
    {
        var faults = new List<Fault>();

        SecurityContact.Read(Settings(("Security:Contact", "javascript:alert(1), http://plat.example"), ("Security:ContactPolicy", "beleid")), faults);

        Assert.Equal(["Security:Contact", "Security:Contact", "Security:ContactPolicy", "Security:ContactExpires"], faults.Select(fault => fault.Place));
    }

    [Theory]
    [InlineData(true, 100, "")]
    [InlineData(true, 44, "verloopt op 2027-01-31")]
    [InlineData(true, 0, "is verlopen op 2027-01-31")]
    [InlineData(false, 0, "Er is geen /.well-known/security.txt")]
    public async Task The_log_says_when_somebody_must_look_at_it(bool isNamed, int daysLeft, string expected)
    {
        var contact = isNamed
            ? SecurityContact.Read(Settings(("Security:Contact", "cert@portaal.example"), ("Security:ContactExpires", "2027-01-31")), [])
            : null;
        var clock = new FakeTimeProvider(new DateTimeOffset(2027, 1, 31, 0, 0, 0, TimeSpan.Zero).AddDays(-daysLeft));
        var log = new Said();
        using var watch = new SecurityContactWatch(
            new SecurityContactWatch.Watched(contact), new HostingEnvironment { EnvironmentName = Environments.Production }, clock, log);

        await watch.StartAsync(TestContext.Current.CancellationToken);
        await watch.StopAsync(TestContext.Current.CancellationToken);

        Assert.Contains(expected, string.Concat(log.Lines), StringComparison.Ordinal);
        Assert.Equal(expected.Length == 0 ? 0 : 1, log.Lines.Count);
    }

    private static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(known => known.Key, known => (string?)known.Value)).Build();

    private sealed class NamedPortal(TestPostgres server) : PortalApp(server)
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Security:Contact", "cert@portaal.example, https://portaal.example/melden");
            builder.UseSetting("Security:ContactExpires", "2027-01-31");
            builder.UseSetting("Security:ContactPolicy", "https://portaal.example/beleid");
            builder.UseSetting("Mail:PortalAddress", "https://voortgang.example");
        }
    }

    private sealed class Said : ILogger<SecurityContactWatch>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
