using System.Diagnostics;
using System.Globalization;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Pdf;
using JihadismeVoortgang.Reports.Pdf.Fonts;

namespace JihadismeVoortgang.Benchmarks.Pdf;

/// <summary>
/// The console on the Reports library: reads a composed report and writes it as PDF a number of times. The first time
/// includes reading the typeface, as in the spike, which reports its times in the same words.
/// </summary>
internal static class ReportConsole
{
    public const string Verb = "write-pdf";

    public static ReportStamp Stamp { get; } =
        new(new DateTimeOffset(2016, 7, 11, 9, 0, 0, TimeSpan.FromHours(2)), "Ministerie van Veiligheid en Justitie");

    /// <summary>How this program starts itself as the console.</summary>
    public static ProcessStartInfo Start(string content, int repetitions, string output) => new(
        Path.Combine(AppContext.BaseDirectory, typeof(ReportConsole).Assembly.GetName().Name!),
        [Verb, content, repetitions.ToString(CultureInfo.InvariantCulture), output]);

    /// <param name="content">File that holds the report as an edition keeps it.</param>
    /// <param name="repetitions">How often it is written in this process.</param>
    /// <param name="output">Where the last PDF goes.</param>
    public static void Run(string content, string repetitions, string output)
    {
        var report = ContentJson.Read(File.ReadAllBytes(content));
        var turns = new Turn[int.Parse(repetitions, CultureInfo.InvariantCulture)];
        TaggedPdfEngine? engine = null;
        byte[] pdf = [];
        for (var turn = 0; turn < turns.Length; turn++)
        {
            var allocated = GC.GetTotalAllocatedBytes(precise: true); // of all threads, should the engine ever use more
            var began = Stopwatch.GetTimestamp();
            engine ??= new TaggedPdfEngine(ReportFonts.Load());
            pdf = engine.Write(report, Stamp);
            var elapsed = Stopwatch.GetElapsedTime(began);
            turns[turn] = new Turn(elapsed, (GC.GetTotalAllocatedBytes(precise: true) - allocated) / 1e6);
        }

        File.WriteAllBytes(output, pdf);
        for (var turn = 0; turn < turns.Length; turn++)
            Console.WriteLine(turns[turn].Print(turn));
    }
}
