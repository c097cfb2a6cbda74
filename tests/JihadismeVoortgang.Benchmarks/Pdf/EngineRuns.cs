using System.Diagnostics;
using JihadismeVoortgang.Benchmarks.Measuring;

namespace JihadismeVoortgang.Benchmarks.Pdf;

/// <summary>An engine in a process of its own, started for every measurement.</summary>
/// <param name="name">As the findings call it.</param>
/// <param name="start">How it is started to make a report so many times into a file.</param>
/// <param name="scratch">Where its files go.</param>
internal sealed class EngineRuns(string name, Func<int, string, ProcessStartInfo> start, ScratchFolder scratch)
{
    /// <summary>The turn the spike's own measurements were taken at; the just-in-time compiler is still at work.</summary>
    public const int Early = 40;

    /// <summary>The turn at which the just-in-time compiler is done, as in a server that has run for a while.</summary>
    public const int Late = 400;

    private readonly List<TimeSpan> _processes = [];
    private readonly List<Turn> _first = [];
    private readonly Dictionary<int, List<Turn>> _later = new() { [Early] = [], [Late] = [] };

    public Series WholeProcess => Series.Milliseconds($"{name}: whole process, one report", _processes);

    public Series First => Series.Milliseconds($"{name}: first report of a process, fonts included", _first.Select(turn => turn.Elapsed));

    public Series FirstAllocation => new($"{name}: allocated by the first report, fonts included", "MB", [.. _first.Select(turn => turn.Allocated)]);

    /// <param name="turn"><see cref="Early"/> or <see cref="Late"/>.</param>
    public Series Later(int turn) => Series.Milliseconds($"{name}: {turn}th report of a process", _later[turn].Select(done => done.Elapsed));

    public Series LaterAllocation => new($"{name}: allocated by the {Late}th report", "MB", [.. _later[Late].Select(turn => turn.Allocated)]);

    public async Task RunOnceAsync()
    {
        var process = await RunAsync(1);
        _processes.Add(process.Elapsed);
        _first.Add(Turn.Read(process.Output)[0]);
    }

    /// <param name="turn"><see cref="Early"/> or <see cref="Late"/>: how often, of which the last time counts.</param>
    public async Task RunUntilAsync(int turn) => _later[turn].Add(Turn.Read((await RunAsync(turn)).Output)[^1]);

    private async Task<FinishedProcess> RunAsync(int repetitions)
    {
        var pdf = scratch["engine.pdf"];
        var process = await ChildProcess.RunAsync(start(repetitions, pdf));
        await PdfFile.TakeAsync(pdf);
        return process;
    }
}
