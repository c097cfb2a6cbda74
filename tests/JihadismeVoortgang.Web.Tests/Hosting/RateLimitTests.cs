using System.Net;
using System.Net.WebSockets;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Hosting.Limits;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;

namespace JihadismeVoortgang.Web.Tests.Hosting;

/// <summary>Who asks too often. The limits are small here, and no test lasts a minute.</summary>
public sealed class RateLimitTests(TestPostgres server)
{
    private const int Most = 4;

    [Fact]
    public async Task Who_guesses_passwords_is_told_when_to_come_back_and_who_makes_up_an_address_is_told_the_same()
    {
        await using var portal = new LimitedPortal(server, ("Limits:SignInPerMinute", Most));
        await portal.InitializeAsync();
        using var visitor = portal.Visit();
        for (var time = 0; time < Most; time++)
            Assert.Equal(HttpStatusCode.OK, await GuessAsync(visitor));

        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        var (action, hidden) = await visitor.OpenAsync(Links.SignIn, "sign-in");
        using var refused = await visitor.PostAsync(action, [.. hidden, ("Form.Email", "x@y.example"), ("Form.Password", "geraden")]);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("Even wachten", (await refused.ReadPageAsync()).QuerySelector("h1")!.TextContent);
        Assert.Contains("X-Forwarded-For", portal.Log.Text, StringComparison.Ordinal); // a proxy nobody configured, or somebody who plays one
    }

    [Fact]
    public async Task The_address_that_a_configured_proxy_names_is_the_one_that_counts()
    {
        await using var portal = new LimitedPortal(server, ("Limits:SignInPerMinute", Most), ("Portal:TrustedProxies", "127.0.0.1,::1"));
        await portal.InitializeAsync();
        using var first = portal.Visit();
        first.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "2001:db8:1:2::7");
        for (var time = 0; time < Most; time++)
            Assert.Equal(HttpStatusCode.OK, await GuessAsync(first));
        using var neighbour = portal.Visit(); // who has one address of IPv6 has 2^64 of them
        neighbour.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "2001:db8:1:2:ffff::1");
        using var other = portal.Visit();
        other.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.3, 2001:db8:1:3::7"); // the first part is the visitor's own word

        Assert.Equal(HttpStatusCode.TooManyRequests, await GuessAsync(neighbour));
        Assert.Equal(HttpStatusCode.OK, await GuessAsync(other));
    }

    [Fact]
    public async Task Searching_is_limited_and_what_the_cache_knows_and_other_pages_are_not()
    {
        await using var portal = new LimitedPortal(server, ("Limits:SearchPerMinute", Most));
        await portal.InitializeAsync();
        using var visitor = portal.Visit();
        for (var word = 0; word < Most; word++)
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, $"{Links.Search}?q=woord{word}"));

        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(visitor, $"{Links.Search}?q=nieuw"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, $"{Links.Search}?q=woord0"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(visitor, Links.Home));
    }

    [Fact]
    public async Task An_export_is_counted_for_the_account_and_not_for_its_colleague()
    {
        await using var portal = new LimitedPortal(server, ("Limits:ExportPerMinute", Most));
        await portal.InitializeAsync();
        await portal.AccountAsync("een@portaal.example", Role.Coordinator);
        await portal.AccountAsync("twee@portaal.example", Role.Coordinator);
        using var one = await portal.SignedInAsync("een@portaal.example");
        using var two = await portal.SignedInAsync("twee@portaal.example");
        for (var time = 0; time < Most; time++)
            Assert.NotEqual(HttpStatusCode.TooManyRequests, await StatusAsync(one, Links.ConceptFile("json")));

        Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync(one, Links.ConceptFile("json")));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, await StatusAsync(two, Links.ConceptFile("json")));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, await StatusAsync(one, Links.Coordination));
    }

    [Fact]
    public async Task A_script_that_sends_drafts_without_end_hears_a_dutch_problem()
    {
        await using var portal = new LimitedPortal(server, ("Limits:DraftsPerMinute", Most));
        await portal.InitializeAsync();
        await portal.AccountAsync("typt@portaal.example", Role.PolicyOfficer);
        using var visitor = await portal.SignedInAsync("typt@portaal.example");
        visitor.Http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        for (var time = 0; time < Most; time++)
            Assert.NotEqual(HttpStatusCode.TooManyRequests, await StatusAsync(visitor, "/bewerken/ontwerpen/ronde-6-maatregel-2"));

        using var refused = await visitor.GetAsync("/bewerken/ontwerpen/ronde-6-maatregel-2");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Te veel verzoeken in korte tijd.", await refused.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_holds_no_more_connections_than_it_may_and_gets_a_new_one_when_it_hangs_up()
    {
        await using var portal = new LimitedPortal(server, ("Limits:ConnectionsPerAccount", 2));
        await portal.InitializeAsync();
        await portal.AccountAsync("tabs@portaal.example", Role.PolicyOfficer);
        var cookies = new CookieContainer();
        using var visitor = portal.Visit(cookies);
        await visitor.SignInAsync("tabs@portaal.example");
        using var first = await ConnectAsync(portal, cookies);
        var second = await ConnectAsync(portal, cookies);

        var refused = await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync(portal, cookies));
        Assert.Contains("429", refused.Message, StringComparison.Ordinal);

        await second.CloseAsync(WebSocketCloseStatus.NormalClosure, null, Stop);
        second.Dispose();
        using var third = await EventuallyConnectAsync(portal, cookies);
        Assert.Equal(WebSocketState.Open, third.State);
    }

    [Fact]
    public async Task A_websocket_of_another_site_is_refused()
    {
        await using var portal = new LimitedPortal(server);
        await portal.InitializeAsync();
        await portal.AccountAsync("doelwit@portaal.example", Role.PolicyOfficer);
        var cookies = new CookieContainer();
        using var visitor = portal.Visit(cookies);
        await visitor.SignInAsync("doelwit@portaal.example");

        var refused = await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync(portal, cookies, "https://elders.example"));

        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:aa:bb:1:2:3:4", "2001:db8:aa:bb::/64")]
    [InlineData(null, "-")]
    public void An_address_stands_for_its_subscriber(string? address, string key) =>
        Assert.Equal(key, CallerAddress.KeyOf(address is null ? null : IPAddress.Parse(address)));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<HttpStatusCode> GuessAsync(Visitor visitor)
    {
        using var answer = await visitor.TrySignInAsync("niemand@portaal.example", "geraden wachtwoord");
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> StatusAsync(Visitor visitor, string address)
    {
        using var answer = await visitor.GetAsync(address);
        return answer.StatusCode;
    }

    private static async Task<ClientWebSocket> ConnectAsync(KestrelPortal portal, CookieContainer cookies, string? origin = null)
    {
        var address = portal.ClientOptions.BaseAddress;
        var socket = new ClientWebSocket();
        socket.Options.Cookies = cookies;
        socket.Options.SetRequestHeader("Origin", origin ?? address.GetLeftPart(UriPartial.Authority));
        try
        {
            await socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/_blazor" }.Uri, Stop);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>The server hears of the end of a connection a moment later.</summary>
    private static async Task<ClientWebSocket> EventuallyConnectAsync(KestrelPortal portal, CookieContainer cookies)
    {
        while (true)
        {
            try
            {
                return await ConnectAsync(portal, cookies);
            }
            catch (WebSocketException)
            {
                await Task.Yield();
            }
        }
    }

    private sealed class LimitedPortal(TestPostgres server, params (string Key, object Value)[] settings) : KestrelPortal(server)
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            foreach (var (key, value) in settings)
                builder.UseSetting(key, value.ToString());
        }
    }
}
