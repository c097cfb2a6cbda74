namespace JihadismeVoortgang.Benchmarks.Measuring;

/// <summary>What was promised beside what was measured.</summary>
/// <param name="Demand">"at most 1.3 × the spike's time, warm".</param>
/// <param name="Measured">Null when something it needs could not be measured.</param>
/// <param name="Unit">Behind the measured number: " ×", " MB", " %".</param>
/// <param name="Holds">Judges the measured number; null for one that nothing was promised about.</param>
internal sealed record Target(string Demand, double? Measured, string Unit, Func<double, bool>? Holds)
{
    public string Verdict => (Measured, Holds) switch
    {
        (null, _) => "not measured",
        (_, null) => "for comparison",
        ({ } measured, { } holds) => holds(measured) ? "pass" : "falls short",
    };
}
