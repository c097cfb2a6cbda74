namespace JihadismeVoortgang.Web.Data.Embedded;

/// <summary>
/// The log of the server, kept to two files of at most about <see cref="Limit"/> bytes: PostgreSQL's own rotation goes
/// by time only, so that a busy day has no bound and a portal that is off at midnight never rotates.
/// </summary>
internal sealed class ServerLog(string path, ServerAccount? account)
{
    public const long Limit = 10 * 1024 * 1024;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Where a reader of <see cref="Since"/> should begin to see only what comes from now on.</summary>
    public long End => File.Exists(path) ? new FileInfo(path).Length : 0;

    /// <summary>Makes the file, for the server's account only: the folder it lies in is ours.</summary>
    public void Make()
    {
        File.AppendAllText(path, "");
        Libc.SetMode(path, OwnerOnly);
        if (account is not null)
            Libc.SetOwner(path, account);
    }

    /// <summary>
    /// Moves the contents to <c>.1</c> when there are too many. The running server has the file open to append, so it
    /// goes on at the start of the emptied file.
    /// </summary>
    public void KeepSmall()
    {
        if (End <= Limit)
            return;
        File.Copy(path, path + ".1", overwrite: true);
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        file.SetLength(0);
    }

    /// <summary>What the server wrote since <paramref name="start"/>.</summary>
    public string Since(long start)
    {
        if (!File.Exists(path))
            return "";
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        file.Position = Math.Min(start, file.Length);
        using var reader = new StreamReader(file);
        return reader.ReadToEnd();
    }
}
