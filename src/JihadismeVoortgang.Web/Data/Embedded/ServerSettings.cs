namespace JihadismeVoortgang.Web.Data.Embedded;

/// <summary>The portal's settings of the server: a file of ours that <c>postgresql.conf</c> includes.</summary>
internal static class ServerSettings
{
    /// <summary>To be added to <c>postgresql.conf</c> once; relative, so that a data folder may move.</summary>
    public const string Include = "\ninclude '../portal.conf'\n";

    private const UnixFileMode ReadableByAll =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    // Few connections and little data: sized for a small machine that runs the portal as well.
    private const string Lasting = """
        max_wal_size = 256MB
        min_wal_size = 32MB
        """;

    // Only for data nobody will miss.
    private const string Fleeting = """
        fsync = off
        synchronous_commit = off
        full_page_writes = off
        wal_level = minimal
        max_wal_senders = 0
        max_connections = 200
        """;

    public static async Task WriteAsync(ClusterLocation location, bool throwaway, CancellationToken cancellationToken)
    {
        await File.WriteAllTextAsync(location.SettingsFile, For(location, throwaway), cancellationToken);
        Libc.SetMode(location.SettingsFile, ReadableByAll); // the server's account reads it, whatever our umask
    }

    private static string For(ClusterLocation location, bool throwaway) => $"""
        # Written by the portal at every start. ALTER SYSTEM overrules it.
        # Nobody reaches the server but through a folder closed to others.
        listen_addresses = ''
        port = 5432
        unix_socket_directories = '{location.SocketFolder}'
        unix_socket_permissions = 0700
        cluster_name = 'jihadismevoortgang'
        timezone = 'UTC'
        max_connections = 100
        shared_buffers = 128MB
        effective_cache_size = 512MB
        jit = off
        # A log may hold no texts: neither statements nor the rows they failed on.
        log_min_messages = warning
        log_min_error_statement = panic
        log_error_verbosity = terse
        log_line_prefix = '%m [%p] %q%u@%d '
        {(throwaway ? Fleeting : Lasting)}

        """;
}
