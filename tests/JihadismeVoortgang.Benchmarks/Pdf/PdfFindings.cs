using JihadismeVoortgang.Benchmarks.Measuring;

namespace JihadismeVoortgang.Benchmarks.Pdf;

/// <summary>Everything measured about the PDF, held against what was promised.</summary>
/// <param name="own">Our engine.</param>
/// <param name="spike">Null when it does not lie beside the repository.</param>
/// <param name="scale">Time per row, of the report itself and of ever longer ones.</param>
/// <param name="chromium">Printing the report's page.</param>
/// <param name="libreOffice">Converting the report's Word file.</param>
internal sealed class PdfFindings(
    EngineRuns own, EngineRuns? spike, IReadOnlyList<Series> scale, PeerRuns chromium, PeerRuns libreOffice)
{
    public const string Explanation =
        """
        Our engine runs in a console on the Reports library that reads the composed report as an edition keeps it; the
        spike, read-only code beside the repository, runs in its own. Both are started in turn. "First report" and "40th
        report" are timed inside the process, from the composed report to the bytes; "whole process" from before its start
        until after its end, so that it includes the start of the runtime and reading the report. Chromium prints the
        portal's own page of the report with its style sheet in it; its profile, and that of LibreOffice, exist before the
        first counted run. Warm Chromium does not load the page again. 1 MB is a million bytes. The verdicts compare
        medians.
        """;

    public IEnumerable<Target> Targets =>
    [
        AtMost("first report of a process: at most 1.3 × the spike's time", Ratio(own.Cold, spike?.Cold), " ×", 1.3),
        AtMost("whole process: at most 1.3 × the spike's time", Ratio(own.WholeProcess, spike?.WholeProcess), " ×", 1.3),
        AtMost("warm: at most 1.3 × the spike's time", Ratio(own.Warm, spike?.Warm), " ×", 1.3),
        AtMost("first report of a process: at most 16 MB allocated", own.ColdAllocation.Median, " MB", 16),
        AtMost("warm: at most 16 MB allocated", own.WarmAllocation.Median, " MB", 16),
        .. scale.Skip(1).Zip(["10 ×", "100 ×"], (longer, times) =>
            AtMost($"time per row at {times} the content: at most 20 % more", More(longer, scale[0]), " %", 20)),
        AtLeast("whole process: at least 5 × faster than the faster peer", Ratio(Faster(chromium.Cold, libreOffice.Cold), own.WholeProcess), 5),
        AtLeast("warm: at least 25 × faster than the faster peer", Ratio(Faster(chromium.Warm, libreOffice.Warm), own.Warm), 25),
    ];

    public IEnumerable<Series> Measured =>
    [
        own.Cold, .. OfSpike(runs => runs.Cold),
        own.WholeProcess, .. OfSpike(runs => runs.WholeProcess), chromium.Cold, libreOffice.Cold,
        own.Warm, .. OfSpike(runs => runs.Warm), chromium.Warm, libreOffice.Warm,
        own.ColdAllocation, .. OfSpike(runs => runs.ColdAllocation),
        own.WarmAllocation, .. OfSpike(runs => runs.WarmAllocation),
        .. scale,
        .. spike is null ? [Series.Absent("the spike", "skipped: not beside the repository")] : Array.Empty<Series>(),
    ];

    private IEnumerable<Series> OfSpike(Func<EngineRuns, Series> part) => spike is null ? [] : [part(spike)];

    private static Target AtMost(string demand, double? measured, string unit, double limit) =>
        new(demand, measured, unit, value => value <= limit);

    private static Target AtLeast(string demand, double? measured, double limit) =>
        new(demand, measured, " ×", value => value >= limit);

    private static double? Ratio(Series? numerator, Series? denominator) => numerator?.Median / denominator?.Median;

    private static double? More(Series longer, Series original) => 100 * (Ratio(longer, original) - 1);

    /// <summary>Of the peers that are there; null when there is none.</summary>
    private static Series? Faster(params IEnumerable<Series> peers) =>
        peers.Where(peer => peer.Median is not null).MinBy(peer => peer.Median);
}
