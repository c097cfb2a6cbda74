using JihadismeVoortgang.Benchmarks.Measuring;
using JihadismeVoortgang.Benchmarks.Pdf;
using JihadismeVoortgang.Benchmarks.Web;

// Each benchmark is a verb: `./dev bench pdf`. The console that the PDF benchmark starts over and over is one as well.
switch (args)
{
    case ["pdf", .. var options] when options.All(option => option is Write):
        return Tell(PdfBenchmark.Title, await PdfBenchmark.RunAsync(), options);
    case ["web", .. var options] when options.All(option => option is Write or Short):
        return Tell(WebBenchmark.Title, await WebBenchmark.RunAsync(isShort: options.Contains(Short)), options);
    case [ReportConsole.Verb, var content, var repetitions, var output]:
        ReportConsole.Run(content, repetitions, output);
        return 0;
    default:
        await Console.Error.WriteLineAsync(
            """
            ./dev bench pdf [--write]             the report as PDF
            ./dev bench web [--short] [--write]   the pages for readers under load; --short: a second a figure
            --write puts the findings into docs/benchmarks.md
            """);
        return 2;
}

static int Tell(string title, string findings, string[] options)
{
    Console.WriteLine(findings);
    if (options.Contains(Write))
        BenchmarksDocument.Write(title, findings);
    return 0;
}

internal static partial class Program
{
    private const string Write = "--write";
    private const string Short = "--short";
}
