namespace JihadismeVoortgang.Benchmarks.Web;

/// <param name="Name">As the findings call it.</param>
/// <param name="Path">Where it is.</param>
internal sealed record ReaderPage(string Name, string Path)
{
    public const string Measure = "measure";
    public const string Report = "whole report";

    /// <summary>What readers ask for.</summary>
    /// <param name="newest">Number of the newest report.</param>
    /// <param name="previous">The one before it; the same when there is none.</param>
    public static IReadOnlyList<ReaderPage> All(int newest, int previous) =>
    [
        new("home", "/"),
        new(Measure, "/maatregelen/12"),
        new("history", "/maatregelen/12/geschiedenis"),
        new("difference", FormattableString.Invariant($"/rapportages/{newest}/wijzigingen?sinds={previous}")),
        new("search", "/zoeken?q=financiering"),
        new(Report, FormattableString.Invariant($"/rapportages/{newest}")),
    ];
}
