using JihadismeVoortgang.Browser.Tests.Support;

namespace JihadismeVoortgang.Browser.Tests.Journeys;

/// <summary>The command line, as scripts use it: beside a running portal, and without one.</summary>
public sealed class CommandLineTests : IAsyncLifetime
{
    private readonly string _data = RunningPortal.NewDataFolder();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_data, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_report_goes_in_and_out_while_the_portal_runs_and_while_it_does_not()
    {
        var sample = Path.Combine(_data, "zes.json");
        var copy = Path.Combine(_data, "kopie.json");
        await using (var portal = await RunningPortal.StartAsync(Path.Combine(_data, "een")))
        {
            await SucceedsAsync("export", "--data", portal.Data, "--report", "6", "--format", "json", "--output", sample);

            var replaced = await SucceedsAsync("import", "--data", portal.Data, "--adopt", sample);

            Assert.Contains("voorbeeldgegevens; die zijn eerst verwijderd", replaced, StringComparison.Ordinal);
            Assert.Contains("Rapportage 6 is nieuw ingelezen, vastgesteld en gepubliceerd", replaced, StringComparison.Ordinal);
            using var http = new HttpClient { BaseAddress = portal.Url };
            Assert.Equal(System.Net.HttpStatusCode.OK, (await http.GetAsync(new Uri("/rapportages/6", UriKind.Relative), Stop)).StatusCode);
            Assert.Equal(System.Net.HttpStatusCode.NotFound, (await http.GetAsync(new Uri("/rapportages/7", UriKind.Relative), Stop)).StatusCode);
        }

        var alone = Path.Combine(_data, "twee");
        await SucceedsAsync("import", "--data", alone, "--adopt", sample);
        Assert.Contains("niets gewijzigd", await SucceedsAsync("import", "--data", alone, sample), StringComparison.Ordinal);
        await SucceedsAsync("export", "--data", alone, "--report", "6", "--format", "json", "--output", copy);
        Assert.Equal(await File.ReadAllBytesAsync(sample, Stop), await File.ReadAllBytesAsync(copy, Stop));
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_in_Dutch_with_exit_code_1_and_what_is_mistyped_with_2()
    {
        var broken = Path.Combine(_data, "kapot.json");
        await File.WriteAllTextAsync(broken, """{"programme": "P", "rows": [""", Stop);

        await FailsAsync(1, "bestaat niet", "import", "--data", _data, Path.Combine(_data, "weg.json"));
        await FailsAsync(1, "geen geldige JSON", "import", "--data", _data, broken);
        await FailsAsync(1, "geen gegevens van een portaal", "export", "--data", _data, "--report", "6", "--format", "json", "--output", broken);
        await FailsAsync(2, "Kies pdf, docx, odt, csv, cijfers of json", "export", "--data", _data, "--report", "6", "--format", "doc", "--output", broken);
        await FailsAsync(2, "--rapport: export kent deze optie niet", "export", "--rapport", "6");
        Assert.Equal([broken], Directory.EnumerateFileSystemEntries(_data)); // no database was made for any of it
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<string> SucceedsAsync(params string[] arguments)
    {
        var (exitCode, output) = await RunningPortal.VerbAsync(arguments);
        Assert.True(exitCode == 0, output);
        return output;
    }

    private static async Task FailsAsync(int code, string message, params string[] arguments)
    {
        var (exitCode, output) = await RunningPortal.VerbAsync(arguments);
        Assert.Equal(code, exitCode);
        Assert.Contains(message, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }
}
