using JihadismeVoortgang.Benchmarks.Measuring;

namespace JihadismeVoortgang.Benchmarks.Pdf;

/// <summary>Another program that makes a PDF of the same report.</summary>
/// <param name="Cold">The whole process for one report.</param>
/// <param name="Warm">One more report in a process that made some.</param>
internal sealed record PeerRuns(Series Cold, Series Warm)
{
    public const string NotInstalled = "not installed";

    public static PeerRuns Absent(string cold, string warm, string why) =>
        new(Series.Absent(cold, why), Series.Absent(warm, why));
}
