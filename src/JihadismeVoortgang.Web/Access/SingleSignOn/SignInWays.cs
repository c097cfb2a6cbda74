namespace JihadismeVoortgang.Web.Access.SingleSignOn;

/// <summary>How one may sign in to this portal.</summary>
/// <param name="Provider">Null when there is no single sign-on.</param>
internal sealed record SignInWays(SingleSignOnSettings? Provider)
{
    public bool HasPasswords => Provider is null or { KeepsPasswords: true };

    /// <summary>Where a form of a page with an account may lead, beside the portal.</summary>
    public IReadOnlyList<string> FormOrigins => Provider?.FormOrigins ?? [];
}
