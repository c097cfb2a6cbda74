using System.Globalization;
using System.Text.RegularExpressions;

namespace JihadismeVoortgang.Benchmarks.Pdf;

/// <summary>One report made in a process that may make several.</summary>
/// <param name="Elapsed">From the composed report to the bytes.</param>
/// <param name="Allocated">In MB of a million bytes.</param>
internal sealed partial record Turn(TimeSpan Elapsed, double Allocated)
{
    public string Print(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"#{number} total={Elapsed.TotalMilliseconds:0.000}ms alloc={Allocated:0.000}MB");

    /// <summary>Reads the lines of <see cref="Print"/> and those of the spike, which leaves most turns out but not the last.</summary>
    public static IReadOnlyList<Turn> Read(string output) =>
    [
        .. Line.Matches(output).Select(line => new Turn(
            TimeSpan.FromMilliseconds(NumberIn(line.Groups["time"])), NumberIn(line.Groups["allocated"]))),
    ];

    private static double NumberIn(Group group) => double.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^#\d+ .*?total=(?<time>[0-9.]+)ms alloc=(?<allocated>[0-9.]+)MB", RegexOptions.Multiline)]
    private static partial Regex Line { get; }
}
