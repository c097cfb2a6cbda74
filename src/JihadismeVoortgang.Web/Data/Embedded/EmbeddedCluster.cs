using System.ComponentModel;
using System.Globalization;
using Npgsql;

namespace JihadismeVoortgang.Web.Data.Embedded;

/// <summary>
/// A PostgreSQL cluster of the portal's own below its data folder, reachable only through a unix socket. Any number of
/// processes may use it at a time, but only one portal; the last to leave stops the server. A server that was left
/// running by a kill -9 is taken over by the next start.
/// </summary>
internal sealed class EmbeddedCluster : IAsyncDisposable
{
    // Beside the portal there is room for commands within the server's max_connections.
    private const int PortalPoolSize = 60;

    private readonly EmbeddedClusterOptions _options;
    private readonly ClusterLocation _location;
    private readonly ClusterLocks _locks;
    private readonly PostgresServer _server;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>Number of the server process our connections lead to.</summary>
    private int? _joined;

    private bool _disposed;

    private EmbeddedCluster(EmbeddedClusterOptions options, TimeProvider time, ILogger logger)
    {
        var account = ServerAccount.WhenRoot(options.ServerAccount);
        (_options, _time, _logger) = (options, time, logger);
        _location = ClusterLocation.Resolve(options.DataFolder, account);
        _locks = new(_location);
        _server = new(_location, account, options, logger);
    }

    /// <summary>
    /// Raised when <see cref="EnsureRunningAsync"/> finds another server than the one before, whoever started it: every
    /// connection is gone.
    /// </summary>
    public event EventHandler? Restarted;

    /// <summary>Folder of the cluster, its socket and its log.</summary>
    public string Home => _location.Home;

    /// <summary>Dutch sentence for the start line when the cluster could not lie in the data folder; else null.</summary>
    public string? LocationNote => _location.Note;

    public ClusterStart Start { get; private set; } = ClusterStart.AlreadyRunning;

    /// <summary>The number of the server's process; null when none lives. Cheap enough to ask each second.</summary>
    public int? ServerProcessId => _server.ProcessId;

    /// <summary>As the owner of the schema: for migrations.</summary>
    public string OwnerConnectionString => ConnectionString(ClusterDatabases.OwnerRole);

    /// <summary>As the role the portal runs as.</summary>
    public string AppConnectionString => ConnectionString(ClusterDatabases.AppRole);

    /// <summary>As superuser, for set-up of other databases (tests).</summary>
    public string AdminConnectionString => _server.AdminConnectionString;

