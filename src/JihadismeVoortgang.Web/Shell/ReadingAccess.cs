namespace JihadismeVoortgang.Web.Shell;

/// <summary>Who may read what is published.</summary>
/// <param name="IsPublic">Anybody; otherwise, on an intranet, who has an account, be it as a reader only.</param>
internal sealed record ReadingAccess(bool IsPublic)
{
    public const string Key = "Portal:PublicReading";
}
