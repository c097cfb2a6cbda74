using JihadismeVoortgang.Benchmarks.Measuring;

namespace JihadismeVoortgang.Benchmarks.Pdf;

/// <summary>Everything measured about the PDF, held against what was promised.</summary>
/// <param name="own">Our engine, compiled while it runs.</param>
/// <param name="readyToRun">Our engine with machine code beside it; cold only.</param>
/// <param name="native">Our engine as machine code alone; cold only, null where it could not be made.</param>
/// <param name="spike">Null when it does not lie beside the repository.</param>
/// <param name="scale">Time per row, of the report itself and of ever longer ones.</param>
/// <param name="chromium">Printing the report's page.</param>
/// <param name="libreOffice">Converting the report's Word file.</param>
internal sealed class PdfFindings(
    EngineRuns own, EngineRuns readyToRun, EngineRuns? native, EngineRuns? spike, IReadOnlyList<Series> scale,
    PeerRuns chromium, PeerRuns libreOffice)
{
    public const string Explanation =
        """
        Our engine runs in a console on the Reports library that reads the composed report as an edition keeps it; the
        spike, read-only code beside the repository, runs in its own. They are started in turn. First, 40th and 400th
        report are timed inside the process, from the composed report to the bytes, at each run in a process of its own.
        At the 40th, where the spike's own figures were taken, the just-in-time compiler is still at work; the 400th is
        what a server does that has run for a while. The whole process is timed from before its start until after its
        end: it includes the start of the runtime and reading the report. Time per row is of a warm process.

        The same console is measured in three ways: compiled while it runs, with machine code beside it (ReadyToRun, on
        the runtime that is installed), and as machine code alone (NativeAOT). The peers are machine code alone, so the
        promise of five times faster is held to that way, and where no such program can be made to ReadyToRun; the time
        the console takes compiled while it runs is mostly the compiler's, and stands there for comparison.

        Chromium prints the portal's own page of the report with its style sheet in it; warm, it does not load the page
        again. LibreOffice converts our own Word file; warm is what a process takes longer for five more copies of it, a
        fifth of that each. The profiles of both exist before the first counted run.

        1 MB is a million bytes. The verdicts compare medians.
        """;

    public IEnumerable<Target> Targets =>
    [
        AtMost("first report of a process: at most 1.3 × the spike's time", Ratio(own.First, spike?.First), " ×", 1.3),
        AtMost("whole process: at most 1.3 × the spike's time", Ratio(own.WholeProcess, spike?.WholeProcess), " ×", 1.3),
        .. Warm.Select(turn => AtMost($"{turn}th report: at most 1.3 × the spike's time", Ratio(own.Later(turn), spike?.Later(turn)), " ×", 1.3)),
        AtMost("first report of a process: at most 16 MB allocated", own.FirstAllocation.Median, " MB", 16),
        AtMost("warm: at most 16 MB allocated", own.LaterAllocation.Median, " MB", 16),
        .. scale.Skip(1).Zip(["10 ×", "100 ×"], (longer, times) =>
            AtMost($"time per row at {times} the content: at most 20 % more", More(longer, scale[0]), " %", 20)),
        AtLeast("whole process, native code: at least 5 × faster than the faster peer", FasterThanPeers(native), 5),
        AtLeast("whole process, ReadyToRun: at least 5 × faster than the faster peer", FasterThanPeers(readyToRun), 5),
        new("whole process, compiled while it runs: faster than the faster peer", FasterThanPeers(own), " ×", Holds: null),
        AtLeast("warm: at least 25 × faster than the faster peer", Ratio(Faster(chromium.Warm, libreOffice.Warm), own.Later(EngineRuns.Late)), 25),
    ];

    public IEnumerable<Series> Measured =>
    [
        .. Ours(runs => runs.First),
        .. Ours(runs => runs.WholeProcess), readyToRun.WholeProcess,
        native?.WholeProcess ?? Series.Absent("our engine, native code", "skipped: no compiler or linker for it"),
        chromium.Cold, libreOffice.Cold,
        .. Warm.SelectMany(turn => Ours(runs => runs.Later(turn))), chromium.Warm, libreOffice.Warm,
        .. Ours(runs => runs.FirstAllocation),
        .. Ours(runs => runs.LaterAllocation),
        .. scale,
        .. spike is null ? [Series.Absent("the spike", "skipped: not beside the repository")] : Array.Empty<Series>(),
    ];

    private static int[] Warm => [EngineRuns.Early, EngineRuns.Late];

    /// <summary>A part of our engine's runs and, where there are any, of the spike's.</summary>
    private IEnumerable<Series> Ours(Func<EngineRuns, Series> part) => spike is null ? [part(own)] : [part(own), part(spike)];

    private double? FasterThanPeers(EngineRuns? runs) => Ratio(Faster(chromium.Cold, libreOffice.Cold), runs?.WholeProcess);

    private static Target AtMost(string demand, double? measured, string unit, double limit) =>
        new(demand, measured, unit, value => value <= limit);

    private static Target AtLeast(string demand, double? measured, double limit) =>
        new(demand, measured, " ×", value => value >= limit);

    private static double? Ratio(Series? numerator, Series? denominator) => numerator?.Median / denominator?.Median;

    private static double? More(Series longer, Series original) => 100 * (Ratio(longer, original) - 1);

    /// <summary>
    /// Of the peers that are there; null when there is none. A time that is a difference comes out below zero where the
    /// machine is too busy to measure it.
    /// </summary>
    private static Series? Faster(params IEnumerable<Series> peers) =>
        peers.Where(peer => peer.Median > 0).MinBy(peer => peer.Median);
}
