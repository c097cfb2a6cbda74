using System.Diagnostics;
using JihadismeVoortgang.Benchmarks.Measuring;

namespace JihadismeVoortgang.Benchmarks.Pdf;

/// <summary>An engine in a process of its own, started for every measurement.</summary>
/// <param name="name">As the findings call it.</param>
/// <param name="start">How it is started to make a report so many times into a file.</param>
/// <param name="scratch">Where its files go.</param>
internal sealed class EngineRuns(string name, Func<int, string, ProcessStartInfo> start, ScratchFolder scratch)
{
    private readonly List<TimeSpan> _processes = [];
    private readonly List<Turn> _first = [];
    private readonly List<Turn> _warm = [];

    public Series WholeProcess => Series.Milliseconds($"{name}: whole process, one report", _processes);

    public Series Cold => Series.Milliseconds($"{name}: first report of a process, its fonts included", _first.Select(turn => turn.Elapsed));

    public Series Warm => Series.Milliseconds($"{name}: {Repetitions}th report of a process", _warm.Select(turn => turn.Elapsed));

    public Series ColdAllocation => new($"{name}: allocated by the first report, its fonts included", "MB", [.. _first.Select(turn => turn.Allocated)]);

    public Series WarmAllocation => new($"{name}: allocated by the {Repetitions}th report", "MB", [.. _warm.Select(turn => turn.Allocated)]);

    /// <summary>As many as the spike's own measurements took; the just-in-time compiler is done well before.</summary>
    private static int Repetitions => 40;

    public async Task RunColdAsync()
    {
        var process = await RunAsync(1);
        _processes.Add(process.Elapsed);
        _first.Add(Turn.Read(process.Output)[0]);
    }

    public async Task RunWarmAsync() => _warm.Add(Turn.Read((await RunAsync(Repetitions)).Output)[^1]);

    private async Task<FinishedProcess> RunAsync(int repetitions)
    {
        var pdf = scratch["engine.pdf"];
        var process = await ChildProcess.RunAsync(start(repetitions, pdf));
        await PdfFile.TakeAsync(pdf);
        return process;
    }
}
