using System.Globalization;

namespace JihadismeVoortgang.Web.Data.Embedded;

/// <summary>
/// Who may do what with a cluster, between processes. Three locks: the portal's seat, of which there is one; use, which
/// everybody shares, so that the last to leave knows to stop the server; and the start, one at a time.
/// </summary>
internal sealed class ClusterLocks(ClusterLocation location) : IDisposable
{
    private FileLock? _seat;
    private FileLock? _use;

    private string SeatFile => Path.Combine(location.Home, "portal.lock");

    private string UseFile => Path.Combine(location.Home, "use.lock");

    private string StartFile => Path.Combine(location.Home, "start.lock");

    /// <summary>Says which process has the seat; a file of its own, for nobody can read a locked one.</summary>
    private string SeatHolderFile => Path.Combine(location.Home, "portal.pid");

    /// <summary>Takes the portal's seat for the life of this object.</summary>
    /// <exception cref="EmbeddedPostgresException">Another portal has it.</exception>
    public void TakeSeat()
    {
        _seat = FileLock.TryExclusive(SeatFile) ?? throw SeatTaken();
        File.WriteAllText(SeatHolderFile, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Counts this process among the users of the server; waits while the last of the former stops it.</summary>
    public async Task JoinAsync(Patience patience, CancellationToken cancellationToken) =>
        _use = await WaitAsync(() => FileLock.TryShared(UseFile), patience, cancellationToken);

    /// <summary>Leaves the users of the server.</summary>
    /// <returns>A lock that keeps newcomers waiting when nobody else uses the server; null when somebody does.</returns>
    public FileLock? Leave()
    {
        _use?.Dispose();
        _use = null;
        return TryAlone();
    }

    /// <summary>A lock that keeps newcomers waiting when nobody uses the server; null when somebody does.</summary>
    public FileLock? TryAlone() => FileLock.TryExclusive(UseFile);

    /// <summary>The right to make, start and set up the cluster: to be disposed soon.</summary>
    public Task<FileLock> EnterStartAsync(Patience patience, CancellationToken cancellationToken) =>
        WaitAsync(() => FileLock.TryExclusive(StartFile), patience, cancellationToken);

    public void Dispose()
    {
        _use?.Dispose();
        _seat?.Dispose();
    }

    private async Task<FileLock> WaitAsync(
        Func<FileLock?> attempt, Patience patience, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (attempt() is { } taken)
                return taken;
            if (patience.IsOver)
            {
                throw new EmbeddedPostgresException(
                    $"Een ander proces is te lang bezig met het starten of stoppen van de database in {location.Home}. "
                    + "Probeer het opnieuw, of stop dat proces.");
            }

            await patience.PauseAsync(cancellationToken);
        }
    }

    private EmbeddedPostgresException SeatTaken()
    {
        var holder = File.Exists(SeatHolderFile) ? File.ReadAllText(SeatHolderFile) : "";
        return new(
            $"De gegevensmap {location.DataFolder} is in gebruik door een ander portaalproces "
            + $"(pid {(holder.Length > 0 ? holder : "onbekend")}). "
            + "Stop dat portaal eerst, of kies een andere map met --data.");
    }
}
