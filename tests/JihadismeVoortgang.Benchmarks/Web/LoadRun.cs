namespace JihadismeVoortgang.Benchmarks.Web;

/// <summary>What came of asking for one page over and over.</summary>
/// <param name="Connections">That asked at the same time, each its next request as soon as it had its answer.</param>
/// <param name="Elapsed">From the first counted request until the last answer.</param>
/// <param name="Microseconds">How long each answer took, shortest first.</param>
internal sealed record LoadRun(int Connections, TimeSpan Elapsed, IReadOnlyList<int> Microseconds)
{
    public double PerSecond => Microseconds.Count / Elapsed.TotalSeconds;

    /// <param name="part">0.99: the time, in milliseconds, within which that part of the answers came.</param>
    public double Within(double part) =>
        Microseconds.Count == 0 ? double.NaN : Microseconds[(int)Math.Ceiling(part * Microseconds.Count) - 1] / 1000.0;
}
