using System.Diagnostics;
using System.Globalization;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Embedded;
using JihadismeVoortgang.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace JihadismeVoortgang.Browser.Tests.Support;

/// <summary>The portal as a process of its own on its embedded database, as <c>./dev run</c> starts it: to be killed.</summary>
internal sealed class RunningPortal : IAsyncDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "JihadismeVoortgang.Web.dll");

    private const string Away = ".weg";

    private readonly Process _process;
    private string _cluster = "";

    private RunningPortal(Process process, string data, Uri url) => (_process, Data, Url) = (process, data, url);

    /// <summary>Its data folder, which outlives it.</summary>
    public string Data { get; }

    public Uri Url { get; }

    /// <summary>A folder that the account PostgreSQL runs as can reach; the caller deletes it.</summary>
    public static string NewDataFolder() =>
        Directory.CreateDirectory(Path.Combine(
            Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), $"jihadismevoortgang-journey-{Guid.NewGuid():N}")).FullName;

    /// <param name="data">Its folder.</param>
    /// <param name="port">0 for any; the one it had before for pages that stayed open.</param>
    public static async Task<RunningPortal> StartAsync(string data, int port = 0)
    {
        var process = Start("run", "--data", data, "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        var said = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            said.Add(line);
            if (line.Split("Het portaal draait op ") is [_, var url])
            {
                _ = process.StandardOutput.ReadToEndAsync(); // or its log fills the pipe and it stops
                return new RunningPortal(process, data, new Uri(url));
            }
        }

        throw new InvalidOperationException($"The portal did not start: {string.Join(Environment.NewLine, said)}");
    }

    /// <summary>A verb of the command line, on the same data or any other.</summary>
    /// <returns>The exit code and all it said.</returns>
    public static async Task<(int ExitCode, string Output)> VerbAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }

    /// <summary>Takes its round to where it can be adopted, from this process: on the same data, as a verb would.</summary>
    public async Task SettleRoundAsync(int round)
    {
        await using var cluster = await EmbeddedCluster.StartAsync(
            new() { DataFolder = Data, Use = ClusterUse.Command, OnlyExisting = true }, TimeProvider.System, NullLogger.Instance);
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddPortalDatabase(new PortalDatabase(cluster.AppConnectionString, cluster.OwnerConnectionString, IsEmbedded: true))
            .AddPortalWork(new ConfigurationBuilder().Build())
            .BuildServiceProvider();
        await DemoRound.SettleAsync(services, round);
    }

    /// <summary>kill -9 of the portal; its database server stays behind.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>kill -9 of the database server under the portal, which cannot start it again until it is mended.</summary>
    public async Task BreakDatabaseAsync()
    {
        using var server = await ServerAsync();
        _cluster = Path.GetDirectoryName(PostmasterFile)!;
        Directory.Move(_cluster, _cluster + Away);
        server.Kill();
        await server.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>kill -9 of the database server; whoever starts next mends what it left.</summary>
    public async Task KillDatabaseAsync()
    {
        using var server = await ServerAsync();
        server.Kill();
    }

    /// <summary>Puts back what the portal needs to start it, and waits until the portal says that it did.</summary>
    public async Task MendDatabaseAsync()
    {
        Directory.Move(_cluster + Away, _cluster);
        using var http = new HttpClient { BaseAddress = Url };
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!(await http.GetAsync(new Uri("/health/ready", UriKind.Relative), patience.Token)).IsSuccessStatusCode)
            await Task.Yield();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using var stop = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            await stop.WaitForExitAsync();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private string PostmasterFile => Directory.EnumerateFiles(Data, "postmaster.pid", SearchOption.AllDirectories).Single();

    private async Task<Process> ServerAsync()
    {
        var number = (await File.ReadAllLinesAsync(PostmasterFile, TestContext.Current.CancellationToken))[0];
        return Process.GetProcessById(int.Parse(number, CultureInfo.InvariantCulture));
    }

    private static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [Program, .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["ASPNETCORE_CONTENTROOT"] = AppContext.BaseDirectory, ["Portal__SampleRound"] = "false", ["Limits__SignInPerMinute"] = "0" },
    })!;
}
