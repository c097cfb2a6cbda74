namespace JihadismeVoortgang.Web.Access.SingleSignOn;

/// <summary>Addresses of single sign-on. Those the provider sends people back to are registered with it.</summary>
internal static class ProviderLinks
{
    /// <summary>Takes the form that begins a sign-in.</summary>
    public const string Begin = "/inloggen/organisatie";

    /// <summary>Redirect URI.</summary>
    public const string Return = $"{Begin}/terug";

    /// <summary>Post-logout redirect URI.</summary>
    public const string SignedOut = $"{Begin}/uitgelogd";

    public const string RefusedPage = "/inloggen/geweigerd";

    public const string ReasonParameter = "reden";

    public static string Refused(SignInRefusal refusal) => $"{RefusedPage}?{ReasonParameter}={SignInRefusals.Name(refusal)}";
}
