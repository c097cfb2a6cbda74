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
        Of(figures, observations, withheld: []);

    /// <summary>All of them, withheld or not; for the internal profile and nothing else.</summary>
    public static InternalFigures Internal(IReadOnlyList<Figure> figures, IReadOnlyList<DatedFigure> observations)
    {
        var withheld = new HashSet<ReportObservation>(ReferenceEqualityComparer.Instance);
        return new InternalFigures(Of(figures, observations, withheld), withheld);
    }

    private static IReadOnlyList<ReportFigure> Of(
        IReadOnlyList<Figure> figures, IReadOnlyList<DatedFigure> observations, HashSet<ReportObservation> withheld) =>
    [
        .. figures
            .Where(figure => observations.Any(observation => observation.FigureKey == figure.Key && observation.WholeId is null))
            .OrderBy(figure => figure.OwnerMeasure)
            .ThenBy(figure => figure.Key, StringComparer.Ordinal)
            .Select(figure => Of(figure, [.. observations.Where(observation => observation.FigureKey == figure.Key)], withheld)),
    ];

    private static ReportFigure Of(Figure figure, List<DatedFigure> observations, HashSet<ReportObservation> withheld) => new()
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
                .Select(whole => Of(whole, observations, withheld)),
        ],
    };

    private static ReportObservation Of(DatedFigure observation, List<DatedFigure> all, HashSet<ReportObservation> withheld)
    {
        var written = Write(observation, [.. all.Where(part => part.WholeId == observation.Id).OrderBy(part => part.Part, StringComparer.Ordinal).Select(part => Of(part, all, withheld))]);
        if (observation.IsWithheld)
            withheld.Add(written);
        return written;
    }

    private static ReportObservation Write(DatedFigure observation, IReadOnlyList<ReportObservation> parts) => new()
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
        Parts = parts,
    };
}
