namespace JihadismeVoortgang.Web.Shell;

/// <summary>Whether this portal has accounts with a known password, and must say so.</summary>
internal sealed record DemoMode(bool IsOn);
