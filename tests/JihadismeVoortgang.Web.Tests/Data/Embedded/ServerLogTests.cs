using JihadismeVoortgang.Web.Data.Embedded;

namespace JihadismeVoortgang.Web.Tests.Data.Embedded;

public sealed class ServerLogTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory();

    private string LogPath => Path.Combine(_root.FullName, "server.log");

    [Fact]
    public void A_log_that_grew_too_large_is_moved_aside_while_its_writer_goes_on()
    {
        var log = new ServerLog(LogPath, account: null);
        log.Make();
        using var server = new FileStream(LogPath, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        server.Write(new byte[ServerLog.Limit + 1]);
        server.Flush();

        log.KeepSmall();

        Assert.Equal(0, log.End);
        Assert.Equal(ServerLog.Limit + 1, new FileInfo(LogPath + ".1").Length);
    }

    [Fact]
    public void A_log_within_bounds_is_left_as_it_is()
    {
        var log = new ServerLog(LogPath, account: null);
        File.WriteAllText(LogPath, "regel");

        log.KeepSmall();

        Assert.Equal("regel", log.Since(0));
        Assert.False(File.Exists(LogPath + ".1"));
    }

    [Fact]
    public void Only_what_was_written_since_a_moment_can_be_read()
    {
        var log = new ServerLog(LogPath, account: null);
        File.WriteAllText(LogPath, "vroeger ");
        var moment = log.End;
        File.AppendAllText(LogPath, "nu");

        Assert.Equal("nu", log.Since(moment));
    }

    public void Dispose() => _root.Delete(recursive: true);
}
