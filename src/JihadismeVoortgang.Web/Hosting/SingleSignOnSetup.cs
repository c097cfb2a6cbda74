using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.SingleSignOn;
using JihadismeVoortgang.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>Single sign-on through OpenID Connect, when it is configured: the code flow with PKCE.</summary>
internal static class SingleSignOnSetup
{
    private const string Scheme = "provider";

    /// <summary>It travels in an address, protected, and so becomes longer; servers refuse addresses that are too long.</summary>
    private const int MaxReturnLength = 1000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void AddSingleSignOn(this WebApplicationBuilder builder, PortalSettings settings)
    {
        builder.Services.AddSingleton(new SignInWays(settings.SingleSignOn));
        if (settings.SingleSignOn is not { } provider)
            return;

        builder.Services.AddSingleton(provider);
        builder.Services.AddScoped<ProviderAccounts>().AddScoped<ProviderSignIn>().AddScoped<ProviderEvents>();
        builder.Services.AddAuthentication().AddOpenIdConnect(Scheme, options => Configure(options, provider, builder.Environment));
    }

    public static void MapSingleSignOn(this WebApplication app)
    {
        if (app.Services.GetRequiredService<SignInWays>().Provider is not null)
            app.MapPost(ProviderLinks.Begin, BeginAsync).WithMetadata(new RequireAntiforgeryTokenAttribute());
    }

    /// <summary>Leads who came through the provider, and was signed out here, to where they sign out there.</summary>
    /// <returns>False when there is nothing to do, or the provider does not answer: they are signed out here all the same.</returns>
    public static async Task<bool> TrySignOutThereAsync(this HttpContext context)
    {
        var ways = context.RequestServices.GetRequiredService<SignInWays>();
        return ways.Provider is { EndsSession: true }
            && context.User.HasClaim(claim => claim.Type == SignInMethod.ProviderClaim)
            && await TryAsync(context, () => context.SignOutAsync(Scheme, new AuthenticationProperties { RedirectUri = Links.SignIn }));
    }

    private static async Task BeginAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        var wanted = ReturnUrl.Local(form[AccessLinks.ReturnParameter]);
        var travelling = new AuthenticationProperties
        {
            RedirectUri = Links.SignIn, // what it would be otherwise is this address, which answers to a form only
            Items = { [ProviderEvents.ReturnItem] = wanted is { Length: <= MaxReturnLength } ? wanted : null },
        };
        if (!await TryAsync(context, () => context.ChallengeAsync(Scheme, travelling)))
            context.Response.Redirect(ProviderLinks.Refused(SignInRefusal.Unreachable));
    }

    /// <summary>Both acts ask the provider for its addresses first, unless they are known.</summary>
    private static async Task<bool> TryAsync(HttpContext context, Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (Exception silent) when (!context.RequestAborted.IsCancellationRequested && !context.Response.HasStarted)
        {
            context.RequestServices.GetRequiredService<ILogger<SignInWays>>().LogError(silent, "The provider does not answer");
            return false;
        }
    }

    private static void Configure(OpenIdConnectOptions options, SingleSignOnSettings provider, IHostEnvironment environment)
    {
        options.Authority = provider.Authority.ToString();
        options.RequireHttpsMetadata = provider.Authority.Scheme == Uri.UriSchemeHttps;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query; // comes back by GET, so that the cookies below can be Lax
        options.UsePkce = true;
        options.Scope.Clear();
        foreach (var scope in provider.Scopes)
            options.Scope.Add(scope);
        if (provider.AcrValues is { } classes)
            options.AdditionalAuthorizationParameters["acr_values"] = classes;

        options.MapInboundClaims = false;
        options.ClaimActions.Clear(); // the usual ones take "acr" and "iss" away
        options.SaveTokens = false;
        options.BackchannelTimeout = Patience;
        options.DisableTelemetry = true;
        options.EventsType = typeof(ProviderEvents);

        options.CallbackPath = ProviderLinks.Return;
        options.SignedOutCallbackPath = ProviderLinks.SignedOut;
        options.SignedOutRedirectUri = Links.SignIn;
        options.RemoteSignOutPath = PathString.Empty; // anybody's page could sign somebody out by it
        options.SignInScheme = IdentityConstants.ExternalScheme; // never used; were it, it would open nothing

        Guard(options.CorrelationCookie, environment);
        Guard(options.NonceCookie, environment);
    }

    private static void Guard(CookieBuilder cookie, IHostEnvironment environment)
    {
        cookie.SameSite = SameSiteMode.Lax;
        cookie.HttpOnly = true;
        cookie.SecurePolicy = environment.IsProduction() ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }
}
