using System.Diagnostics;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Interchange;
using JihadismeVoortgang.Web.Hosting.Verbs;

namespace JihadismeVoortgang.Web.Tests.Hosting;

public sealed class InputFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Fact]
    public async Task A_file_is_read_whole_also_through_a_link()
    {
        var path = PathOf("rapport.json");
        await File.WriteAllTextAsync(path, "{ }", Stop);
        File.CreateSymbolicLink(PathOf("link"), path);

        Assert.Equal("{ }"u8.ToArray(), await InputFile.ReadAsync(PathOf("link")));
    }

    [Fact]
    public async Task A_device_without_an_end_is_refused_before_it_is_opened() =>
        Assert.Contains("geen gewoon bestand", await RefusalAsync("/dev/zero"), StringComparison.Ordinal);

    [Fact]
    public async Task A_pipe_that_nobody_fills_is_refused_and_not_waited_for()
    {
        using var made = Process.Start("mkfifo", [PathOf("pijp")]);
        await made.WaitForExitAsync(Stop);

        Assert.Contains("geen gewoon bestand", await RefusalAsync(PathOf("pijp")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_above_the_limit_is_refused_by_its_length()
    {
        await using (var large = File.Create(PathOf("groot.json")))
            large.SetLength(InterchangeReader.MaxBytes + 1);

        Assert.Contains("te groot: 20,1 MB", await RefusalAsync(PathOf("groot.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_does_not_know_its_length_is_read_to_the_limit_and_no_further()
    {
        const string Endless = "/proc/self/pagemap"; // an ordinary file of length nought, and of gigabytes when it is read
        if (!File.Exists(Endless))
            Assert.Skip("Only Linux has such a file.");

        Assert.Contains("te groot: 20,1 MB", await RefusalAsync(Endless), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_or_is_a_folder_is_told_so()
    {
        Assert.Equal("Dit bestand bestaat niet.", await RefusalAsync(PathOf("weg.json")));
        Assert.Contains("een map", await RefusalAsync(_folder.FullName), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private static async Task<string> RefusalAsync(string path) =>
        Assert.Single((await Assert.ThrowsAsync<BrokenRuleException>(() => InputFile.ReadAsync(path))).Faults).Message;
}
