using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using JihadismeVoortgang.Web.Data.Embedded;
using Microsoft.Extensions.Logging.Abstractions;

namespace JihadismeVoortgang.Web.Tests.Data.Embedded;

/// <summary>
/// A process of its own that has a cluster open as a portal does, so that a test can kill it: this test program started
/// once more, with a variable that says what to do instead of testing.
/// </summary>
internal sealed class PortalProcess : IDisposable
{
    private const string Variable = "JIHADISMEVOORTGANG_TEST_PORTAL";

    private readonly Process _process;

    private PortalProcess(Process process, int serverProcessId) => (_process, ServerProcessId) = (process, serverProcessId);

    public int ServerProcessId { get; }

    public int Id => _process.Id;

    /// <summary>Starts the process and waits until it has the cluster open.</summary>
    public static async Task<PortalProcess> StartAsync(string dataFolder)
    {
        var program = Path.ChangeExtension(typeof(PortalProcess).Assembly.Location, null);
        var process = Process.Start(new ProcessStartInfo(program)
        {
            Environment = { [Variable] = dataFolder },
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        var answer = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        return new(process, int.Parse(answer ?? "", CultureInfo.InvariantCulture));
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        _process.StandardInput.Close(); // ends it, unless it was killed
        _process.Dispose();
    }

    // Other threads cannot run code of this assembly before its initializer is done, so nothing here may be async: it
    // only blocks on tasks of the portal's own assembly.
    [ModuleInitializer]
    internal static void ActAsPortal()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } dataFolder)
            return;
        var options = new EmbeddedClusterOptions { DataFolder = dataFolder, Use = ClusterUse.Portal };
        var cluster = EmbeddedCluster.StartAsync(options, TimeProvider.System, NullLogger.Instance).GetAwaiter().GetResult();
        Console.WriteLine(cluster.ServerProcessId);
        Console.In.ReadToEnd(); // until the test closes the pipe or dies
        cluster.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Environment.Exit(0);
    }
}
