using System.Diagnostics;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Data.Embedded;
using JihadismeVoortgang.Web.Hosting.Verbs;

namespace JihadismeVoortgang.Web.Tests.Hosting;

public sealed class OutputFileTests : IDisposable
{
    private static readonly byte[] Report = [.. "{ }"u8];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Fact]
    public async Task An_ordinary_file_is_replaced_at_once_and_nothing_is_left_beside_it()
    {
        var path = PathOf("rapport.json");
        await File.WriteAllTextAsync(path, "een langere vorige versie", Stop);
        await using var reader = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

        Assert.True(await WriteAsync(path));

        Assert.Equal(Report, await File.ReadAllBytesAsync(path, Stop));
        Assert.Equal("een langere vorige versie", await new StreamReader(reader).ReadToEndAsync(Stop)); // replaced, not written over
        Assert.Equal([path], Directory.EnumerateFileSystemEntries(_folder.FullName));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_link_stays_a_link_and_the_file_it_leads_to_is_written(bool targetExists)
    {
        var target = Path.Combine(_folder.CreateSubdirectory("map").FullName, "rapport.json");
        if (targetExists)
            await File.WriteAllTextAsync(target, "oud", Stop);
        var link = PathOf("laatste.json");
        File.CreateSymbolicLink(PathOf("tussen.json"), Path.Combine("map", "rapport.json"));
        File.CreateSymbolicLink(link, "tussen.json");

        Assert.True(await WriteAsync(link));

        Assert.Equal("tussen.json", new FileInfo(link).LinkTarget);
        Assert.Null(new FileInfo(target).LinkTarget);
        Assert.Equal(Report, await File.ReadAllBytesAsync(target, Stop));
    }

    [Fact]
    public async Task Links_that_lead_to_each_other_are_refused()
    {
        File.CreateSymbolicLink(PathOf("een"), "twee");
        File.CreateSymbolicLink(PathOf("twee"), "een");

        await RefusalAsync(PathOf("een"));

        Assert.Equal("twee", new FileInfo(PathOf("een")).LinkTarget);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_pipe_gets_the_report_and_stays_a_pipe(bool throughLink)
    {
        var pipe = await PipeAsync();
        File.CreateSymbolicLink(PathOf("link"), pipe);
        await using var reader = new FileStream(pipe, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0); // both ends: opening waits for nobody

        Assert.False(await WriteAsync(throughLink ? PathOf("link") : pipe));

        Assert.False(Libc.IsOrdinaryFile(pipe));
        var read = new byte[Report.Length];
        await reader.ReadExactlyAsync(read, Stop);
        Assert.Equal(Report, read);
    }

    [Fact]
    public async Task A_pipe_whose_reader_goes_away_is_a_failure_in_Dutch()
    {
        var pipe = await PipeAsync();
        var reading = Task.Run(() =>
        {
            using var reader = new FileStream(pipe, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            reader.ReadByte();
        }, Stop);

        var refused = await Assert.ThrowsAsync<BrokenRuleException>(() => OutputFile.WriteAsync("--output", pipe, new byte[1 << 20]));

        Assert.Equal(
            new Fault("--output", $"{pipe} kan niet worden geschreven: het schrijven werd afgebroken; misschien is de schijf vol."),
            Assert.Single(refused.Faults));
        await reading;
    }

    [Fact]
    public async Task An_open_descriptor_is_written_behind_what_it_holds()
    {
        var path = PathOf("uitvoer");
        await File.WriteAllTextAsync(path, "eerder", Stop);
        await using var output = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);

        Assert.False(await WriteAsync($"/proc/self/fd/{output.SafeFileHandle.DangerousGetHandle()}"));

        Assert.Equal("eerder{ }", await new StreamReader(output).ReadToEndAsync(Stop)); // the very file that was open
    }

    [Fact]
    public async Task What_cannot_be_written_is_told_with_its_reason()
    {
        Assert.Contains("de map bestaat niet", await RefusalAsync(PathOf("weg/rapport.json")), StringComparison.Ordinal);
        Assert.Contains("het is een map", await RefusalAsync(_folder.FullName), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.FullName));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private static Task<bool> WriteAsync(string path) => OutputFile.WriteAsync("--output", path, Report);

    private static async Task<string> RefusalAsync(string path) =>
        Assert.Single((await Assert.ThrowsAsync<BrokenRuleException>(() => WriteAsync(path))).Faults).Message;

    private async Task<string> PipeAsync()
    {
        var path = PathOf("pijp");
        using var made = Process.Start("mkfifo", [path]);
        await made.WaitForExitAsync(Stop);
        return path;
    }
}
