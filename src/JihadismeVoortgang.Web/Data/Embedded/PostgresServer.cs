using Npgsql;

namespace JihadismeVoortgang.Web.Data.Embedded;

/// <summary>
/// The cluster and its server process, without regard to who else uses them: the callers hold the locks.
/// </summary>
internal sealed class PostgresServer(
    ClusterLocation location, ServerAccount? account, EmbeddedClusterOptions options, ILogger logger)
{
    private const string FreshPrefix = "cluster.new-";
    private const int DetailLines = 20;

    private readonly ServerLog _log = new(location.LogFile, account);

    private PostgresTools? _tools;

    public bool Exists => Directory.Exists(location.ClusterFolder);

    /// <summary>The number of the server's process; null when none lives. Costs two small reads.</summary>
    public int? ProcessId =>
        PostmasterFile.Read(location.ClusterFolder) is { } postmaster && postmaster.IsAlive() ? postmaster.ProcessId : null;

    public string AdminConnectionString { get; } = new NpgsqlConnectionStringBuilder
    {
        Host = location.SocketFolder,
        Username = ClusterDatabases.AdminRole,
        Database = "postgres",
        // A local socket: an answer is immediate or does not come, and there is nobody to hide from.
        Timeout = 5,
        Pooling = false,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    private PostgresTools Tools => _tools ??= new(
        PostgresBinaries.Find(PostgresBinaries.Candidates(options.BinaryFolder), DataMajor(), location.Home), account);

    /// <summary>Makes the cluster.</summary>
    /// <remarks>
    /// initdb writes PG_VERSION long before it is done. So it works in a folder of another name, new each time, for the
    /// initdb of a killed portal may still be busy; the cluster has its name only when it is complete.
    /// </remarks>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        DeleteUnfinished();
        var fresh = Path.Combine(location.Home, FreshPrefix + Guid.NewGuid().ToString("N")[..8]);
        PrivateFolder.Make(fresh, account);
        var result = await Tools.InitDbAsync(fresh, options.Throwaway, cancellationToken);
        if (result.ExitCode != 0)
        {
            throw new EmbeddedPostgresException(
                $"De database in {location.Home} kon niet worden aangemaakt. "
                + "Controleer of er genoeg schijfruimte is en of deze map te beschrijven is.",
                result.Output);
        }

        var settings = Path.Combine(fresh, "postgresql.conf");
        await File.AppendAllTextAsync(settings, ServerSettings.Include, cancellationToken);
        Directory.Move(fresh, location.ClusterFolder);
    }

    /// <summary>Sees to it that the server takes connections: starts it, or waits for one that is starting.</summary>
    /// <returns>True when it had to be started.</returns>
    /// <exception cref="EmbeddedPostgresException">It does not start, or somebody else's server runs.</exception>
    public async Task<bool> EnsureRunningAsync(Patience patience, CancellationToken cancellationToken)
    {
        var started = false;
        while (true)
        {
            var postmaster = PostmasterFile.Read(location.ClusterFolder);
            if (postmaster is null || !postmaster.IsAlive())
                started |= await TryStartAsync(postmaster, cancellationToken);
            else if (postmaster.SocketFolder is not "" && postmaster.SocketFolder != location.SocketFolder)
                throw Foreign(postmaster);
            if (await AnswersAsync(cancellationToken))
                return started;
            if (patience.IsOver)
                throw DoesNotStart(_log.Since(0));
            await patience.PauseAsync(cancellationToken);
        }
    }

    public async Task StopAsync()
    {
        if (ProcessId is null)
            return;
        var result = await Tools.StopAsync(location, options.Throwaway ? "immediate" : "fast", options.StartTimeout);
        if (result.ExitCode != 0)
            logger.LogError("De databaseserver in {Home} stopte niet: {Output}", location.Home, result.Output);
        else if (Path.GetDirectoryName(location.SocketFolder) != location.Home)
            Directory.Delete(location.SocketFolder, recursive: true); // nothing else would, when the data are deleted
    }

    /// <summary>Bounds the size of the server's log.</summary>
    public void KeepLogSmall() => _log.KeepSmall();

    private async Task<bool> TryStartAsync(PostmasterFile? stale, CancellationToken cancellationToken)
    {
        stale?.RemoveIfNumberIsTaken();
        await PrepareAsync(cancellationToken);
        var logged = _log.End;
        var result = await Tools.StartAsync(location, options.StartTimeout);
        if (result.ExitCode == 0)
            return true;
        var log = _log.Since(logged);
        return IsPassing(log) ? false : throw DoesNotStart(result.Output + log);
    }

    // After a kill -9 of the server its sessions live on for a moment; and the pg_ctl of a killed portal may be first.
    private static bool IsPassing(string log) =>
        log.Contains("is still in use", StringComparison.Ordinal)
        || log.Contains("already exists", StringComparison.Ordinal);

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        PrivateFolder.Make(location.SocketFolder, account);
        foreach (var left in Directory.EnumerateFiles(location.SocketFolder, ".s.PGSQL.*"))
            File.Delete(left); // of a killed server: its number may be another process's by now
        await ServerSettings.WriteAsync(location, options.Throwaway, cancellationToken);
        _log.Make();
        _log.KeepSmall();
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(AdminConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return true;
        }
        catch (PostgresException e)
        {
            return e.SqlState switch
            {
                PostgresErrorCodes.TooManyConnections => true,
                PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown => false,
                _ => throw new EmbeddedPostgresException(
                    $"De database in {location.Home} weigert het portaal. Is zij door een ander programma gemaakt?",
                    inner: e),
            };
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private int? DataMajor()
    {
        if (!Exists)
            return null;
        var file = Path.Combine(location.ClusterFolder, "PG_VERSION");
        return File.Exists(file) && int.TryParse(File.ReadAllText(file), out var major)
            ? major
            : throw new EmbeddedPostgresException(
                $"De map {location.ClusterFolder} bevat geen database van PostgreSQL. "
                + "Verplaats die map, of kies een andere gegevensmap met --data.");
    }

    private void DeleteUnfinished()
    {
        foreach (var folder in Directory.EnumerateDirectories(location.Home, FreshPrefix + "*"))
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException e) // an initdb still writes there; the next start will succeed
            {
                logger.LogDebug(e, "Could not delete {Folder}", folder);
            }
        }
    }

    private EmbeddedPostgresException Foreign(PostmasterFile postmaster) =>
        new($"De database in {location.Home} is in gebruik door een PostgreSQL-server die niet door het portaal is gestart "
            + $"(pid {postmaster.ProcessId}). Stop die server, of kies een andere gegevensmap met --data.");

    private EmbeddedPostgresException DoesNotStart(string output) =>
        new($"De databaseserver in {location.Home} start niet. De oorzaak staat in {location.LogFile}.",
            string.Join('\n', output.Split('\n').TakeLast(DetailLines)));
}
