using System.Diagnostics;
using System.Globalization;

namespace JihadismeVoortgang.Web.Data.Embedded;

/// <summary>What a tool answered: its exit code, and all it printed.</summary>
internal sealed record ToolResult(int ExitCode, string Output);

/// <summary>Runs <c>initdb</c> and <c>pg_ctl</c>, as the account of the server and in a clean environment.</summary>
internal sealed class PostgresTools(PostgresBinaries binaries, ServerAccount? account)
{
    /// <summary>Makes a cluster in an empty folder of the server's account.</summary>
    public Task<ToolResult> InitDbAsync(string folder, bool throwaway, CancellationToken cancellationToken)
    {
        List<string> arguments =
        [
            "--pgdata", folder, "--username", ClusterDatabases.AdminRole, "--no-instructions",
            // Who can enter the socket folder is trusted; a network connection is impossible twice over.
            "--auth-local=trust", "--auth-host=reject", "--data-checksums",
            "--encoding=UTF8", "--locale=C.UTF-8",
        ];
        if (throwaway)
            arguments.Add("--no-sync");
        return RunAsync(binaries.InitDb, arguments, cancellationToken);
    }

    /// <summary>Starts the server and waits until it takes connections.</summary>
    /// <remarks>
    /// pg_ctl gives the server a session of its own, so that Ctrl+C in the terminal reaches the portal first. Without
    /// a log file the server would keep our pipe open and we would wait for its end. It cannot be cancelled: a server
    /// that comes up after we turned away would be nobody's.
    /// </remarks>
    public Task<ToolResult> StartAsync(ClusterLocation location, TimeSpan timeout) =>
        RunAsync(
            binaries.PgCtl,
            ["start", "--pgdata", location.ClusterFolder, "--log", location.LogFile, "--wait", Seconds(timeout), "--silent"],
            CancellationToken.None);

    /// <param name="location">The cluster whose server must stop.</param>
    /// <param name="mode"><c>fast</c> breaks off sessions and writes everything; <c>immediate</c> writes nothing.</param>
    /// <param name="timeout">How long to wait for it.</param>
    public Task<ToolResult> StopAsync(ClusterLocation location, string mode, TimeSpan timeout) =>
        RunAsync(
            binaries.PgCtl,
            ["stop", "--pgdata", location.ClusterFolder, "--mode", mode, "--wait", Seconds(timeout), "--silent"],
            CancellationToken.None);

    private static string Seconds(TimeSpan timeout) =>
        string.Create(CultureInfo.InvariantCulture, $"--timeout={Math.Ceiling(timeout.TotalSeconds)}");

    private async Task<ToolResult> RunAsync(string tool, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(StartInfo(tool, arguments))!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return new(process.ExitCode, await errors + await output);
    }

    private ProcessStartInfo StartInfo(string tool, IEnumerable<string> arguments)
    {
        // setpriv drops root and becomes the tool: no PAM, no login shell, the same process.
        string[] command = account is null
            ? [tool]
            : ["setpriv", $"--reuid={account.UserId}", $"--regid={account.GroupId}", "--clear-groups", "--", tool];
        var start = new ProcessStartInfo(command[0], [.. command[1..], .. arguments])
        {
            WorkingDirectory = "/", // ours may be closed to the account
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(k => k.StartsWith("PG", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name); // PGDATA, PGPORT and the like are about another server
        start.Environment["LC_ALL"] = "C.UTF-8";
        return start;
    }
}
