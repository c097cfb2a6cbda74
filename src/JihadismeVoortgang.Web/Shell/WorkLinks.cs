namespace JihadismeVoortgang.Web.Shell;

/// <summary>Addresses the frame of the working pages needs.</summary>
internal static class WorkLinks
{
    public const string MyMeasures = "/bewerken";
    public const string Round = "/coordinatie";
    public const string Report = "/coordinatie/rapport";
    public const string Readers = "/";
}
