using System.Globalization;
using JihadismeVoortgang.Benchmarks.Measuring;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Benchmarks.Pdf;

/// <summary>What a row costs in a report of so many times the rows.</summary>
internal static class ScaleRuns
{
    /// <summary>How often a process writes the report; the first half warms it up.</summary>
    private static readonly (int Times, int Repetitions)[] Sizes = [(1, 80), (10, 30), (100, 8)];

    /// <returns>For one, ten and a hundred times the content: time per row.</returns>
    public static async Task<IReadOnlyList<Series>> RunAsync(ReportContent content, ScratchFolder scratch)
    {
        var measured = new List<Series>();
        foreach (var (times, repetitions) in Sizes)
        {
            var file = scratch["scale.json"];
            await File.WriteAllBytesAsync(file, ContentJson.Write(content.Times(times)));
            var process = await ChildProcess.RunAsync(ReportConsole.Start(file, repetitions, scratch["scale.pdf"]));
            await PdfFile.TakeAsync(scratch["scale.pdf"]);
            var rows = content.Rows * times;
            measured.Add(Series.Milliseconds(
                string.Create(CultureInfo.InvariantCulture, $"our engine: time per row of a report of {rows} rows ({times} ×)"),
                Turn.Read(process.Output).Skip(repetitions / 2).Select(turn => turn.Elapsed / rows)));
        }

        return measured;
    }
}
