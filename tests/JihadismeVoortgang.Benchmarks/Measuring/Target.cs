namespace JihadismeVoortgang.Benchmarks.Measuring;

/// <summary>What was promised beside what was measured.</summary>
/// <param name="Demand">"at most 1.3 × the spike's time, warm".</param>
/// <param name="Measured">Null when something it needs could not be measured.</param>
/// <param name="Unit">Behind the measured number: " ×", " MB", " %".</param>
/// <param name="Holds">Judges the measured number.</param>
internal sealed record Target(string Demand, double? Measured, string Unit, Func<double, bool> Holds)
{
    public string Verdict => Measured is not { } measured ? "not measured" : Holds(measured) ? "pass" : "falls short";
}
