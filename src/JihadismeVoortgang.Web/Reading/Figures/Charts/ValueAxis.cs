using JihadismeVoortgang.Domain;

namespace JihadismeVoortgang.Web.Reading.Figures.Charts;

/// <summary>
/// The vertical axis: from zero, because a part of a scale makes small differences look large, in at most five steps of
/// 1, 2 or 5 times a power of ten.
/// </summary>
internal sealed record ValueAxis
{
    private const int MostSteps = 5;
    private const decimal Million = 1_000_000m;

    private ValueAxis(decimal step, int steps) =>
        Ticks = [.. Enumerable.Range(0, steps + 1).Select(index => index * step)];

    /// <summary>From 0 up to and including <see cref="Top"/>.</summary>
    public IReadOnlyList<decimal> Ticks { get; }

    public decimal Top => Ticks[^1];

    /// <param name="values">All that must fit; none negative.</param>
    public static ValueAxis Of(IEnumerable<decimal> values)
    {
        var all = values.ToList();
        var most = Math.Max(all.DefaultIfEmpty().Max(), 0);
        if (most == 0)
            return new ValueAxis(step: 1, steps: 1);

        var step = StepFor(most);
        if (step < 1 && all.TrueForAll(decimal.IsInteger))
            step = 1; // half a person is no line on the axis
        return new ValueAxis(step, (int)decimal.Ceiling(most / step));
    }

    /// <summary>How far up a value lies, from 0 to 1.</summary>
    public double Share(decimal value) => (double)(value / Top);

    /// <summary>"1.500", "0,5", "7,5 mln.".</summary>
    public string Label(decimal tick) =>
        tick > 0 && Top >= Million ? $"{Dutch.Number(tick / Million)} mln." : Dutch.Number(tick);

    private static decimal StepFor(decimal most)
    {
        var power = 0.0001m; // no number has more decimals
        while (true)
        {
            foreach (var factor in (ReadOnlySpan<decimal>)[1, 2, 5])
            {
                if (most <= MostSteps * factor * power)
                    return factor * power;
            }

            power *= 10;
        }
    }
}
