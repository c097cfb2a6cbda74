using System.Globalization;
using JihadismeVoortgang.Benchmarks.Measuring;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Benchmarks.Pdf;

/// <summary>The report as PDF: our engine beside the spike it grew from and beside the programs a ministry might use instead.</summary>
internal static class PdfBenchmark
{
    public const string Title = "The report as PDF (`./dev bench pdf`)";

    private const int ColdRuns = 15;
    private const int WarmRuns = 7;

    /// <returns>The findings in Markdown.</returns>
    public static async Task<string> RunAsync()
    {
        var load = Machine.Load;
        var content = ReportContent.Find();
        using var scratch = new ScratchFolder();
        var composed = scratch["report.json"];
        await File.WriteAllBytesAsync(composed, ContentJson.Write(content.Report));

        Say("our engine and the spike");
        var own = new EngineRuns("our engine", (repetitions, output) => ReportConsole.Start(composed, repetitions, output), scratch);
        var spike = await Spike.BuildAsync(scratch) is { } start ? new EngineRuns("the spike", start, scratch) : null;
        var readyToRun = new EngineRuns("our engine, ReadyToRun", await CompiledConsole.BuildReadyToRunAsync(scratch, composed), scratch);
        var native = await CompiledConsole.BuildNativeAsync(scratch, composed) is { } compiled
            ? new EngineRuns("our engine, native code", compiled, scratch) : null;
        await RunInTurnAsync(own, spike, readyToRun, native);
        Say("ten and a hundred times the content");
        var scale = await ScaleRuns.RunAsync(content, scratch);
        Say("Chromium");
        await WebTwin.SaveAsync(content, scratch["portal"], scratch["page.html"]);
        var chromium = await ChromiumPeer.RunAsync(scratch["page.html"], scratch);
        Say("LibreOffice");
        var libreOffice = await LibreOfficePeer.RunAsync(content, scratch);

        var findings = new PdfFindings(own, readyToRun, native, spike, scale, chromium, libreOffice);
        return string.Create(CultureInfo.InvariantCulture, $"""
            {TimeProvider.System.GetUtcNow():yyyy-MM-dd}. {Machine.Description}. {Machine.Quietness(load)}
            Content: {content.Name}, {content.Rows} rows, {content.Bytes / 1000.0:0} kB as an edition keeps it.

            {MarkdownTables.Of(findings.Targets)}

            {MarkdownTables.Of(findings.Measured)}

            {PdfFindings.Explanation}
            """);
    }

    /// <summary>Turn by turn, so that what else the machine does falls on both alike.</summary>
    private static async Task RunInTurnAsync(EngineRuns own, EngineRuns? spike, params EngineRuns?[] compiled)
    {
        foreach (var engine in Turns(ColdRuns, [own, spike, .. compiled]))
            await engine.RunOnceAsync();
        foreach (var engine in Turns(WarmRuns, own, spike))
            await engine.RunUntilAsync(EngineRuns.Early);
        foreach (var engine in Turns(WarmRuns, own, spike))
            await engine.RunUntilAsync(EngineRuns.Late);

        static IEnumerable<EngineRuns> Turns(int count, params EngineRuns?[] engines) =>
            Enumerable.Range(0, count).SelectMany(_ => engines.OfType<EngineRuns>());
    }

    private static void Say(string what) => Console.Error.WriteLine($"Measuring {what} ...");
}
