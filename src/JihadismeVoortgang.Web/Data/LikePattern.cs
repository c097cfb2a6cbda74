namespace JihadismeVoortgang.Web.Data;

/// <summary>What somebody typed as a part to look for: its percent signs and underscores are letters like any other.</summary>
internal static class LikePattern
{
    /// <summary>To be named in the query beside the pattern.</summary>
    public const string Escape = "\\";

    public static string PartOf(string typed) =>
        $"%{typed.Replace(Escape, @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
}
