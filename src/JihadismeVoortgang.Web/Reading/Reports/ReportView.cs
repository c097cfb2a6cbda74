using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Publishing.Page;
using JihadismeVoortgang.Web.Reading.History;

namespace JihadismeVoortgang.Web.Reading.Reports;

/// <summary>One edition as a page.</summary>
/// <param name="Shown">The edition.</param>
/// <param name="Current">The edition that holds now; the same one unless it was replaced.</param>
/// <param name="Linking">Where its words lead.</param>
public sealed record ReportView(PublishedReport Shown, PublishedEdition Current, Linking Linking)
{
    /// <summary>The edition it follows; null for the first of all.</summary>
    public PublishedEdition? Before { get; init; }

    internal static ReportView Of(ProgrammeHistory history, PublishedReport shown) => new(
        shown,
        history.Editions.First(edition => edition.Number.Report == shown.Edition.Number.Report),
        Linking.InReport(measure => history.Find(measure) is not null))
    {
        Before = history.Open(shown.Edition.Number) is { } edition ? history.Before(edition)?.Edition : null,
    };
}