    /// <summary>Opens the cluster of a data folder: makes it, starts it or joins it, whichever is needed.</summary>
    /// <exception cref="EmbeddedPostgresException">It cannot be used; the message says why, in Dutch.</exception>
    public static async Task<EmbeddedCluster> StartAsync(
        EmbeddedClusterOptions options, TimeProvider time, ILogger logger, CancellationToken cancellationToken = default)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new EmbeddedPostgresException(
                "De ingebouwde database werkt niet op Windows. Start het portaal in WSL, of geef de verbinding met een "
                + "eigen PostgreSQL-server op in ConnectionStrings__Portal.");
        }

        try
        {
            if (options.OnlyExisting && !Directory.Exists(options.DataFolder))
                throw NothingIn(options.DataFolder);
            var cluster = new EmbeddedCluster(options, time, logger);
            if (options.OnlyExisting && (!cluster._server.Exists || cluster._location.IsAbandoned))
                throw NothingIn(options.DataFolder);
            await cluster.OpenOrLeaveAsync(cancellationToken);
            return cluster;
        }
        catch (Exception e) when (Translated(e, options) is { } translated)
        {
            throw translated;
        }
    }

    /// <summary>Starts the server again when it is gone, without ever making a new cluster.</summary>
    /// <returns>True when it had to be started.</returns>
    /// <exception cref="EmbeddedPostgresException">It does not start.</exception>
    public async Task<bool> EnsureRunningAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!_server.Exists)
            throw new EmbeddedPostgresException($"De database in {Home} is verdwenen. Zet de map terug.");
        var patience = new Patience(_options.StartTimeout, _time);
        using var start = await _locks.EnterStartAsync(patience, cancellationToken);
        var started = await _server.EnsureRunningAsync(patience, cancellationToken);
        NpgsqlConnection.ClearAllPools();
        var former = _joined;
        _joined = ServerProcessId;
        if (started || _joined != former)
            Restarted?.Invoke(this, EventArgs.Empty);
        return started;
    }

    /// <summary>Keeps the server's log within bounds.</summary>
    public void KeepLogSmall() => _server.KeepLogSmall();

    /// <summary>Leaves the cluster, and stops the server when nobody else uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
            return;
        _disposed = true;
        using (_locks)
        using (var alone = _locks.Leave())
        {
            if (alone is null)
                return;
            NpgsqlConnection.ClearAllPools();
            await _server.StopAsync();
            if (_options.Throwaway)
                Delete();
        }
    }

    private static EmbeddedPostgresException? Translated(Exception e, EmbeddedClusterOptions options) => e switch
    {
        UnauthorizedAccessException or IOException => new(
            $"De gegevensmap {options.DataFolder} is niet te gebruiken: {Reason(e, options.DataFolder)}. "
            + "Start het portaal als de gebruiker van die map, of kies een andere map met --data.",
            inner: e),
        Win32Exception => new(
            $"Een programma dat de database nodig heeft, is niet te starten: {e.Message} "
            + "Controleer of PostgreSQL (en setpriv, als u het portaal als root start) volledig is geïnstalleerd.",
            inner: e),
        NpgsqlException => new(
            $"De database in de gegevensmap {options.DataFolder} is niet in te richten: {e.Message}", inner: e),
        _ => null,
    };

    private static string Reason(Exception e, string dataFolder) => e switch
    {
        _ when File.Exists(dataFolder) => "dat is een bestand",
        UnauthorizedAccessException => "dit proces mag er niet alles lezen en schrijven",
        _ => "lezen of schrijven lukt niet; misschien is de schijf vol, of ligt er een bestand in de weg",
    };

    private static EmbeddedPostgresException NothingIn(string dataFolder) =>
        new($"In {dataFolder} staan geen gegevens van een portaal; er is niets gemaakt. Controleer de map achter --data.");

    private async Task OpenOrLeaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await OpenAsync(cancellationToken);
        }
        catch
        {
            if (Start == ClusterStart.AlreadyRunning)
                _locks.Dispose(); // what runs there, if anything, is not ours to stop
            else
                await DisposeAsync();
            throw;
        }
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        var patience = new Patience(_options.StartTimeout, _time);
        _location.MakeHome();
        if (_options.Use == ClusterUse.Portal)
            _locks.TakeSeat();
        if (_location.IsAbandoned)
            await SetAsideAsync();
        await _locks.JoinAsync(patience, cancellationToken);
        using var start = await _locks.EnterStartAsync(patience, cancellationToken);
        if (LocationNote is not null)
            await File.WriteAllTextAsync(_location.ReferenceFile, LocationNote + Environment.NewLine, cancellationToken);
        await StartServerAsync(patience, cancellationToken);
        await new ClusterDatabases(AdminConnectionString, _logger).EnsurePortalAsync(cancellationToken);
    }

    private async Task StartServerAsync(Patience patience, CancellationToken cancellationToken)
    {
        var isNew = !_server.Exists;
        if (isNew)
            await _server.CreateAsync(cancellationToken);
        if (await _server.EnsureRunningAsync(patience, cancellationToken))
            Start = isNew ? ClusterStart.Created : ClusterStart.Started;
        _joined = ServerProcessId;
    }

    // Moved, not deleted: who deleted the data folder meant to begin anew, but this costs nothing to undo.
    private async Task SetAsideAsync()
    {
        using var alone = _locks.TryAlone();
        if (alone is null)
            return;
        await _server.StopAsync();
        var moment = _time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        var aside = $"{_location.ClusterFolder}-verlaten-{moment}";
        Directory.Move(_location.ClusterFolder, aside);
        _logger.LogWarning("De database van een eerdere gegevensmap met deze naam is bewaard in {Folder}.", aside);
    }

    private string ConnectionString(string role) =>
        new NpgsqlConnectionStringBuilder(AdminConnectionString)
        {
            Username = role,
            Database = ClusterDatabases.Database,
            Pooling = true,
            MaxPoolSize = PortalPoolSize,
        }.ConnectionString;

    private void Delete()
    {
        Directory.Delete(Home, recursive: true);
        File.Delete(_location.ReferenceFile);
        if (!Directory.EnumerateFileSystemEntries(_location.DataFolder).Any())
            Directory.Delete(_location.DataFolder);
    }
}
