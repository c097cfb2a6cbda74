using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Interchange;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>
/// The figures of a report: those of its round, in a fixed order. A part goes with its whole: where that is withheld, the
/// part is in no output either, nor is the name of a series of which nothing else is left.
/// </summary>
internal static class ReportFigures
{
    public static IReadOnlyList<ReportFigure> Of(IReadOnlyList<Figure> figures, IReadOnlyList<DatedFigure> observations) =>
    [
        .. figures
            .Where(figure => observations.Any(observation => observation.FigureKey == figure.Key && observation.WholeId is null))
            .OrderBy(figure => figure.OwnerMeasure)
            .ThenBy(figure => figure.Key, StringComparer.Ordinal)
            .Select(figure => Of(figure, [.. observations.Where(observation => observation.FigureKey == figure.Key)])),
    ];

    private static ReportFigure Of(Figure figure, List<DatedFigure> observations) => new()
    {
        Key = figure.Key,
        Label = figure.Label,
        Unit = figure.Unit,
        Definition = figure.Definition,
        Supplier = figure.Supplier,
        Measures = figure.Content.Measures,
        Observations =
        [
            .. observations
                .Where(observation => observation.WholeId is null)
                .OrderBy(observation => observation.Time.SortDay ?? DateOnly.MaxValue)
                .ThenBy(observation => observation.TimeKey, StringComparer.Ordinal)
                .Select(whole => Of(whole, observations)),
        ],
    };

    private static ReportObservation Of(DatedFigure observation, List<DatedFigure> all) => new()
    {
        Value = observation.Quantity.IsRange ? null : observation.Quantity.Low,
        Low = observation.Quantity.IsRange ? observation.Quantity.Low : null,
        High = observation.Quantity.IsRange ? observation.Quantity.High : null,
        Qualifier = JsonWord.Of(observation.Quantity.Qualifier),
        From = observation.Time.From?.ToString(),
        Until = observation.Time.Until?.ToString(),
        Reference = observation.Time.Reference?.ToString(),
        Nature = JsonWord.Of(observation.Nature),
        Printed = observation.Printed,
        Label = observation.WholeId is null ? null : observation.Part,
        Relation = observation.Relation is { } relation ? JsonWord.Of(relation) : null,
        Correction = observation.Correction,
        Parts =
        [
            .. all.Where(part => part.WholeId == observation.Id)
                .OrderBy(part => part.Part, StringComparer.Ordinal)
                .Select(part => Of(part, all)),
        ],
    };
}
