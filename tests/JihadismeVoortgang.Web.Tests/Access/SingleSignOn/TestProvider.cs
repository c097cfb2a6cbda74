using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace JihadismeVoortgang.Web.Tests.Access.SingleSignOn;

/// <summary>
/// A provider of identities: a real OpenIddict server on 127.0.0.1, which to a browser is another site than localhost.
/// It asks nothing: whoever comes is <see cref="Person"/>.
/// </summary>
internal sealed class TestProvider : IAsyncDisposable
{
    public const string ClientId = "portaal";
    public const string ClientSecret = "geheim-van-het-portaal";

    private readonly ShiftedClock _clock = new();
    private readonly WebApplication _app;

    private TestProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<OpenIddictServerOptions>(server => server.TimeProvider = _clock);
        builder.Services.AddOpenIddict().AddServer(Configure);
        _app = builder.Build();
        _app.Use(SpoilAsync);
        _app.UseRouting();
        _app.UseAuthentication();
    }

    /// <summary>Who comes; null for somebody it does not let in.</summary>
    public TestPerson? Person { get; set; }

    /// <summary>How far its clock is off.</summary>
    public TimeSpan ClockError
    {
        set => _clock.Error = value;
    }

    /// <summary>Somebody changes its tokens on the way.</summary>
    public bool IsTamperedWith { get; set; }

    public Uri Url => new(_app.Urls.Single());

    public static async Task<TestProvider> StartAsync()
    {
        var provider = new TestProvider();
        await provider._app.StartAsync();

        // The first answer waits for everything to be loaded and keys to be made; the portal's patience is for later ones.
        using var browser = new HttpClient { BaseAddress = provider.Url };
        foreach (var address in new[] { "/.well-known/openid-configuration", "/.well-known/jwks" })
            await browser.GetStringAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

        return provider;
    }

    public Task StopAsync() => _app.StopAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void Configure(OpenIddictServerBuilder server)
    {
        server.EnableDegradedMode().AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
        server.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token").SetEndSessionEndpointUris("connect/logout");
        server.RegisterScopes(Scopes.Email, Scopes.Profile);
        server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
        server.UseAspNetCore().DisableTransportSecurityRequirement();
        server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(asked =>
        {
            if (asked.ClientId != ClientId)
                asked.Reject(Errors.InvalidClient);
            return default;
        }));
        server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(asked =>
        {
            if (asked.ClientId != ClientId || asked.ClientSecret != ClientSecret)
                asked.Reject(Errors.InvalidClient);
            return default;
        }));
        server.AddEventHandler<ValidateEndSessionRequestContext>(handler => handler.UseInlineHandler(_ => default));
        server.AddEventHandler<HandleEndSessionRequestContext>(handler => handler.UseInlineHandler(asked =>
        {
            asked.SignOut();
            return default;
        }));
        server.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(asked =>
        {
            if (Person is { } person)
                asked.SignIn(person.Principal(asked.Request.GetScopes()));
            else
                asked.Reject(Errors.AccessDenied, "The person said no.");
            return default;
        }));
    }

    private async Task SpoilAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsTamperedWith || context.Request.Path != "/connect/token")
        {
            await next(context);
            return;
        }

        var wire = context.Response.Body;
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        await next(context);
        context.Response.Body = wire;
        answer.Position = 0;
        var tokens = (await JsonNode.ParseAsync(answer))!;
        var parts = tokens["id_token"]!.GetValue<string>().Split('.');
        tokens["id_token"] = $"{parts[0]}.{parts[1]}.{new string([.. parts[2].Reverse()])}";
        context.Response.ContentLength = null;
        await context.Response.WriteAsync(tokens.ToJsonString());
    }

    private sealed class ShiftedClock : TimeProvider
    {
        public TimeSpan Error { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Error;
    }
}

/// <summary>What the provider says of somebody.</summary>
internal sealed record TestPerson(string Subject, string? Email)
{
    public bool IsVerified { get; init; } = true;

    public IReadOnlyList<string> Methods { get; init; } = ["pwd", "mfa"];

    public IReadOnlyList<string> Groups { get; init; } = [];

    public ClaimsPrincipal Principal(IEnumerable<string> scopes)
    {
        var identity = new ClaimsIdentity("test", Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, Subject);
        if (Email is not null)
            identity.SetClaim(Claims.Email, Email).SetClaim(Claims.EmailVerified, IsVerified);
        identity.SetClaims(Claims.AuthenticationMethodReference, [.. Methods]);
        identity.SetClaims("groups", [.. Groups]);
        foreach (var claim in identity.Claims)
            claim.SetDestinations(Destinations.IdentityToken);
        return new ClaimsPrincipal(identity).SetScopes(scopes);
    }
}
