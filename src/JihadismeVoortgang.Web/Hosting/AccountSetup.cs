using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Access.Invitations;
using JihadismeVoortgang.Web.Access.Passwords;
using JihadismeVoortgang.Web.Access.Privacy;
using JihadismeVoortgang.Web.Access.SecondFactor;
using JihadismeVoortgang.Web.Access.SingleSignOn;
using JihadismeVoortgang.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>Accounts and what is done with them, for the portal and for the verbs alike; no cookies yet.</summary>
internal static class AccountSetup
{
    /// <summary>What the field now holds to for PBKDF2 with SHA-512; the default is half of it.</summary>
    private const int PasswordHashRounds = 210_000;

    public static IdentityBuilder AddAccounts(this IServiceCollection services)
    {
        services.AddSingleton<AccountManagers>();
        services.AddSingleton<AccountQueries>();
        services.AddSingleton<CreateAccount>();
        services.AddSingleton<ChangeRoles>();
        services.AddSingleton<AssignMeasures>();
        services.AddSingleton<BlockAccount>().AddSingleton<ExportAccounts>().AddSingleton<RetireAccount>();
        services.AddSingleton<ResetSecondFactor>().AddSingleton<WithdrawPassword>();
        services.AddSingleton<LinkProvider>().AddSingleton<TakeProviderRoles>();
        services.AddSingleton<DemoAccounts>();
        services.AddSingleton<AccountLinks>().AddSingleton<InviteAccount>().AddSingleton<SendPasswordLink>().AddSingleton<SetPassword>();
        services.AddSingleton(provider => BreachedPasswords.Read(provider.GetRequiredService<IConfiguration>()));
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = PasswordHashRounds);

        return services.AddIdentityCore<PortalUser>(Configure)
            .AddRoles<IdentityRole<int>>()
            .AddEntityFrameworkStores<PortalDbContext>()
            .AddPasswordValidator<KnownPasswords>()
            .AddErrorDescriber<DutchIdentityErrors>()
            .AddClaimsPrincipalFactory<PortalClaims>();
    }

    private static void Configure(IdentityOptions identity)
    {
        identity.User.RequireUniqueEmail = true;
        identity.User.AllowedUserNameCharacters = ""; // any: the user name is the address, which is checked as one

        // Length is what helps; rules of composition make people write passwords down.
        identity.Password.RequiredLength = PasswordRules.MinLength;
        identity.Password.RequiredUniqueChars = 0;
        identity.Password.RequireDigit = false;
        identity.Password.RequireLowercase = false;
        identity.Password.RequireUppercase = false;
        identity.Password.RequireNonAlphanumeric = false;

        identity.Lockout.MaxFailedAccessAttempts = PasswordRules.Attempts;
        identity.Lockout.DefaultLockoutTimeSpan = PasswordRules.Lockout;
    }
}
