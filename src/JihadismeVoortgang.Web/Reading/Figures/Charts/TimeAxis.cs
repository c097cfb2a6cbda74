using JihadismeVoortgang.Domain;

namespace JihadismeVoortgang.Web.Reading.Figures.Charts;

/// <summary>The horizontal axis: whole months, quarters, half-years or years, so that every tick has a plain name.</summary>
internal sealed record TimeAxis
{
    private const int LeastSteps = 3;
    private const int MostSteps = 6;

    /// <summary>In months; beyond these, more years at once.</summary>
    private static readonly int[] Steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

    private readonly int _step;

    private TimeAxis(int step, int first, int steps)
    {
        _step = step;
        Ticks = [.. Enumerable.Range(0, steps + 1).Select(index => DayOf(first + (index * step)))];
    }

    /// <summary>First days of months, at even distances in months.</summary>
    public IReadOnlyList<DateOnly> Ticks { get; }

    /// <param name="from">The first day that must fit.</param>
    /// <param name="until">The last.</param>
    public static TimeAxis Of(DateOnly from, DateOnly until)
    {
        var end = MonthOf(until) + (until.Day == 1 ? 0 : 1);
        foreach (var step in Steps)
        {
            var first = MonthOf(from) / step;
            var last = (end + step - 1) / step;
            if (last - first <= MostSteps)
                return Widened(step, first * step, last - first);
        }

        throw new ArgumentOutOfRangeException(nameof(until), until, "Further away than any report looks.");
    }

    /// <summary>How far to the right a day lies, from 0 to 1.</summary>
    public double Share(DateOnly day) =>
        (double)(day.DayNumber - Ticks[0].DayNumber) / (Ticks[^1].DayNumber - Ticks[0].DayNumber);

    /// <summary>"2016", or "mei 2016" where a step is less than a year.</summary>
    public string Label(DateOnly tick) => _step % 12 == 0
        ? tick.ToString("yyyy", Dutch.Culture)
        : tick.ToString("MMM yyyy", Dutch.Culture).Replace(".", "", StringComparison.Ordinal);

    /// <summary>A single day gets some time on both sides, so that it stands in the middle and not on an edge.</summary>
    private static TimeAxis Widened(int step, int first, int steps)
    {
        for (var before = true; steps < LeastSteps; steps++, before = !before)
        {
            if (before)
                first -= step;
        }

        return new TimeAxis(step, first, steps);
    }

    private static int MonthOf(DateOnly day) => (day.Year * 12) + day.Month - 1;

    private static DateOnly DayOf(int month) => new(month / 12, (month % 12) + 1, 1);
}
