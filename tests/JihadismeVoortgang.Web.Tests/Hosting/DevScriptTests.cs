using System.Diagnostics;
using JihadismeVoortgang.Web.Data.Embedded;

namespace JihadismeVoortgang.Web.Tests.Hosting;

/// <summary>The script <c>dev</c>, with stand-ins for the programs that would change the machine.</summary>
public sealed class DevScriptTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string Mark => Path.Combine(_folder.FullName, "geroepen");

    [Fact]
    public async Task A_PGBIN_without_a_server_is_named_and_nothing_is_installed()
    {
        foreach (var program in (string[])["apt-get", "apt-cache", "sudo"])
        {
            var stub = Path.Combine(_folder.FullName, program);
            await File.WriteAllTextAsync(stub, $"#!/bin/sh\necho {program} \"$@\" >> {Mark}\nexit 1\n", Stop);
            Libc.SetMode(stub, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        using var dev = Process.Start(new ProcessStartInfo(Path.Combine(Root(), "dev"), ["portal", "help"])
        {
            Environment =
            {
                ["PATH"] = $"{_folder.FullName}:{Environment.GetEnvironmentVariable("PATH")}",
                ["PGBIN"] = "/geen/postgres",
                ["ConnectionStrings__Portal"] = "",
            },
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        var output = dev.StandardOutput.ReadToEndAsync(Stop);
        var error = await dev.StandardError.ReadToEndAsync(Stop);
        await dev.WaitForExitAsync(Stop);

        Assert.Equal("PGBIN names no folder with initdb, pg_ctl and postgres of version 15 or newer: /geen/postgres\n", error);
        Assert.Equal((1, ""), (dev.ExitCode, await output));
        Assert.False(File.Exists(Mark), "apt-get was called");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "JihadismeVoortgang.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("There is no clone around the tests.");
    }
}
