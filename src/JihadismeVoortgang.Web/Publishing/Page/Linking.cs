using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Publishing.Page;

/// <summary>Where the words of a report lead on the page that shows them. A null address leaves the words plain.</summary>
/// <param name="Reference">Address of the measure that a cross-reference points to.</param>
/// <param name="Row">Address behind the number of a row.</param>
public sealed record Linking(Func<int, string?> Reference, Func<int, string?> Row)
{
    /// <summary>The editors' preview of one row: the rows it refers to are not on the page.</summary>
    public static Linking None { get; } = new(_ => null, _ => null);

    /// <summary>One measure on its own page: a reference leads to the page of the other.</summary>
    public static Linking ToMeasures { get; } = new(Links.Measure, Links.Measure);

    /// <summary>A whole report: a reference leads to a row of the same edition, a number to the measure's page.</summary>
    /// <param name="hasPage">
    /// Whether a measure has a page: one that a correction took out of its only report has none.
    /// </param>
    public static Linking InReport(Func<int, bool> hasPage) =>
        new(measure => $"#{Links.RowAnchor(measure)}", measure => hasPage(measure) ? Links.Measure(measure) : null);
}
