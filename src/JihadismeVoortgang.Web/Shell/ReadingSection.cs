namespace JihadismeVoortgang.Web.Shell;

/// <summary>The part of the main menu a reader page belongs to.</summary>
public enum ReadingSection
{
    /// <summary>No part: an error page.</summary>
    None,
    Overview,
    Measures,
    Reports,
    Figures,
    Search,
    About,
}
