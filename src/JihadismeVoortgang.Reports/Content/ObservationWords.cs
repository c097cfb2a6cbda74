using System.Globalization;
using JihadismeVoortgang.Domain.Figures;

namespace JihadismeVoortgang.Reports.Content;

/// <summary>A number of a report in the words a reader sees; a number and its time always go together.</summary>
public sealed record ObservationWords
{
    private ObservationWords(ReportObservation observation, FigureTime moment, int report, int depth)
    {
        (Observation, Moment, Depth) = (observation, moment, depth);
        Quantity = QuantityOf(observation);
        Value = Quantity.ToDutch();
        Time = moment.IsPrinted ? moment.ToDutch() : NotPrinted(report);
        Printed = IsPrintedOtherwise(observation.Printed, Value) ? observation.Printed : null;
        Kind = Enum.Parse<FigureNature>(observation.Nature, ignoreCase: true);
        Nature = Kind.ToDutch();
        Part = observation.Label;
        Relation = observation.Label is null ? null : IsSum(observation) ? "bestaat uit" : "waarvan";
        Correction = observation.Correction;
    }

    /// <summary>The number itself.</summary>
    public ReportObservation Observation { get; }

    public Quantity Quantity { get; }

    public Qualifier Qualifier => Quantity.Qualifier;

    /// <summary>When it holds: its own time, or for a part without one that of its whole.</summary>
    public FigureTime Moment { get; }

    /// <summary>"circa 288", "15–30".</summary>
    public string Value { get; }

    /// <summary>"sinds december 2013, peildatum 27 mei 2016"; never empty.</summary>
    public string Time { get; }

    public FigureNature Kind { get; }

    /// <summary>"gerealiseerd", "aangekondigd" or "norm".</summary>
    public string Nature { get; }

    /// <summary>The words of the report where they differ from <see cref="Value"/>: "acht".</summary>
    public string? Printed { get; }

    /// <summary>Name of the part when this is one.</summary>
    public string? Part { get; }

    /// <summary>How the part relates to its whole: "bestaat uit" or "waarvan".</summary>
    public string? Relation { get; }

    /// <summary>Why an earlier report gave another number.</summary>
    public string? Correction { get; }

    /// <summary>0 for a number of the series itself, 1 for its parts.</summary>
    public int Depth { get; }

    /// <summary>All numbers of a series in reading order, each followed by its parts.</summary>
    /// <param name="figure">The series as one report prints it.</param>
    /// <param name="report">Number of that report, which stands in where it prints no time.</param>
    public static IReadOnlyList<ObservationWords> Of(ReportFigure figure, int report) =>
        [.. figure.Observations.SelectMany(observation => Of(observation, FigureTime.NotPrinted, report, depth: 0))];

    /// <param name="observation">A number.</param>
    /// <param name="otherwise">The time that holds when it has none of its own: for a part that of the whole.</param>
    /// <param name="report">Number of the report that prints it.</param>
    /// <param name="depth">How many wholes it is part of.</param>
    private static IEnumerable<ObservationWords> Of(ReportObservation observation, FigureTime otherwise, int report, int depth)
    {
        var moment = TimeOf(observation) is { IsPrinted: true } printed ? printed : otherwise;
        return observation.Parts
            .SelectMany(part => Of(part, moment, report, depth + 1))
            .Prepend(new ObservationWords(observation, moment, report, depth));
    }

    private static string NotPrinted(int report) =>
        string.Create(CultureInfo.InvariantCulture, $"{FigureTime.NotPrinted.ToDutch()} ({report}e voortgangsrapportage)");

    private static FigureTime TimeOf(ReportObservation observation) =>
        FigureTime.Of(DateOf(observation.From), DateOf(observation.Until), DateOf(observation.Reference));

    private static PartialDate? DateOf(string? written) => written is null ? null : PartialDate.Parse(written);

    private static Quantity QuantityOf(ReportObservation observation)
    {
        var low = observation.Low ?? observation.Value ?? throw new InvalidDataException("An observation holds no number.");
        return Quantity.Range(low, observation.High ?? low, Enum.Parse<Qualifier>(observation.Qualifier, ignoreCase: true));
    }

    private static bool IsSum(ReportObservation observation) =>
        string.Equals(observation.Relation, nameof(PartRelation.Sum), StringComparison.OrdinalIgnoreCase);

    /// <summary>"1500" and "1.500" are one way of writing; "acht" and "8" are not.</summary>
    private static bool IsPrintedOtherwise(string? printed, string value) =>
        printed is not null && !string.Equals(printed, value, StringComparison.OrdinalIgnoreCase)
        && !string.Equals(printed, value.Replace(".", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
}
