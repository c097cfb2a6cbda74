using System.Diagnostics;
using System.Globalization;

namespace JihadismeVoortgang.Benchmarks.Measuring;

/// <summary>The portal as a process of its own, with a report that readers may see, on an embedded database of its own.</summary>
internal sealed class Portal : IAsyncDisposable
{
    private const string Project = "JihadismeVoortgang.Web";
    private const string StartLine = "Het portaal draait op ";

#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    private readonly Process _process;
    private readonly HttpClient _reader;

    private Portal(Process process, Uri address) =>
        (_process, _reader) = (process, new HttpClient { BaseAddress = address });

    /// <param name="interchangeFile">The report it publishes.</param>
    /// <param name="data">Folder that does not exist yet, for its database.</param>
    public static async Task<Portal> StartAsync(string interchangeFile, string data)
    {
        await ChildProcess.RunAsync(Start("import", "--data", data, "--adopt", interchangeFile));
        var start = Start("run", "--data", data, "--empty", "--urls", "http://127.0.0.1:0");
        start.RedirectStandardOutput = true;
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Split(StartLine) is [_, var address])
            {
                _ = process.StandardOutput.ReadToEndAsync(); // or its log fills the pipe and it stops
                return new Portal(process, new Uri(address));
            }
        }

        throw new InvalidOperationException("The portal did not start.");
    }

    public Task<string> GetAsync(string path) => _reader.GetStringAsync(new Uri(path, UriKind.Relative));

    public async ValueTask DisposeAsync()
    {
        _reader.Dispose();
        using var stop = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await stop.WaitForExitAsync();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static ProcessStartInfo Start(params IEnumerable<string> arguments)
    {
        var folder = Path.Combine(Surroundings.Repository, "src", Project);
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, "bin", Configuration, "net10.0", $"{Project}.dll"), .. arguments]);
        foreach (var setting in start.Environment.Keys.Where(IsOfAnotherPortal).ToList())
            start.Environment.Remove(setting);

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_CONTENTROOT"] = folder;
        return start;
    }

    /// <summary>The developer's own portal, its database above all, is no business of a benchmark.</summary>
    public static bool IsOfAnotherPortal(string setting) =>
        setting is "PORT" or "PORTAL_DATA" or "DOTNET_ENVIRONMENT"
        || setting.StartsWith("ASPNETCORE_", StringComparison.Ordinal)
        || setting.StartsWith("ConnectionStrings__", StringComparison.Ordinal);
}
