using System.Globalization;
using JihadismeVoortgang.Benchmarks.Measuring;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Benchmarks.Pdf;

/// <summary>What a row costs in a report of so many times the rows.</summary>
internal static class ScaleRuns
{
    private const int Rounds = 3;

    /// <summary>Of each size, how often a process writes it to warm up and how often that counts.</summary>
    private static readonly (int Times, int WarmUp, int Runs)[] Sizes = [(1, EngineRuns.Late, 21), (10, 60, 7), (100, 6, 3)];

    /// <returns>For one, ten and a hundred times the content: time per row.</returns>
    public static async Task<IReadOnlyList<Series>> RunAsync(ReportContent content, ScratchFolder scratch)
    {
        var sizes = new List<(string Name, Func<Task<IEnumerable<TimeSpan>>> Measure, List<TimeSpan> PerRow)>();
        foreach (var (times, warmUp, runs) in Sizes)
        {
            var rows = content.Rows * times;
            var file = scratch[FormattableString.Invariant($"scale-{times}.json")];
            await File.WriteAllBytesAsync(file, ContentJson.Write(content.Times(times)));
            sizes.Add((
                string.Create(CultureInfo.InvariantCulture, $"our engine: time per row of a report of {rows} rows ({times} ×)"),
                async () => (await TurnsAsync(file, warmUp + runs, scratch)).Skip(warmUp).Select(turn => turn.Elapsed / rows),
                []));
        }

        // Round by round, so that what else the machine does falls on all sizes alike.
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (_, measure, perRow) in sizes)
                perRow.AddRange(await measure());
        }

        return [.. sizes.Select(size => Series.Milliseconds(size.Name, size.PerRow))];
    }

    private static async Task<IReadOnlyList<Turn>> TurnsAsync(string content, int repetitions, ScratchFolder scratch)
    {
        var pdf = scratch["scale.pdf"];
        var process = await ChildProcess.RunAsync(ReportConsole.Start(content, repetitions, pdf));
        await PdfFile.TakeAsync(pdf);
        return Turn.Read(process.Output);
    }
}
