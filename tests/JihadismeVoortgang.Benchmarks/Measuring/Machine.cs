using System.Globalization;
using System.Runtime.InteropServices;

namespace JihadismeVoortgang.Benchmarks.Measuring;

/// <summary>What the figures were measured on. Says nothing that leads to the machine itself.</summary>
internal static class Machine
{
    private const string ProcessorInformation = "/proc/cpuinfo";
    private const string LoadAverages = "/proc/loadavg";

    public static string Description => string.Create(
        CultureInfo.InvariantCulture,
        $"{Processor}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:0} GB memory, "
        + $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");

    /// <summary>Processes that ran or waited, on average over the last minute; null where the system does not tell.</summary>
    public static double? Load => File.Exists(LoadAverages)
        ? double.Parse(File.ReadAllText(LoadAverages).Split(' ')[0], CultureInfo.InvariantCulture)
        : null;

    /// <summary>Before the first measurement nothing of ours runs but the build, so more load is somebody else's.</summary>
    public static string Quietness(double? load) => load switch
    {
        null => "How busy it was is not known.",
        _ when load < Environment.ProcessorCount / 2.0 => string.Create(CultureInfo.InvariantCulture, $"Quiet: load average {load} at the start."),
        _ => string.Create(CultureInfo.InvariantCulture, $"**Busy with other work: load average {load} at the start.** Minima say more than medians."),
    };

    private static string Processor => File.Exists(ProcessorInformation)
        && File.ReadLines(ProcessorInformation).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } line
            ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
            : RuntimeInformation.ProcessArchitecture.ToString();
}
