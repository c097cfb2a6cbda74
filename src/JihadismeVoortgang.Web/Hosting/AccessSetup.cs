using System.Globalization;
using System.Security.Claims;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.Invitations;
using JihadismeVoortgang.Web.Access.OwnAccount;
using JihadismeVoortgang.Web.Access.Passkeys;
using JihadismeVoortgang.Web.Access.Retention;
using JihadismeVoortgang.Web.Access.SecondFactor;
using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
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

    public static void AddAccess(this WebApplicationBuilder builder, PortalSettings settings)
    {
        var services = builder.Services;
        services.AddAccounts().AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookies => Configure(cookies, builder.Environment, settings.Access));
        services.Configure<CookieAuthenticationOptions>(
            IdentityConstants.TwoFactorUserIdScheme, cookies => Secure(cookies, builder.Environment, "portal-step"));
        services.Configure<SecurityStampValidatorOptions>(stamps =>
        {
            stamps.ValidationInterval = RevalidationInterval;
            stamps.OnRefreshingPrincipal = Sessions.CarryOverAsync;
        });
        services.AddSingleton<Sessions>();
        services.AddSingleton<WrongPasswords>();
        services.AddSingleton<LastSignIn>();
        services.AddSingleton<ForgottenPasswords>();
        services.AddHostedService<ForgottenPasswordWorker>();
        services.AddHostedService<RetentionWorker>();
        services.AddScoped<PasswordSignIn>();
        services.AddSingleton(settings.Access);
        services.AddSingleton<SignInLog>().AddSingleton<SessionStart>();
        AddOwnAccount(services, settings.Access);

        services.AddAuthorization();
        services.AddSingleton<RefusedPages>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler>(provider => provider.GetRequiredService<RefusedPages>());
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
        app.MapPost(AccessLinks.SignOut, async Task (HttpContext context, Sessions sessions, SignInManager<PortalUser> signIn, UseCases useCases) =>
        {
            if (context.User.Identity?.IsAuthenticated == true)
                await useCases.RecordAsync(SignInActs.Done(AuditActions.SignOut, context.User.AccountNumber()));
            await sessions.EndAsync(context.User);
            await signIn.SignOutAsync();
            if (!await context.TrySignOutThereAsync())
                context.Response.Redirect(Links.SignIn);
        }).WithMetadata(new RequireAntiforgeryTokenAttribute(), new OpenWithoutSecondFactorAttribute());

    /// <summary>Second factors, passkeys, and what else somebody does with their own account.</summary>
    private static void AddOwnAccount(IServiceCollection services, AccessSettings settings)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<AuthenticatorKeys>().AddSingleton<SecondFactorActs>();
        services.AddScoped<SecondStep>().AddScoped<PasskeyCeremony>().AddScoped<PasskeySignIn>();
        services.AddSingleton<PasswordAgain>().AddSingleton<OwnAccountQuery>().AddSingleton<ChangeOwnPassword>().AddSingleton<SignOutEverywhere>();
        services.AddSingleton<PasskeyActs>();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.ServerDomain = settings.PasskeyDomain;
            passkeys.UserVerificationRequirement = "required"; // it stands for both factors
            passkeys.ResidentKeyRequirement = "required"; // to sign in without typing an address
        });
    }

    private static void Secure(CookieAuthenticationOptions cookies, IHostEnvironment environment, string name)
    {
        cookies.Cookie.Name = environment.IsProduction() ? $"{HostPrefix}{name}" : name;
        cookies.Cookie.SecurePolicy = environment.IsProduction() ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookies.Cookie.HttpOnly = true;
        cookies.Cookie.SameSite = SameSiteMode.Lax;
    }

    private static void Configure(CookieAuthenticationOptions cookies, IHostEnvironment environment, AccessSettings settings)
    {
        Secure(cookies, environment, "portal");
        cookies.CookieManager = new WorkCookies();
        cookies.ExpireTimeSpan = settings.IdleTime;
        cookies.SlidingExpiration = true;
        cookies.LoginPath = Links.SignIn;
        cookies.LogoutPath = AccessLinks.SignOut;
        cookies.AccessDeniedPath = AccessLinks.Denied;
        cookies.ReturnUrlParameter = AccessLinks.ReturnParameter;

        cookies.Events.OnRedirectToReturnUrl = _ => Task.CompletedTask; // the page judges the address and goes there itself
        cookies.Events.OnSignedIn = signedIn => signedIn.HttpContext.RequestServices.GetRequiredService<LastSignIn>().NoteAsync(signedIn.Principal!);
        cookies.Events.OnValidatePrincipal = RefuseEndedAsync;
        cookies.Events.OnSigningIn = NoteSinceAsync;
    }

    /// <summary>However somebody signed in: from here on the session has an end.</summary>
    private static Task NoteSinceAsync(CookieSigningInContext context)
    {
        if (context.Principal is { Identity: ClaimsIdentity identity } && !identity.HasClaim(claim => claim.Type == AccessSettings.SinceClaim))
        {
            var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
            identity.AddClaim(new Claim(AccessSettings.SinceClaim, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        }

        return Task.CompletedTask;
    }

    private static async Task RefuseEndedAsync(CookieValidatePrincipalContext context)
    {
        await SecurityStampValidator.ValidatePrincipalAsync(context);
        var standing = context.HttpContext.RequestServices.GetRequiredService<AccountStanding>();
        if (context.Principal is { } principal && (standing.HasLastedTooLong(principal) || await standing.HasSignedOutAsync(principal)))
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
