namespace JihadismeVoortgang.Web.Shell;

/// <summary>A step on the way from the home page to the page at hand.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Address">Where it leads; null for the page at hand, which is the last step.</param>
public sealed record ReadingCrumb(string Label, string? Address = null);
