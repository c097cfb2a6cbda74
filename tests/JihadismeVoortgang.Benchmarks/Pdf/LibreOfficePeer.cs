using JihadismeVoortgang.Benchmarks.Measuring;
using JihadismeVoortgang.Reports.Office;

namespace JihadismeVoortgang.Benchmarks.Pdf;

/// <summary>LibreOffice converting the report's Word file to PDF.</summary>
internal static class LibreOfficePeer
{
    private const string ColdName = "LibreOffice: whole process, our Word file";
    private const string WarmName = "LibreOffice: each further file of one process";
    private const int ColdRuns = 5;
    private const int WarmRuns = 3;

    /// <summary>So many copies converted after the first; their time is what the process takes longer than for one.</summary>
    private const int FurtherFiles = 5;

    private static readonly string? Program = ChildProcess.Find("soffice", "libreoffice", "/usr/lib/libreoffice/program/soffice");

    /// <param name="content">The report it gets as our own Word file.</param>
    /// <param name="scratch">Where profile, Word files and PDFs go.</param>
    public static async Task<PeerRuns> RunAsync(ReportContent content, ScratchFolder scratch)
    {
        if (Program is null)
            return PeerRuns.Absent(ColdName, WarmName, PeerRuns.NotInstalled);

        var copies = await WriteCopiesAsync(content, scratch);
        await ConvertAsync(Program, copies[..1], scratch); // makes the profile
        var cold = new List<TimeSpan>();
        for (var run = 0; run < ColdRuns; run++)
            cold.Add(await ConvertAsync(Program, copies[..1], scratch));

        var one = Series.Milliseconds(ColdName, cold);
        var warm = new List<TimeSpan>();
        for (var run = 0; run < WarmRuns; run++)
        {
            var all = await ConvertAsync(Program, copies, scratch);
            warm.Add((all - TimeSpan.FromMilliseconds(one.Median!.Value)) / FurtherFiles);
        }

        return new PeerRuns(one, Series.Milliseconds(WarmName, warm));
    }

    private static async Task<string[]> WriteCopiesAsync(ReportContent content, ScratchFolder scratch)
    {
        var word = DocxWriter.Write(content.Report, ReportConsole.Stamp);
        string[] copies = [.. Enumerable.Range(0, FurtherFiles + 1).Select(copy => scratch[FormattableString.Invariant($"report-{copy}.docx")])];
        foreach (var copy in copies)
            await File.WriteAllBytesAsync(copy, word);

        return copies;
    }

    private static async Task<TimeSpan> ConvertAsync(string program, string[] documents, ScratchFolder scratch)
    {
        var process = await ChildProcess.RunAsync(
            program,
            [
                $"-env:UserInstallation={new Uri(scratch["libreoffice"]).AbsoluteUri}", "--headless", "--convert-to", "pdf",
                "--outdir", scratch["office-pdf"], .. documents,
            ]);
        foreach (var document in documents)
            await PdfFile.TakeAsync(Path.Combine(scratch["office-pdf"], Path.ChangeExtension(Path.GetFileName(document), ".pdf")));

        return process.Elapsed;
    }
}
