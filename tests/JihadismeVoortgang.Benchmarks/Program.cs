using JihadismeVoortgang.Benchmarks.Measuring;
using JihadismeVoortgang.Benchmarks.Pdf;

// Each benchmark is a verb: `./dev bench pdf`. The console that the PDF benchmark starts over and over is one as well.
switch (args)
{
    case ["pdf"]:
        Console.WriteLine(await PdfBenchmark.RunAsync());
        return 0;
    case ["pdf", "--write"]:
        var findings = await PdfBenchmark.RunAsync();
        Console.WriteLine(findings);
        BenchmarksDocument.Write(PdfBenchmark.Title, findings);
        return 0;
    case [ReportConsole.Verb, var content, var repetitions, var output]:
        ReportConsole.Run(content, repetitions, output);
        return 0;
    default:
        await Console.Error.WriteLineAsync("./dev bench pdf [--write]   the report as PDF; --write puts the findings into docs/benchmarks.md");
        return 2;
}
