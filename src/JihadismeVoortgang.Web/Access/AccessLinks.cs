using System.Globalization;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Access;

/// <summary>Addresses of the accounts, beside those every page knows.</summary>
internal static class AccessLinks
{
    public const string SignOut = "/uitloggen";
    public const string Denied = "/geen-toegang";
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

    public static string SignInFor(string returnTo) => $"{Links.SignIn}?{ReturnParameter}={Uri.EscapeDataString(returnTo)}";

    public static string InvitationFor(string secret) => $"{Invitation}?{SecretParameter}={Uri.EscapeDataString(secret)}";

    public static string NewPasswordFor(string secret) => $"{NewPassword}?{SecretParameter}={Uri.EscapeDataString(secret)}";

    public static string Account(int number) => string.Create(CultureInfo.InvariantCulture, $"{Accounts}/{number}");
}
