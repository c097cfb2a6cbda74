using System.Diagnostics;

namespace JihadismeVoortgang.Benchmarks.Measuring;

/// <summary>Another program, timed from before its start until after its end.</summary>
internal static class ChildProcess
{
    /// <exception cref="InvalidOperationException">It failed; the message holds what it said.</exception>
    public static async Task<FinishedProcess> RunAsync(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        var elapsed = Stopwatch.GetElapsedTime(began);
        return process.ExitCode == 0
            ? new FinishedProcess(elapsed, await output)
            : throw new InvalidOperationException($"{Path.GetFileName(start.FileName)} failed.\n{await output}\n{await error}");
    }

    public static Task<FinishedProcess> RunAsync(string program, params IEnumerable<string> arguments) =>
        RunAsync(new ProcessStartInfo(program, arguments));

    /// <summary>The first of these programs that is there: a full path, or a name to be found in PATH.</summary>
    public static string? Find(params IEnumerable<string?> candidates) => candidates.OfType<string>()
        .SelectMany(candidate => Path.IsPathRooted(candidate) ? [candidate] : InPath(candidate))
        .FirstOrDefault(File.Exists);

    private static IEnumerable<string> InPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, name));
}

/// <param name="Elapsed">From before the start until after the end.</param>
/// <param name="Output">What it said on standard output.</param>
internal sealed record FinishedProcess(TimeSpan Elapsed, string Output);
