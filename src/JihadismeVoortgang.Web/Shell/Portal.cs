namespace JihadismeVoortgang.Web.Shell;

internal static class Portal
{
    /// <summary>What the portal is called on its pages.</summary>
    public const string Name = "Voortgang aanpak jihadisme";
}
