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

    /// <summary>The query parameter with the address to go to after signing in.</summary>
    public const string ReturnParameter = "terug";

    public static string SignInFor(string returnTo) => $"{Links.SignIn}?{ReturnParameter}={Uri.EscapeDataString(returnTo)}";

    public static string Account(int number) => string.Create(CultureInfo.InvariantCulture, $"{Accounts}/{number}");
}
