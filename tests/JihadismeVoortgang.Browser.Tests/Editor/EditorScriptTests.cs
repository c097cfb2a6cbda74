using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace JihadismeVoortgang.Browser.Tests.Editor;

/// <summary>The tests of the editor's own parts are written in its language; the gate runs them too.</summary>
public class EditorScriptTests
{
    [Fact]
    public async Task The_tests_of_the_script_pass()
    {
        using var node = Process.Start(new ProcessStartInfo("node", ["--test"])
        {
            WorkingDirectory = Folder(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(node.ExitCode == 0, await output + await error);
        Assert.DoesNotContain("# tests 0", await output, StringComparison.Ordinal);
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/JihadismeVoortgang.Web/Editor"));
}
