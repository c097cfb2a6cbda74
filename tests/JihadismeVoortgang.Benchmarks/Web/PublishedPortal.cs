using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using JihadismeVoortgang.Benchmarks.Measuring;

namespace JihadismeVoortgang.Benchmarks.Web;

/// <summary>The portal as it is published, in a process of its own, on a PostgreSQL server of its own.</summary>
internal sealed class PublishedPortal : IAsyncDisposable
{
    private const string Project = "JihadismeVoortgang.Web";
    private const string ErrorMark = "\"@x\":";
    private const int Megabyte = 1_000_000;

    /// <summary>Not Development, whose log and pages are for programmers; Production would ask for a server of one's own.</summary>
    private const string Environment = "Staging";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private PublishedPortal(Process process, Uri address) => (_process, Address, Reader) = (process, address, NewReader(address));

    public Uri Address { get; }

    /// <summary>A browser that unpacks nothing, so that its bytes are those on the line.</summary>
    public HttpClient Reader { get; }

    /// <summary>The last line of its log that tells of a mistake.</summary>
    public string? LastError { get; private set; }

    /// <summary>In memory now, in MB; null where the system does not tell.</summary>
    public double? Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 is > 0 and var bytes ? (double)bytes / Megabyte : null;
        }
    }

    /// <summary>Publishes it as an administrator would.</summary>
    public static Task PublishAsync(string folder) => ChildProcess.RunAsync(
        "dotnet", "publish", Path.Combine(Surroundings.Repository, "src", Project), "-c", "Release", "-v", "quiet", "-o", folder);

    /// <summary>Puts a report into the database, adopted and published.</summary>
    public static Task ImportAsync(string folder, string data, string interchangeFile) =>
        ChildProcess.RunAsync(Start(folder, "import", "--data", data, "--adopt", interchangeFile));

    /// <param name="folder">Where it was published.</param>
    /// <param name="data">Folder of its database.</param>
    /// <param name="cacheMegabytes">0 makes every page anew, with its queries.</param>
    public static async Task<PublishedPortal> StartAsync(string folder, string data, int cacheMegabytes)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var start = Start(folder, "run", "--data", data, "--empty", "--urls", address.ToString());
        start.Environment["Reading__CacheMegabytes"] = cacheMegabytes.ToString(CultureInfo.InvariantCulture);
        foreach (var limit in (string[])["Search", "Export"]) // all its readers have one address
            start.Environment[$"Limits__{limit}PerMinute"] = "0";
        start.RedirectStandardOutput = true;
        var process = Process.Start(start)!;
        var portal = new PublishedPortal(process, address);
        _ = portal.FollowLogAsync();
        try
        {
            await portal.StartedAsync();
            return portal;
        }
        catch
        {
            await portal.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Reader.Dispose();
        if (!_process.HasExited)
        {
            using var stop = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            await stop.WaitForExitAsync();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static HttpClient NewReader(Uri address)
    {
        var reader = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = address };
        reader.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, deflate, br");
        return reader;
    }

    /// <summary>Its log, which would otherwise fill the pipe; of what went wrong the last is shown when a page fails.</summary>
    private async Task FollowLogAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(ErrorMark, StringComparison.Ordinal))
                LastError = line;
        }
    }

    private async Task StartedAsync()
    {
        var began = Stopwatch.GetTimestamp();
        while (!await AnswersAsync())
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(began) > Patience)
                throw new InvalidOperationException("The portal did not start.");

            await Task.Delay(100);
        }
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var answer = await Reader.GetAsync(new Uri("/over", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // not yet
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static ProcessStartInfo Start(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, $"{Project}.dll"), .. arguments]) { WorkingDirectory = folder };
        foreach (var setting in start.Environment.Keys.Where(Portal.IsOfAnotherPortal).ToList())
            start.Environment.Remove(setting);

        start.Environment["ASPNETCORE_ENVIRONMENT"] = Environment;
        return start;
    }
}
