using JihadismeVoortgang.Benchmarks.Measuring;
using JihadismeVoortgang.Benchmarks.Pdf;

// Each benchmark is a verb: `./dev bench pdf`. The console that the PDF benchmark starts over and over is one as well.
switch (args)
{
    case ["pdf", .. var options] when BenchOptions.TryParse(options) is { } given:
        var findings = await PdfBenchmark.RunAsync(given.WordFile);
        Console.WriteLine(findings);
        if (given.Write)
            BenchmarksDocument.Write(PdfBenchmark.Title, findings);
        return 0;
    case [ReportConsole.Verb, var content, var repetitions, var output]:
        ReportConsole.Run(content, repetitions, output);
        return 0;
    default:
        await Console.Error.WriteLineAsync(BenchOptions.Usage);
        return 2;
}
