namespace JihadismeVoortgang.Web.Reading.Figures.Charts;

/// <summary>
/// The numbers of a series on an axis of time: what is drawn where. No line joins two numbers, because nobody counted
/// in between. A pure function of the series.
/// </summary>
/// <param name="Marks">One for each dated number, oldest first; at least one.</param>
/// <param name="ValueTicks">Lines across, from zero up.</param>
/// <param name="TimeTicks">Lines down, left to right.</param>
public sealed record TimeChart(IReadOnlyList<ChartMark> Marks, IReadOnlyList<ValueTick> ValueTicks, IReadOnlyList<TimeTick> TimeTicks)
{
    /// <summary>Pixels from the top of the drawing to the highest line, room for an arrow and words above it.</summary>
    public const int Top = 44;

    /// <summary>To the zero line.</summary>
    public const int Bottom = 264;

    public const int Height = 296;

    /// <summary>Percents left free on either side, so that no mark hangs over the edge.</summary>
    private const double Margin = 4;

    /// <summary>Months and years that fit side by side on a telephone.</summary>
    private const int MostShort = 3;

    /// <summary>Null when no number has a time, so that there is nothing to draw.</summary>
    internal static TimeChart? Of(FigureSeries series)
    {
        var dated = Drawn(series)
            .Select(number => (Number: number, Time: MarkTime.Of(number.Current.Words.Moment)!))
            .OrderBy(mark => mark.Time.At).ThenBy(mark => mark.Time.From)
            .ToList();
        if (dated.Count == 0)
            return null;

        var values = ValueAxis.Of(dated.SelectMany(mark => (decimal[])[mark.Number.Current.Words.Quantity.Low, mark.Number.Current.Words.Quantity.High]));
        var times = TimeAxis.Of(dated.Min(mark => mark.Time.FirstDrawn), dated.Max(mark => mark.Time.LastDrawn));
        var stride = (times.Ticks.Count + MostShort - 1) / MostShort;
        return new TimeChart(
            ChartLabels.Place([.. dated.Select(mark => MarkOf(mark.Number, mark.Time, values, times))]),
            [.. values.Ticks.Select(tick => new ValueTick(Y(values, tick), values.Label(tick)))],
            [.. times.Ticks.Select((tick, index) => new TimeTick(X(times, tick), times.Label(tick), IsBetween: index % stride != 0))]);
    }

    /// <summary>The numbers that have a place on the axes: of a printed time, in the unit of the series, and standing.</summary>
    internal static IEnumerable<SeriesNumber> Drawn(FigureSeries series) =>
        series.Numbers.Where(number => number.Current.Words.Moment.IsPrinted && series.IsInUnit(number) && !number.IsWithdrawn);

    private static ChartMark MarkOf(SeriesNumber number, MarkTime time, ValueAxis values, TimeAxis times)
    {
        var quantity = number.Current.Words.Quantity;
        return new ChartMark(
            number, X(times, time.At), Y(values, quantity.High), Y(values, quantity.Low), X(times, time.From), X(times, time.Until), time);
    }

    private static double X(TimeAxis times, DateOnly day) => Math.Round(Margin + (times.Share(day) * (100 - (2 * Margin))), 2);

    private static double Y(ValueAxis values, decimal value) => Math.Round(Bottom - (values.Share(value) * (Bottom - Top)), 1);
}

/// <param name="Y">In pixels from the top.</param>
/// <param name="Label">"1.500".</param>
public sealed record ValueTick(double Y, string Label);

/// <param name="X">In percents of the width.</param>
/// <param name="Label">"mei 2016".</param>
/// <param name="IsBetween">Its words are left out where there is little room.</param>
public sealed record TimeTick(double X, string Label, bool IsBetween);
