using System.Diagnostics;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Writing;

/// <summary>Programs of others that read the file without a complaint, where they are installed.</summary>
public sealed class OtherReadersTests
{
    public static TheoryData<string, string> Programs => new()
    {
        { "qpdf", "--check" },
        { "pdfinfo", "-struct-text" },
    };

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Another_program_reads_every_hard_case_without_complaint(string program, string argument)
    {
        foreach (var (name, make) in HardCases.All)
            Assert.Equal((name, 0, ""), await ReadAsync(program, argument, name, Make.Concept(make())));
    }

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Another_program_reads_the_real_report_without_complaint(string program, string argument) =>
        Assert.Equal(("", 0, ""), await ReadAsync(program, argument, "", RealReport.LoadOrSkip()));

    private static async Task<(string Name, int ExitCode, string Complaints)> ReadAsync(
        string program, string argument, string name, ProgressReport report)
    {
        var stop = TestContext.Current.CancellationToken;
        string path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, Make.Pdf(report), stop);
            using var process = Start(program, argument, path);
            var words = process.StandardOutput.ReadToEndAsync(stop);
            string complaints = await process.StandardError.ReadToEndAsync(stop);
            await words;
            await process.WaitForExitAsync(stop);
            return (name, process.ExitCode, complaints);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Process Start(string program, params string[] arguments)
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, program))))
            Assert.Skip($"{program} is not on this machine.");
        return Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }
}
