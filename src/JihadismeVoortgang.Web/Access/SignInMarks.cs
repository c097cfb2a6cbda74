namespace JihadismeVoortgang.Web.Access;

/// <summary>How somebody signed in, as their cookie says it; a cookie that is written anew says it still.</summary>
internal static class SignInMarks
{
    /// <summary>The methods, in the words of RFC 8176.</summary>
    public const string Method = "amr";

    /// <summary>A value of <see cref="Method"/>: with more than one factor.</summary>
    public const string SecondFactor = "mfa";

    /// <summary>Through the provider, which is named; absent for who signed in to the portal itself.</summary>
    public const string Provider = "portal:provider";

    /// <summary>Belongs to the session, not to the account.</summary>
    public static bool IsMark(string claim) => claim is Method or Provider;
}
