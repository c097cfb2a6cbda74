using JihadismeVoortgang.Domain.Figures;

namespace JihadismeVoortgang.Web.Reading.Figures.Charts;

/// <summary>
/// A number and its parts as bars on one scale. Parts that add up are set one behind the other, so that what they miss
/// or have too much shows; parts "of which" begin at zero.
/// </summary>
/// <param name="Whole">The number.</param>
/// <param name="Bars">The whole first, then its parts.</param>
public sealed record Breakdown(SeriesNumber Whole, IReadOnlyList<BreakdownBar> Bars)
{
    /// <summary>For each number of which the newest edition that prints it gives parts.</summary>
    internal static IReadOnlyList<Breakdown> Of(FigureSeries series)
    {
        var wholes = series.Numbers.Where(number => !number.IsWithdrawn && PartsOf(number).Any()).ToList();
        var most = wholes.SelectMany(Spans).Select(span => span.Start + span.High).DefaultIfEmpty().Max();
        return [.. wholes.Select(whole => new Breakdown(whole, [.. Spans(whole).Select(span => BreakdownBar.Of(span, most))]))];
    }

    /// <summary>Parts of an older edition belong to another whole.</summary>
    private static IEnumerable<SeriesNumber> PartsOf(SeriesNumber whole) =>
        whole.Parts.Where(part => part.Current.Source == whole.Current.Source);

    private static IEnumerable<BarSpan> Spans(SeriesNumber whole)
    {
        yield return BarSpan.Of(whole, start: 0);
        var start = 0m;
        foreach (var part in PartsOf(whole))
        {
            var adds = part.Current.Words.Observation.Relation is { } relation && Enum.Parse<PartRelation>(relation, ignoreCase: true) == PartRelation.Sum;
            var span = BarSpan.Of(part, adds ? start : 0);
            yield return span;
            if (adds)
                start += span.High;
        }
    }
}

/// <param name="Number">A whole or a part.</param>
/// <param name="Start">Where its bar begins.</param>
/// <param name="Low">How long it is at least.</param>
/// <param name="High">And at most.</param>
internal sealed record BarSpan(SeriesNumber Number, decimal Start, decimal Low, decimal High)
{
    public static BarSpan Of(SeriesNumber number, decimal start) =>
        new(number, start, number.Current.Words.Quantity.Low, number.Current.Words.Quantity.High);
}

/// <summary>All in percents of the width.</summary>
/// <param name="Number">A whole or a part.</param>
/// <param name="Start">Where the bar begins.</param>
/// <param name="Low">Its length; of a range, that of the lower end.</param>
/// <param name="High">The length to the upper end of a range; otherwise as <paramref name="Low"/>.</param>
public sealed record BreakdownBar(SeriesNumber Number, double Start, double Low, double High)
{
    internal static BreakdownBar Of(BarSpan span, decimal most) => most == 0
        ? new(span.Number, 0, 0, 0)
        : new(span.Number, Percent(span.Start / most), Percent(span.Low / most), Percent(span.High / most));

    private static double Percent(decimal share) => (double)decimal.Round(share * 100, 2);
}
