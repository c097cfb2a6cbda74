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

    /// <summary>A working day.</summary>
    private static readonly TimeSpan Session = TimeSpan.FromHours(10);

    public static void AddAccess(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAccounts().AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookies => Configure(cookies, builder.Environment));
        services.Configure<SecurityStampValidatorOptions>(stamps => stamps.ValidationInterval = RevalidationInterval);
        services.AddScoped<PasswordSignIn>();

        services.AddAuthorization();
        services.AddCascadingAuthenticationState();
        services.AddSingleton<AccountStanding>();
        services.AddScoped<AuthenticationStateProvider, RevalidatingAccounts>();
        services.AddScoped<CurrentAccount>();
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "portal-form";
            forms.SuppressXFrameOptionsHeader = true; // ours is stricter, and on every page
        });
    }

    /// <summary>Signing out changes something, so it is a form that is posted, never a link.</summary>
    public static void MapSignOut(this WebApplication app) =>
        app.MapPost(AccessLinks.SignOut, async (HttpContext context, SignInManager<PortalUser> signIn) =>
        {
            if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: true })
                return Results.BadRequest();

            await signIn.SignOutAsync();
            return Results.Redirect(Links.SignIn);
        }).WithMetadata(new RequireAntiforgeryTokenAttribute());

    private static void Configure(CookieAuthenticationOptions cookies, IHostEnvironment environment)
    {
        cookies.CookieManager = new WorkCookies();

        // The prefix makes a browser refuse the cookie unless it is secure and of this host alone; for that it must be
        // set over https, or on localhost.
        cookies.Cookie.Name = environment.IsProduction() ? "__Host-portal" : "portal";
        cookies.Cookie.SecurePolicy = environment.IsProduction() ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookies.Cookie.HttpOnly = true;
        cookies.Cookie.SameSite = SameSiteMode.Lax;
        cookies.ExpireTimeSpan = Session;
        cookies.SlidingExpiration = true;
        cookies.LoginPath = Links.SignIn;
        cookies.LogoutPath = AccessLinks.SignOut;
        cookies.AccessDeniedPath = AccessLinks.Denied;
        cookies.ReturnUrlParameter = AccessLinks.ReturnParameter;
    }
}
