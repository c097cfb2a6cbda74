using System.Globalization;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Access;

/// <summary>Addresses of the accounts, beside those every page knows.</summary>
internal static class AccessLinks
{
    public const string SignOut = "/uitloggen";
    public const string Denied = "/geen-toegang";
    public const string SecondStep = "/inloggen/tweede-stap";
    public const string OwnAccount = "/account";
    public const string OwnPassword = "/account/wachtwoord";
    public const string Authenticator = "/account/authenticator-app";
    public const string RecoveryCodes = "/account/herstelcodes";
    public const string Passkeys = "/account/passkeys";
    public const string Administration = "/beheer";
    public const string Accounts = "/beheer/accounts";
    public const string NewAccount = "/beheer/accounts/nieuw";

    /// <summary>Who has which role, for a spreadsheet.</summary>
    public const string AccountsCsv = $"{Accounts}.csv";

    public const string Invitation = "/uitnodiging";
    public const string ForgottenPassword = "/wachtwoord-vergeten";
    public const string NewPassword = "/wachtwoord-vergeten/nieuw";

    /// <summary>The query parameter with the secret of a link: no log holds what follows the question mark.</summary>
    public const string SecretParameter = "sleutel";

    /// <summary>The query parameter with the address to go to after signing in.</summary>
    public const string ReturnParameter = "terug";

    public static string SignInFor(string returnTo) => WithReturn(Links.SignIn, returnTo);

    /// <summary>A page from which one goes on to another.</summary>
    public static string WithReturn(string page, string? returnTo) => Links.WithQuery(page, (ReturnParameter, returnTo));

    public static string InvitationFor(string secret) => $"{Invitation}?{SecretParameter}={Uri.EscapeDataString(secret)}";

    public static string NewPasswordFor(string secret) => $"{NewPassword}?{SecretParameter}={Uri.EscapeDataString(secret)}";

    public static string Account(int number) => string.Create(CultureInfo.InvariantCulture, $"{Accounts}/{number}");
}
