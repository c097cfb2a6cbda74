using System.Diagnostics;
using System.Globalization;
using JihadismeVoortgang.Benchmarks.Measuring;

namespace JihadismeVoortgang.Benchmarks.Pdf;

/// <summary>
/// The trial that came before our engine, where it lies beside the repository: the yardstick for speed. It is built
/// elsewhere and run as it is; its text is the real sixth report, whatever ours is.
/// </summary>
internal static class Spike
{
    /// <returns>How to start it; null when it is not there.</returns>
    public static async Task<Func<int, string, ProcessStartInfo>?> BuildAsync(ScratchFolder scratch)
    {
        if (Surroundings.Shared("spikes", "pdf") is not { } folder)
            return null;

        var built = scratch["spike"];
        await ChildProcess.RunAsync(
            "dotnet", "build", Path.Combine(folder, "spike.csproj"), "-c", "Release", "-v", "quiet", "-o", built,
            "--disable-build-servers", // one that stays would keep the pipes open
            $"-p:BaseIntermediateOutputPath={scratch["spike-obj"]}/");
        return (repetitions, output) => new ProcessStartInfo(
            Path.Combine(built, "spike"), [output, repetitions.ToString(CultureInfo.InvariantCulture)])
        {
            WorkingDirectory = folder, // it reads its text from there
        };
    }
}
