namespace JihadismeVoortgang.Benchmarks.Measuring;

/// <summary>One thing measured several times.</summary>
/// <param name="Name">What was measured, as the table says it.</param>
/// <param name="Unit">"ms" or "MB" (of a million bytes).</param>
/// <param name="Values">In the order of the runs; none when it could not be measured.</param>
/// <param name="Note">Why there are no values.</param>
internal sealed record Series(string Name, string Unit, IReadOnlyList<double> Values, string? Note = null)
{
    public static Series Absent(string name, string why) => new(name, "", [], why);

    public static Series Milliseconds(string name, IEnumerable<TimeSpan> times) =>
        new(name, "ms", [.. times.Select(time => time.TotalMilliseconds)]);

    /// <summary>Null without values.</summary>
    public double? Median => Values.Count == 0 ? null : Middle([.. Values.Order()]);

    private static double Middle(double[] sorted) =>
        (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
