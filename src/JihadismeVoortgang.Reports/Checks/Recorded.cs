using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Checks;

/// <summary>A number as it was recorded, in values that can be reasoned about.</summary>
/// <param name="Time">When it holds.</param>
/// <param name="Quantity">The number.</param>
/// <param name="Nature">realised, announced or norm.</param>
/// <param name="Printed">The words in the text; null for the plain number.</param>
/// <param name="Values">All numbers a text may give for it: its ends, and those of its parts.</param>
internal sealed record Recorded(FigureTime Time, Quantity Quantity, string Nature, string? Printed, IReadOnlySet<decimal> Values)
{
    public static IReadOnlyList<Recorded> Of(ReportFigure figure) => [.. figure.Observations.Select(Of)];

    /// <summary>The first day after those it is about; null without a time, and for a period that goes on.</summary>
    public DateOnly? End => Time.Reference?.Next ?? Time.Until?.First;

    /// <summary>
    /// Whether two different numbers cannot both be true, or leave the reader to guess which holds. Counts over two
    /// periods, or two days, may well differ; what was announced may differ from what came of it.
    /// </summary>
    public bool Contradicts(Recorded other) =>
        Quantity != other.Quantity && Nature == other.Nature
        && (!Time.IsPrinted || !other.Time.IsPrinted || Time == other.Time || (Level is { } one && other.Level is { } two && one.Begin < two.End && two.Begin < one.End));

    /// <summary>The days on which it is said to be so; null for a count over a period.</summary>
    private (DateOnly Begin, DateOnly End)? Level => Time switch
    {
        { From: null, Reference: { } reference } => (reference.First, reference.Next),
        { From: null, Until: { } until } => (DateOnly.MinValue, until.First),
        _ => null,
    };

    private static Recorded Of(ReportObservation observation)
    {
        var quantity = QuantityOf(observation);
        return new Recorded(
            FigureTime.Of(DateOf(observation.From), DateOf(observation.Until), DateOf(observation.Reference)),
            quantity,
            observation.Nature,
            observation.Printed,
            observation.Parts.Select(QuantityOf).Prepend(quantity).SelectMany(number => new[] { number.Low, number.High }).ToHashSet());
    }

    private static Quantity QuantityOf(ReportObservation observation)
    {
        var low = observation.Low ?? observation.Value ?? throw new InvalidDataException("An observation holds no number.");
        return Quantity.Range(low, observation.High ?? low, Enum.Parse<Qualifier>(observation.Qualifier, ignoreCase: true));
    }

    private static PartialDate? DateOf(string? written) => written is null ? null : PartialDate.Parse(written);
}
