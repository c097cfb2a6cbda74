using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>Signing in, staying signed in, and being signed out when an account changes.</summary>
internal static class AccessSetup
{
    /// <summary>How long a cookie or a circuit may go on with rights that were taken away; use cases notice at once.</summary>
    public static TimeSpan RevalidationInterval { get; } = TimeSpan.FromSeconds(30);

    /// <summary>A browser then keeps the cookie only when it is secure, and of this host and all of it.</summary>
    private const string HostPrefix = "__Host-";

    /// <summary>A working day.</summary>
    private static readonly TimeSpan Session = TimeSpan.FromHours(10);

    public static void AddAccess(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAccounts().AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookies => Configure(cookies, builder.Environment));
        services.Configure<SecurityStampValidatorOptions>(stamps =>
        {
            stamps.ValidationInterval = RevalidationInterval;
            stamps.OnRefreshingPrincipal = Sessions.CarryOverAsync;
        });
        services.AddSingleton<Sessions>();
        services.AddSingleton<WrongPasswords>();
        services.AddScoped<PasswordSignIn>();

        services.AddAuthorization();
        services.AddCascadingAuthenticationState();
        services.AddSingleton<AccountStanding>();
        services.AddScoped<AuthenticationStateProvider, RevalidatingAccounts>();
        services.AddScoped<CurrentAccount>();
        services.AddAntiforgery(forms =>
        {
            forms.Cookie = FormCookie(builder.Environment);
            forms.SuppressXFrameOptionsHeader = true; // ours is stricter, and on every page
        });
    }

    /// <summary>Signing out changes something, so it is a form that is posted, never a link.</summary>
    public static void MapSignOut(this WebApplication app) =>
        app.MapPost(AccessLinks.SignOut, async Task (HttpContext context, Sessions sessions, SignInManager<PortalUser> signIn) =>
        {
            await sessions.EndAsync(context.User);
            await signIn.SignOutAsync();
            if (!await context.TrySignOutThereAsync())
                context.Response.Redirect(Links.SignIn);
        }).WithMetadata(new RequireAntiforgeryTokenAttribute());

    private static void Configure(CookieAuthenticationOptions cookies, IHostEnvironment environment)
    {
        cookies.CookieManager = new WorkCookies();

        cookies.Cookie.Name = environment.IsProduction() ? $"{HostPrefix}portal" : "portal";
        cookies.Cookie.SecurePolicy = environment.IsProduction() ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookies.Cookie.HttpOnly = true;
        cookies.Cookie.SameSite = SameSiteMode.Lax;
        cookies.ExpireTimeSpan = Session;
        cookies.SlidingExpiration = true;
        cookies.LoginPath = Links.SignIn;
        cookies.LogoutPath = AccessLinks.SignOut;
        cookies.AccessDeniedPath = AccessLinks.Denied;
        cookies.ReturnUrlParameter = AccessLinks.ReturnParameter;

        cookies.Events.OnRedirectToReturnUrl = _ => Task.CompletedTask; // the page judges the address and goes there itself
        cookies.Events.OnValidatePrincipal = RefuseEndedAsync;
    }

    private static async Task RefuseEndedAsync(CookieValidatePrincipalContext context)
    {
        await SecurityStampValidator.ValidatePrincipalAsync(context);
        var standing = context.HttpContext.RequestServices.GetRequiredService<AccountStanding>();
        if (context.Principal is { } principal && await standing.HasSignedOutAsync(principal))
            context.RejectPrincipal();
    }

    private static CookieBuilder FormCookie(IHostEnvironment environment) => environment.IsProduction()
        ? new SecureCookie { Name = $"{HostPrefix}portal-form", Path = "/", HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true }
        : new CookieBuilder { Name = "portal-form", HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true };

    /// <summary>
    /// Told to be secure always, antiforgery breaks every form page that is asked for over http, as a server does behind a proxy
    /// it does not know yet. So the cookie is marked without telling it.
    /// </summary>
    private sealed class SecureCookie : CookieBuilder
    {
        public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
        {
            var options = base.Build(context, expiresFrom);
            options.Secure = true;
            return options;
        }
    }
}
