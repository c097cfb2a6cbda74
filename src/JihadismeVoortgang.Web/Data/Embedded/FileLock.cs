namespace JihadismeVoortgang.Web.Data.Embedded;

/// <summary>
/// A lock between processes: <c>flock</c> on a file, as .NET's <see cref="FileShare"/> takes it on Unix. The kernel
/// frees it when its process dies, also by kill -9, so there is never a stale one to clean up.
/// </summary>
internal sealed class FileLock : IDisposable
{
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;

    private readonly FileStream _file;

    private FileLock(FileStream file) => _file = file;

    /// <summary>One holder, and no sharers; null when somebody has the lock in any way.</summary>
    public static FileLock? TryExclusive(string path) => TryOpen(path, FileAccess.ReadWrite, FileShare.None);

    /// <summary>Any number of holders; null when somebody has it exclusively.</summary>
    public static FileLock? TryShared(string path) => TryOpen(path, FileAccess.Read, FileShare.Read);

    public void Dispose() => _file.Dispose();

    private static FileLock? TryOpen(string path, FileAccess access, FileShare share)
    {
        try
        {
            return new(new FileStream(path, FileMode.OpenOrCreate, access, share, bufferSize: 0));
        }
        catch (IOException e) when (e.HResult is WouldBlockOnLinux or WouldBlockOnMac)
        {
            return null;
        }
    }
}
