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

    private static string Processor => File.Exists(ProcessorInformation)
        && File.ReadLines(ProcessorInformation).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } line
            ? line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()
            : RuntimeInformation.ProcessArchitecture.ToString();
}
